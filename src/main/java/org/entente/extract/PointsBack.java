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
      return pointedInside() || pointedBehind(frame);
    }
    return language.is("headFirst")
        ? pointed(grid.triggerTo(), 1) || pointedBehindAdjuncts() || takesPlace()
        : grid.cell(grid.triggerFrom() - 1) != Cell.TIME // "the October 7 attacks": others
            && pointed(grid.triggerFrom() - 1, -1);
  }

  /** "pertemuan di Kremlin, Moskow, tersebut", "pertemuan yang digelar pada Senin (12/3) itu". */
  private boolean pointedBehindAdjuncts() {
    int i = grid.triggerTo();
    while (i < grid.size()) {
      switch (grid.cell(i)) {
        case SLOT, TIME, LIGHT, NOUN -> {
          if (i > grid.triggerTo() && grid.is(i, "definite")) {
            return true;
          }
          i = grid.cell(i) == Cell.NOUN ? i + 1 : grid.unitEnd(i);
        }
        case RELATIVE -> {
          if (grid.held(i) < 0) {
            return false;
          }
          i = grid.held(i);
        }
        case COMMA -> {
          Cell next = grid.cell(i + 1);
          if (next != Cell.SLOT && next != Cell.TIME && !place(i + 1)) {
            return false;
          }
          i++;
        }
        case OPEN, CLOSE -> i++;
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "di Istana Merdeka, Jakarta, pada Senin itu". */
  private boolean place(int i) {
    return grid.cell(i) == Cell.NOUN
        && grid.phrase(i).fillers().stream().anyMatch(f -> NestedPlaces.spatial(f.mention()));
  }

  /** "Pertemuan berlangsung di Istana Merdeka": a sentence only about when and where. */
  private boolean takesPlace() {
    int verb = grid.triggerTo();
    while (grid.cell(verb) == Cell.LIGHT || grid.cell(verb) == Cell.NOUN && unnamed(verb)) {
      verb++;
    }
    return opensSentence()
        && grid.cell(verb) == Cell.VERB
        && grid.is(verb, "happens")
        && !grid.is(verb - 1, "goes-on"); // "Serangan juga terjadi di Khan Younis": another one
  }

  /** At the start of the sentence, or behind who says so: "Menurut Kemlu, pertemuan". */
  private boolean opensSentence() {
    int comma = grid.triggerFrom() - 1;
    if (comma < 0) {
      return true;
    }
    if (grid.cell(comma) != Cell.COMMA || !SlotNames.REPORT.equals(grid.slot(0))) {
      return false;
    }
    int i = comma - 1;
    while (i > 0 && (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT)) {
      i--;
    }
    return grid.unitStart(i) == 0;
  }

  private boolean unnamed(int i) {
    return grid.words().mentionAt(i).isEmpty();
  }

  /** "roket itu diluncurkan": the thing in the words of the trigger was told of before. */
  boolean pointedInside() {
    for (int i = grid.triggerFrom() + 1; i < grid.triggerTo(); i++) {
      if (grid.is(i, "definite")) {
        return true;
      }
    }
    return false;
  }

  /** "claimed responsibility for the attack", "mengaku di balik serangan itu". */
  private boolean pointedBehind(Frame frame) {
    if (language.is("headFirst")) {
      return grid.is(grid.triggerTo(), "definite");
    }
    boolean definite = false;
    for (int i = grid.triggerTo(); i < Math.min(grid.size(), grid.triggerTo() + REACH); i++) {
      if (!phrase(grid.cell(i)) || grid.words().mentionAt(i).isPresent()) {
        return false;
      }
      definite |= grid.is(i, "definite");
      if (definite && happening(i, frame)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the noun at {@code i} tells an event of the same type. */
  private boolean happening(int i, Frame frame) {
    return language.frames().startingWith(grid.line().lower(i)).stream()
        .anyMatch(f -> f.nominal() && f.type().equals(frame.type()));
  }

  private boolean pointed(int from, int step) {
    for (int k = 0, i = from; k < REACH && i >= 0 && i < grid.size(); k++, i += step) {
      if (grid.is(i, "definite") || grid.cell(i) == Cell.TIME && grid.words().genitive(i + 1)) {
        return true; // "Following Sunday's meeting"
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
