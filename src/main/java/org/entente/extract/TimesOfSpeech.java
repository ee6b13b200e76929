package org.entente.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.TimeMention;

/**
 * Tells the times that date what somebody says, wants or asks for, where the event itself is only
 * what he speaks of: "On Monday, Trump threatened to attack Iran", "offered on Sunday to meet X",
 * "told reporters on Friday he would meet Kim". What lies ahead is of the event all the same.
 */
final class TimesOfSpeech {
  private final Grid grid;
  private final Optional<LocalDate> published;
  private final int governor;

  /**
   * Prepares for one event.
   *
   * @param governor the word of which the event is the content; -1 if no cue is one
   */
  TimesOfSpeech(Grid grid, int governor) {
    this.grid = grid;
    this.governor = governor;
    published = grid.words().published();
  }

  /** Whether the time from {@code at} to before {@code end} is of such an act. */
  boolean own(TimeMention time, int at, int end) {
    int event = governor == grid.triggerFrom() ? grid.triggerTo() : grid.triggerFrom();
    if (at >= event || published.filter(p -> time.when().earliest().isAfter(p)).isPresent()) {
      return false;
    }
    int verb = governor >= 0 ? governor : speaker(at);
    return verb >= 0 && (at < verb ? sameSentence(at, verb) : parted(verb, at, end));
  }

  /** The verb of saying around the time, in front of the trigger; -1 for none. */
  private int speaker(int at) {
    for (int i = 0; i < grid.triggerFrom(); i++) {
      if (grid.says(i) && (i > at || straightBehind(i, at))) {
        return i;
      }
    }
    return -1;
  }

  /** "told reporters on Monday", "mengatakan pada Senin": nothing else is done in between. */
  private boolean straightBehind(int verb, int at) {
    for (int i = verb + 1; i < at; i++) {
      switch (grid.cell(i)) {
        case NOUN, LIGHT, SLOT, VERB -> {
          if (grid.cell(i) == Cell.VERB && !grid.says(i)) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Behind the governor, if the content only starts behind the time: "agreed on Friday to". */
  private boolean parted(int verb, int at, int end) {
    if (grid.says(verb)) {
      return true;
    }
    Cell next = grid.cell(end);
    return next == Cell.PURPOSE
        || next == Cell.THAT
        || next == Cell.SLOT
        || grid.is(end, "article")
        || grid.is(end, "nominative");
  }

  private boolean sameSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (grid.cell(i) == Cell.STOP) {
        return false;
      }
    }
    return true;
  }
}
