package org.entente.extract;

/**
 * Cuts a sentence into stretches of one clause each: a word that opens a clause ("after", "who",
 * "that") opens a stretch, and the comma behind the verb of that clause closes it again.
 */
final class Segments {
  /** The stretch that no word opens: the main clause. */
  static final int MAIN = -1;

  private final Grid grid;

  Segments(Grid grid) {
    this.grid = grid;
  }

  /** The token that opens the stretch of token {@code at}, or {@link #MAIN}. */
  int opener(int at) {
    for (int i = at - 1; i >= 0; i--) {
      Cell cell = grid.cell(i);
      if (opens(cell) || cell == Cell.STOP || cell == Cell.THAT) {
        return grid.unitStart(i);
      }
      if (cell == Cell.COMMA) {
        int closed = closedBy(i);
        i = closed >= 0 ? closed : i;
      }
    }
    return MAIN;
  }

  /** The opener of the clause that the comma closes: it has its verb in front of the comma. */
  private int closedBy(int comma) {
    boolean verb = false;
    for (int i = comma - 1; i >= 0; i--) {
      Cell cell = grid.cell(i);
      if (opens(cell)) {
        int start = grid.unitStart(i);
        return verb || start == 0 ? start : -1;
      }
      if (cell == Cell.STOP || cell == Cell.THAT || cell == Cell.COMMA) {
        return -1;
      }
      verb |= cell == Cell.VERB || cell == Cell.TRIGGER || grid.line().tag(i).equals("AUX");
    }
    return -1;
  }

  private static boolean opens(Cell cell) {
    return cell == Cell.SUBORDINATE || cell == Cell.RELATIVE;
  }
}
