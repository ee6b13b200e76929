package org.entente.extract;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Cues.Cue;
import org.entente.lang.Found;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Factuality;

/**
 * Reads off the words of a clause whether its event is told as done, to come, thinkable or not so.
 * The cue that claims least wins: denied before possible before planned.
 */
final class FactualityReader {
  /** How far in front of a noun the words that modify it may stand. */
  private static final int NOUN_REACH = 4;

  private static final Comparator<Factuality> LEAST_CLAIM =
      Comparator.comparingInt(
          f ->
              switch (f) {
                case DENIED -> 0;
                case POSSIBLE -> 1;
                case PLANNED -> 2;
                case HAPPENED -> 3;
              });

  private final Language language;

  FactualityReader(Language language) {
    this.language = language;
  }

  /**
   * What the clause tells.
   *
   * @param factuality as told
   * @param explicit whether verb or cue say so outright; a noun, its modifiers and a purpose leave
   *     it open
   */
  record Told(Factuality factuality, boolean explicit) {}

  /** Reads the clause around the trigger of {@code frame}. */
  Told read(Grid grid, Frame frame, Clause clause) {
    Optional<Factuality> found = frame.factuality();
    boolean strong = found.isPresent();
    for (int i = 0; i < grid.size(); i++) {
      Optional<Found<Set<Cue>>> cue = language.cues().at(grid.line().tokens(), i);
      if (cue.isEmpty()) {
        continue;
      }
      for (Cue each : cue.get().value()) {
        if (applies(grid, frame, clause, cue.get(), each)) {
          found = Optional.of(least(found, each.factuality()));
          strong |= !each.scope().equals("noun");
        }
      }
      i = cue.get().to() - 1;
    }
    if (found.isEmpty() && purpose(grid, clause)) {
      return new Told(Factuality.PLANNED, false);
    }
    return new Told(
        found.orElse(Factuality.HAPPENED), strong || (found.isEmpty() && !frame.nominal()));
  }

  /**
   * "terbang ke Moskow untuk bertemu Putin": to come, unless the article tells it as done
   * elsewhere.
   */
  private boolean purpose(Grid grid, Clause clause) {
    return clause.governors().stream().anyMatch(g -> grid.cell(g) == Cell.PURPOSE)
        && clause.governors().stream().anyMatch(g -> evokes(grid, g));
  }

  /** Whether the governor tells an event of its own, for example a trip. */
  private boolean evokes(Grid grid, int governor) {
    return language.frames().startingWith(grid.line().lower(governor)).stream()
        .anyMatch(f -> f.type().isPresent());
  }

  private static Factuality least(Optional<Factuality> before, Factuality more) {
    return before.filter(b -> LEAST_CLAIM.compare(b, more) <= 0).orElse(more);
  }

  private boolean applies(Grid grid, Frame frame, Clause clause, Found<Set<Cue>> at, Cue cue) {
    if (at.to() > grid.triggerFrom() && at.from() < grid.triggerTo()) {
      return inside(grid, frame, at);
    }
    return switch (cue.scope()) {
      case "verb" -> beforeVerb(grid, frame, clause, at);
      case "complement" -> governs(grid, frame, clause, at);
      case "clause" -> opensClause(grid, at);
      case "subject" -> frame.nominal() && predicateOf(grid, at);
      case "noun" -> frame.nominal() && modifies(grid, at);
      default -> false;
    };
  }

  /** A cue within a trigger with a gap ("melakukan rencana pertemuan"). */
  private static boolean inside(Grid grid, Frame frame, Found<Set<Cue>> at) {
    return at.from() > grid.triggerFrom()
        && at.to() < grid.triggerTo()
        && !frame.trigger().owns(grid.line().lower(at.from()));
  }

  /**
   * In the verb group: between subject and trigger with no other verb in between; or in the group
   * of a governor.
   */
  private static boolean beforeVerb(Grid grid, Frame frame, Clause clause, Found<Set<Cue>> at) {
    if (frame.nominal()) {
      return adjunct(grid)
              && clause.governors().stream().anyMatch(g -> at.to() <= g && clear(grid, at.to(), g))
          || nextToNoun(grid, at);
    }
    return at.to() <= grid.triggerFrom()
        && (clear(grid, at.to(), grid.triggerFrom())
            || clause.governors().stream().anyMatch(g -> at.to() <= g && clear(grid, at.to(), g)));
  }

