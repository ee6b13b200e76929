package org.entente.extract;

/**
 * Finds where the clause goes on that holds what a trigger stands in: a subordinate clause, an
 * insertion, or an example.
 */
final class MatrixClauses {
  private final Grid grid;

  MatrixClauses(Grid grid) {
    this.grid = grid;
  }

  /** In front of the verb that the clause opened at {@code i} hangs on; negative for none. */
  int ofSubordinate(int i) {
    int k = grid.cell(i - 1) == Cell.COMMA ? i - 2 : i - 1;
    while (k >= 0 && grid.cell(k) != Cell.VERB) {
      if (grid.cell(k) == Cell.STOP || grid.cell(k) == Cell.COMMA || grid.cell(k) == Cell.THAT) {
        return -1;
      }
      k--;
    }
    return k - 1;
  }

  /** The token in front of the insertion that the comma at {@code i} ends; or -1. */
  int aroundInsertion(int i) {
    for (int k = i - 1; k > 0; k--) {
      if (grid.cell(k) == Cell.COMMA) {
        return k - 1;
      }
      if (grid.cell(k) == Cell.STOP) {
        return -1;
      }
    }
    return -1;
  }

  /** "military ties, including drills with China": an example shares what holds of the whole. */
  int ofExample(int i) {
    int whole = grid.unitStart(i) - 1;
    while (whole >= 0
        && (grid.cell(whole) == Cell.COMMA
            || grid.cell(whole) == Cell.NOUN
            || grid.cell(whole) == Cell.LIGHT)) {
      whole--;
    }
    return whole;
  }
}
