package org.entente.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Knows commas and joiners behind which a new clause begins, or its subject, so that what stands
 * there is no member of the list in front.
 */
final class ClauseBreaks {
  /** Slots whose noun phrases are lists of parties. */
  private static final Set<String> JOINING = Set.of("of", "with", "between", "by", "against");

  private ClauseBreaks() {}

  /**
   * "Sejak serangan Hamas, militer dan intelijen Israel melancarkan": behind the comma of what
   * opens the sentence stands its subject.
   */
  static boolean subjectBehind(Grid grid, Phrase first, int to) {
    boolean adjunct = grid.cell(0) == Cell.SLOT || grid.cell(0) == Cell.SUBORDINATE;
    return adjunct
        && grid.cell(first.to()) == Cell.COMMA
        && !grid.is(first.from() - 1, SlotNames.BETWEEN)
        && acts(grid, to)
        && IntStream.range(0, first.from()).noneMatch(i -> grid.cell(i) == Cell.COMMA);
  }

  /** "Trump meets Xi, Putin visits Kim", "Trump meets Xi, Rubio: All Is Well": a new clause. */
  static boolean acts(Grid grid, int i) {
    int verb = i;
    while (grid.cell(verb) == Cell.LIGHT) {
      verb++;
    }
    return grid.cell(verb) == Cell.VERB || grid.colon(verb);
  }

  /** "spoke with Hagel, and Amidror met Rice": the one in front hangs on a verb of its own. */
  static boolean anotherVerb(Grid grid, int earlier, int last) {
    boolean adjunct = grid.cell(earlier - 1) == Cell.SLOT;
    int governor = adjunct ? grid.unitStart(earlier - 1) - 1 : earlier - 1;
    int verb = grid.phrase(last).to();
    boolean own = verb == grid.triggerFrom() && grid.line().tag(verb).equals("VERB");
    return grid.cell(governor) == Cell.VERB && (own || acts(grid, verb));
  }

  /** "Di Paris, Macron dan Scholz bertemu": what the comma follows is an adjunct, no member. */
  static boolean fronted(Grid grid, int earlier, int start) {
    if (grid.cell(earlier - 1) == Cell.COMMA && grid.cell(earlier - 2) == Cell.NOUN) {
      int place = grid.phrase(earlier - 2).from(); // "At Arusha, Tanzania, Buyoya and Nkurunziza"
      boolean opens = place == 1 || place > 1 && grid.cell(place - 2) == Cell.STOP;
      if (opens && grid.cell(place - 1) == Cell.SLOT) {
        return true;
      }
    }
    if (grid.cell(earlier - 1) != Cell.SLOT || JOINING.contains(grid.slot(earlier - 1))) {
      return false;
    }
    if (grid.slot(earlier - 1).equals(SlotNames.REPORT)) {
      return true; // "Menurut Peskov, Putin dan Erdogan akan bertemu"
    }
    List<Filler> one = grid.phrase(earlier).fillers();
    List<Filler> other = grid.phrase(start).fillers();
    return one.isEmpty()
        || other.isEmpty()
        || one.get(0).mention().kind() != other.get(0).mention().kind();
  }

  /**
   * "meningkat setelah uji coba nuklir Korut dan PBB membahas sanksi": behind a verb what another
   * verb follows is the subject of a new clause.
   */
  static boolean opens(Grid grid, Phrase first, Phrase phrase) {
    if (first.from() < grid.triggerTo()
        || !NestedPlaces.acts(grid, phrase)
        || happens(grid, phrase.to())) {
      return false;
    }
    if (grid.is(first.from() - 1, SlotNames.BETWEEN)) {
      return false;
    }
    for (int i = grid.triggerTo() - 1; i >= 0 && grid.cell(i) != Cell.STOP; i--) {
      boolean verb = grid.cell(i) == Cell.VERB && !grid.says(i);
      if (verb || i == grid.triggerFrom() && grid.line().tag(i).equals("VERB")) {
        return true;
      }
    }
    return false;
  }

  private static boolean happens(Grid grid, int from) {
    int verb = from;
    while (grid.cell(verb) == Cell.LIGHT) {
      verb++;
    }
    return grid.is(verb, "happens");
  }
}
