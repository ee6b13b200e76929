package org.entente.extract;

import org.entente.lang.Frame;
import org.entente.lang.Language;

/**
 * Tells whether a noun without parties points back to an event told before: "pertemuan itu", "the
 * talks".
 */
final class PointsBack {
  /** How far the word that points may stand from the noun: "the two-day peace talks". */
  private static final int REACH = 4;

  private final Language language;
  private final Grid grid;

  PointsBack(Language language, Grid grid) {
    this.language = language;
    this.grid = grid;
  }

  /** Whether the trigger of {@code frame} is such a noun. */
  boolean to(Frame frame) {
    if (!frame.nominal()) {
      return pointedInside();
    }
    return language.is("headFirst")
        ? pointed(grid.triggerTo(), 1)
        : pointed(grid.triggerFrom() - 1, -1);
  }

  /** "roket itu diluncurkan": the thing in the words of the trigger was told of before. */
  private boolean pointedInside() {
    for (int i = grid.triggerFrom() + 1; i < grid.triggerTo(); i++) {
      if (grid.is(i, "definite")) {
        return true;
      }
    }
    return false;
  }

  private boolean pointed(int from, int step) {
    for (int k = 0, i = from; k < REACH && i >= 0 && i < grid.size(); k++, i += step) {
      if (grid.is(i, "definite")) {
        return true;
      }
      if (grid.words().mentionAt(i).isPresent() || !phrase(grid.cell(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean phrase(Cell cell) {
    return cell == Cell.NOUN || cell == Cell.LIGHT || cell == Cell.OTHER || cell == Cell.TIME;
  }
}
