package org.entente.extract;

import java.util.Optional;
import java.util.Set;
import org.entente.extract.CueHits.Hit;
import org.entente.lang.Language;
import org.entente.model.Factuality;

/**
 * Tells which cues in front of a trigger, or of what governs it, may govern it by where they stand,
 * and passes by those that only describe a noun ("suspected militants attacked").
 */
final class GoverningCues {
  private static final Set<String> COMPLEMENT = Set.of("complement");
  private static final Set<String> GROUP = Set.of("verb", "reported", "complement", "clause");
  private static final Set<String> BEFORE_SUBJECT = Set.of("complement", "clause");
  private static final Set<String> FRONTED = Set.of("verb", "clause");

  private final Grid grid;
  private final Language language;
  private final CueHits hits;
  private final Governors governors;

  GoverningCues(Grid grid, Language language, CueHits hits, Governors governors) {
    this.grid = grid;
    this.language = language;
    this.hits = hits;
    this.governors = governors;
  }

  /** The cue that ends at {@code i}, of the verb group or of what has the trigger as its object. */
  Optional<Hit> ofGroup(int i) {
    return hits.endingAt(i + 1, GROUP).filter(h -> !attributive(h));
  }

  /** The cue that ends at {@code i}, of what the noun behind it is the subject of. */
  Optional<Hit> ofSubject(int i) {
    Optional<Hit> governing =
        hits.endingAt(i + 1, BEFORE_SUBJECT)
            .filter(h -> !attributive(h))
            .filter(h -> h.cue().factuality() != Factuality.POSSIBLE || !governors.predicated());
    return governing.isPresent()
        ? governing
        : fronted(i).filter(h -> h.cue().factuality() != Factuality.DENIED);
  }

  /** The cue that ends at {@code i}, of the verb whose object the trigger only describes. */
  Optional<Hit> ofAttribute(int i) {
    return hits.endingAt(i + 1, Set.of("verb"))
        .filter(h -> h.cue().factuality() != Factuality.DENIED);
  }

  /** The cue that opens a clause and ends at {@code i}. */
  Optional<Hit> fronted(int i) {
    return hits.endingAt(i + 1, FRONTED).filter(h -> opens(h.from()));
  }

  /** The cue that ends at {@code i} and has what stands behind it as its complement. */
  Optional<Hit> complementAt(int i) {
    return hits.endingAt(i + 1, COMPLEMENT);
  }

  /** "denied (reports) that", "expects (on Monday) that": the nearest verb or noun in front. */
  Optional<Hit> reporting(int that) {
    for (int k = that - 1; k >= 0; k--) {
      Optional<Hit> hit = complementAt(k);
      if (hit.isPresent()) {
        return hit;
      }
      Cell cell = grid.cell(k);
      if (cell == Cell.VERB || cell == Cell.STOP || cell == Cell.COMMA || cell == Cell.THAT) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "No indication his visit will include talks": the cue is part of the phrase in front.
   *
   * @param whole whether it may also end that phrase
   */
  Optional<Hit> inside(Lists.Run run, boolean whole) {
    for (int end = run.to(); end > run.from(); end--) {
      Optional<Hit> hit = hits.endingAt(end, COMPLEMENT);
      if (hit.isPresent()
          && hit.get().from() >= run.from()
          && (end < run.to() || whole)
          && !describes(end, run.to())) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** Whether a clause opens at {@code i}. */
  boolean opens(int i) {
    return i == 0
        || grid.cell(i - 1) == Cell.QUOTE
        || grid.cell(i - 1) == Cell.STOP
        || grid.cell(i - 1) == Cell.COMMA
        || grid.cell(i - 1) == Cell.THAT;
  }

  /**
   * "bombed a suspected camp, killing ten", "as suspected insurgents attack": it describes the noun
   * behind it.
   */
  private boolean attributive(Hit hit) {
    int before = hit.from() - 1;
    boolean phrase = grid.is(before, "article") || grid.cell(before) == Cell.SUBORDINATE;
    return hit.cue().scope().equals("complement")
        && hit.to() == hit.from() + 1
        && phrase
        && describes(hit.to(), grid.size());
  }

  /** "suspected militants attacked": a participle inside the phrase says who, not whether. */
  private boolean describes(int end, int to) {
    return !language.is("headFirst")
        && end < to
        && grid.cell(end) == Cell.NOUN
        && language.markers().ends(grid.line().lower(end - 1), "participle");
  }
}
