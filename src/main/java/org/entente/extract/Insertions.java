package org.entente.extract;

/**
 * Finds what is put between a noun and its verb: appositions, relative clauses, ages, sources,
 * participles, between commas, dashes or brackets.
 */
final class Insertions {
  /** None: what stands there closes no insertion. */
  static final int NONE = -1;

  private final Grid grid;

  Insertions(Grid grid) {
    this.grid = grid;
  }

  /**
   * The last token in front of the insertion that the mark at {@code close} ends.
   *
   * @return the token that the walk goes on at, or {@link #NONE}
   */
  int before(int close) {
    return switch (grid.cell(close)) {
      case CLOSE -> grid.opening(close) - 1;
      case COMMA -> beforeComma(close);
      case STOP -> grid.dash(close) ? beforeDash(close) : NONE;
      default -> NONE;
    };
  }

  private int beforeDash(int close) {
    for (int k = close - 1; k > 0; k--) {
      if (grid.dash(k)) {
        return grid.cell(k - 1) == Cell.NOUN ? k - 1 : NONE;
      }
      if (grid.cell(k) == Cell.STOP) {
        return NONE;
      }
    }
    return NONE;
  }

  private int beforeComma(int close) {
    for (int k = close - 1; k > 0; k--) {
      if (grid.words().titledBehindComma(k)) {
        return k;
      }
      if (grid.cell(k) == Cell.STOP) {
        return NONE;
      }
      if (grid.cell(k) == Cell.COMMA && opens(k, close)) {
        return k - 1;
      }
    }
    return NONE;
  }

  /** Whether the comma at {@code open} opens an insertion that the one at {@code close} ends. */
  private boolean opens(int open, int close) {
    Cell before = grid.cell(open - 1);
    if (before != Cell.NOUN && before != Cell.CLOSE && before != Cell.TIME) {
      return false;
    }
    int first = open + 1;
    while (first < close && grid.cell(first) == Cell.LIGHT) {
      first++;
    }
    return switch (grid.cell(first)) {
      case RELATIVE -> true;
      case VERB, SUBORDINATE, TRIGGER -> !verb(0, open);
      case NOUN, SLOT, TIME, COMMA, OPEN, QUOTE -> !verb(first, close);
      default -> false;
    };
  }

  /** Whether a verb of the main clause stands between. */
  private boolean verb(int from, int to) {
    for (int k = to - 1; k >= from; k--) {
      boolean participle = grid.cell(k - 1) == Cell.SUBORDINATE; // "since taking office"
      if (grid.cell(k) == Cell.VERB && !grid.says(k) && !participle) {
        return true;
      }
      if (grid.cell(k) == Cell.STOP || grid.cell(k) == Cell.THAT) {
        return false;
      }
    }
    return false;
  }
}