  /** The first verb behind the noun trigger is the cue: "pertemuan Trump dan Putin dibatalkan". */
  private static boolean predicateOf(Grid grid, Found<Set<Cue>> at) {
    if (at.from() < grid.triggerTo()) {
      return false;
    }
    for (int i = grid.triggerTo(); i < at.from(); i++) {
      Cell cell = grid.cell(i);
      if (cell == Cell.VERB
          || cell == Cell.STOP
          || cell == Cell.SUBORDINATE
          || cell == Cell.THAT
          || cell == Cell.QUOTE) {
        return false;
      }
    }
    return true;
  }

  /**
   * "will fly to Beijing for talks": the noun hangs on the verb by a function word, so what holds
   * of one holds of both.
   */
  private static boolean adjunct(Grid grid) {
    int i = grid.triggerFrom() - 1;
    while (i >= 0 && (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT)) {
      i--;
    }
    return i >= 0 && grid.cell(i) == Cell.SLOT;
  }

  private static boolean nextToNoun(Grid grid, Found<Set<Cue>> at) {
    int i = grid.triggerTo();
    while (i < grid.size() && i < at.from()) {
      Cell cell = grid.cell(i);
      if (cell == Cell.VERB
          || cell == Cell.STOP
          || cell == Cell.SUBORDINATE
          || cell == Cell.RELATIVE) {
        return false;
      }
      i++;
    }
    return i == at.from() && at.from() >= grid.triggerTo() && leadsToVerb(grid, at.to());
  }

  private static boolean leadsToVerb(Grid grid, int i) {
    return i < grid.size() && (grid.cell(i) == Cell.VERB || grid.line().tag(i).equals("AUX"));
  }

  /** Only words that a verb group is made of stand between the two. */
  private static boolean clear(Grid grid, int from, int to) {
    for (int i = from; i < to; i++) {
      Cell cell = grid.cell(i);
      if (cell != Cell.LIGHT && cell != Cell.TIME && cell != Cell.OTHER && cell != Cell.PURPOSE) {
        return false;
      }
    }
    return true;
  }

  /** A verb or noun whose complement the trigger is: it governs, or stands right in front. */
  private static boolean governs(Grid grid, Frame frame, Clause clause, Found<Set<Cue>> at) {
    if (clause.governors().stream().anyMatch(g -> g >= at.from() && g < at.to())) {
      return true;
    }
    if (at.to() > grid.triggerFrom()) {
      return false;
    }
    for (int i = at.to(); i < grid.triggerFrom(); i++) {
      switch (grid.cell(i)) {
        case LIGHT, TIME, OTHER, PURPOSE, TRIGGER -> {}
        case NOUN -> {
          if (!frame.nominal() && !objectOf(grid, i)) {
            return false;
          }
        }
        case THAT -> {
          return true;
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean objectOf(Grid grid, int i) {
    int end = grid.unitEnd(i);
    return end < grid.size()
        && (grid.cell(end) == Cell.PURPOSE
            || grid.cell(end) == Cell.NOUN
            || grid.cell(end) == Cell.TRIGGER);
  }

  /** An "if" that opens the clause of the trigger. */
  private static boolean opensClause(Grid grid, Found<Set<Cue>> at) {
    if (at.from() > grid.triggerFrom()) {
      return false;
    }
    for (int i = at.to(); i < grid.triggerFrom(); i++) {
      if (grid.cell(i) == Cell.STOP
          || (grid.cell(i) == Cell.COMMA && verbBetween(grid, at.to(), i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean verbBetween(Grid grid, int from, int to) {
    for (int i = from; i < to; i++) {
      if (grid.cell(i) == Cell.VERB) {
        return true;
      }
    }
    return false;
  }

  private static boolean modifies(Grid grid, Found<Set<Cue>> at) {
    if (at.to() <= grid.triggerFrom()) {
      return grid.triggerFrom() - at.to() <= NOUN_REACH
          && noStop(grid, at.to(), grid.triggerFrom());
    }
    return at.from() - grid.triggerTo() < 2 && noStop(grid, grid.triggerTo(), at.from());
  }

  private static boolean noStop(Grid grid, int from, int to) {
    for (int i = from; i < to; i++) {
      Cell cell = grid.cell(i);
      if (cell == Cell.STOP
          || cell == Cell.COMMA
          || cell == Cell.VERB
          || cell == Cell.SUBORDINATE) {
        return false;
      }
    }
    return true;
  }
}
