package org.entente.extract;

import org.entente.ontology.EventType;

/**
 * Tells whether words of the trigger's clause set its event in another time than what is told
 * around it, without saying which: "previously", "in recent weeks".
 */
final class OtherTime {
  private OtherTime() {}

  /** Whether such words stand in the clause of the trigger of {@code grid}. */
  static boolean of(Grid grid) {
    if (unitsApart(grid)) {
      return true;
    }
    Segments segments = new Segments(grid);
    int own = segments.opener(grid.triggerFrom());
    for (int i = 0; i < grid.size(); i++) {
      boolean marked = grid.is(i, "formerly") || grid.marks(i, "formerly");
      if (marked && segments.opener(i) == own && !reported(grid, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "tiba di Moskow, Jumat, setelah mengunjungi Kiev": a journey in such a clause was before what
   * the main clause tells.
   */
  static boolean wayBefore(Grid grid, EventType type) {
    int opener = new Segments(grid).opener(grid.triggerFrom());
    return type.traits().contains(EventType.Trait.JOURNEY)
        && opener > Segments.MAIN
        && grid.marks(opener, "after");
  }

  /** "arrived less than three weeks after he met X": so long before, whenever that was. */
  static boolean unitsApart(Grid grid) {
    int opener = new Segments(grid).opener(grid.triggerFrom());
    boolean unit = opener > 0 && grid.is(opener - 1, "time-unit");
    boolean offset = false;
    for (int i = Math.max(0, opener); opener >= 0 && i < grid.unitEnd(opener); i++) {
      unit |= grid.is(i, "time-unit"); // "days after" is one word to the grammar
      offset |= grid.is(i, "unit-offset");
    }
    return unit && offset;
  }

  /** "Diberitakan sebelumnya, ...": only the report is of an earlier time. */
  private static boolean reported(Grid grid, int i) {
    return grid.is(i - 1, SlotNames.REPORT) || grid.is(i + 1, SlotNames.REPORT);
  }
}
