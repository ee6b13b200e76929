package org.entente.extract;

import org.entente.lang.Frame;
import org.entente.lang.Language;

/** Whether a verb that its row reads as active stands in the passive. */
enum Voice {
  ACTIVE,
  /** Behind a form of "be": "Putin was welcomed at the airport by Modi". */
  PASSIVE,
  /** A participle at its noun, in front of the agent: "missiles fired by Iran". */
  REDUCED;

  /**
   * The voice of the trigger of {@code frame}; a row with a {@code by} slot says so itself, and so
   * does a language without marks of the passive.
   */
  static Voice of(Grid grid, Frame frame, Language language) {
    if (!language.markers().has("passive")
        || !frame.slots().containsKey("obj")
        || frame.slots().containsKey(SlotNames.BY)
        || !grid.line().tag(grid.triggerFrom()).equals("VERB")
        || opensSlot(grid, language)
        || language.markers().ends(grid.line().lower(grid.triggerFrom()), "progressive")) {
      return ACTIVE;
    }
    int i = grid.triggerFrom() - 1;
    while (grid.cell(i) == Cell.LIGHT && !grid.is(i, "passive") && !grid.is(i, "purpose")) {
      i--;
    }
    if (grid.cell(i) == Cell.LIGHT && grid.is(i, "passive")) {
      return PASSIVE;
    }
    int to = grid.triggerTo();
    boolean agent = grid.cell(to) == Cell.SLOT && grid.slot(to).equals(SlotNames.BY);
    return agent ? REDUCED : ACTIVE;
  }

  /** "scheduled for talks with": the object hangs on a function word, so there is no passive. */
  private static boolean opensSlot(Grid grid, Language language) {
    return language
        .markers()
        .at(grid.line().tokens(), grid.triggerTo() - 1)
        .filter(f -> f.value().stream().anyMatch(language.markers()::isSlot))
        .isPresent();
  }
}
