package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Cues.Cue;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.Factuality;

/**
 * All cues of a sentence, also those that a longer one covers: "planned" in "planned to" may stand
 * at a noun. Words inside a name or a time are none ("May", "next week").
 */
final class CueHits {
  private final Grid grid;
  private final List<Hit> all = new ArrayList<>();

  /**
   * A cue where it stands.
   *
   * @param from its first token
   * @param to the token behind its last
   * @param cue what it does
   */
  record Hit(int from, int to, Cue cue) {}

  CueHits(Grid grid, Language language) {
    this.grid = grid;
    for (int i = 0; i < grid.size(); i++) {
      if (grid.words().mentionAt(i).isPresent() || grid.words().timeAt(i).isPresent()) {
        continue;
      }
      for (Found<Set<Cue>> found : language.cues().all(grid.line().tokens(), i)) {
        if (endsAtTime(found.to())) {
          continue;
        }
        found.value().stream()
            .sorted(Comparator.comparing(Cue::scope).thenComparing(Cue::factuality))
            .forEach(cue -> all.add(new Hit(found.from(), found.to(), cue)));
      }
    }
    all.sort(Comparator.comparingInt(h -> h.from() - h.to()));
  }

  /** "agreed on Friday": the last word of the cue belongs to the time behind it. */
  private boolean endsAtTime(int to) {
    return to < grid.size() && grid.words().timeAt(to).isPresent() && grid.is(to - 1, SlotNames.ON);
  }

  /** The longest cue of one of the scopes whose last token stands before {@code end}. */
  Optional<Hit> endingAt(int end, Set<String> scopes) {
    return all.stream()
        .filter(h -> h.to() == end && scopes.contains(h.cue().scope()))
        .filter(h -> !overlapsTrigger(h))
        .findFirst();
  }

  /** The longest cue of one of the scopes whose first token is {@code start}. */
  Optional<Hit> startingAt(int start, Set<String> scopes) {
    return all.stream()
        .filter(h -> h.from() == start && scopes.contains(h.cue().scope()))
        .filter(h -> !overlapsTrigger(h))
        .findFirst();
  }

  /** The cues that stand in the gap of the trigger. */
  List<Hit> inTrigger() {
    return all.stream()
        .filter(h -> h.from() > grid.triggerFrom() && h.to() < grid.triggerTo())
        .toList();
  }

  /** "will strike if it is attacked": a condition behind the trigger. */
  boolean conditionBehind() {
    return all.stream()
        .filter(h -> h.from() >= grid.triggerTo() && h.cue().scope().equals("clause"))
        .filter(h -> h.cue().factuality() == Factuality.POSSIBLE)
        .anyMatch(h -> noStop(grid.triggerTo(), h.from()));
  }

  /** "Sebelum bertemu Xi, Putin akan ke Hanoi": the future of the clause behind the comma. */
  Optional<Hit> futureBehind(int from) {
    return futureBehind(from, Set.of("verb"));
  }

  /** The same of cues of certain scopes. */
  Optional<Hit> futureBehind(int from, Set<String> scopes) {
    int i = from;
    while (i < grid.size() && grid.cell(i) != Cell.STOP && !opensMain(i)) {
      i++;
    }
    boolean main = i < grid.size() && opensMain(i);
    for (int k = i + 1; main && k < grid.size(); k++) {
      Optional<Hit> hit =
          startingAt(k, scopes).filter(h -> h.cue().factuality() == Factuality.PLANNED);
      if (hit.isPresent() || !within(k)) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** A comma, or a pronoun that is always a subject: "selain bertemu Putin ia akan". */
  private boolean opensMain(int i) {
    return grid.cell(i) == Cell.COMMA || grid.is(i, "nominative");
  }

  /** Whether subject or auxiliaries stand at {@code i}. */
  private boolean within(int i) {
    return switch (grid.cell(i)) {
      case NOUN, LIGHT, TIME, AND, OPEN, CLOSE, OTHER -> true;
      default -> false;
    };
  }

  private boolean noStop(int from, int to) {
    for (int i = from; i < to; i++) {
      if (grid.cell(i) == Cell.STOP || grid.cell(i) == Cell.THAT || grid.cell(i) == Cell.QUOTE) {
        return false;
      }
    }
    return true;
  }

  private boolean overlapsTrigger(Hit hit) {
    return hit.to() > grid.triggerFrom() && hit.from() < grid.triggerTo();
  }
}
