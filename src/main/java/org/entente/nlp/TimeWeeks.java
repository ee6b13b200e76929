package org.entente.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.entente.model.When;
import org.entente.model.When.Precision;

/** Times counted from the day of publication: weekdays, this and last week, so many days ago. */
final class TimeWeeks {
  private final LocalDate published;
  private final Tense tense;
  private final boolean nextIsNextWeek;

  /**
   * @param published the day of publication
   * @param tense what the words around tell
   * @param nextIsNextWeek whether "next Monday" is the Monday of next week rather than the coming
   */
  TimeWeeks(LocalDate published, Tense tense, boolean nextIsNextWeek) {
    this.published = published;
    this.tense = tense;
    this.nextIsNextWeek = nextIsNextWeek;
  }

  When weekday(TimeMatch match) {
    DayOfWeek day = DayOfWeek.of(match.number("weekday", 1));
    if (match.has("week-which")) {
      return When.day(inWeek(day, match.number("week-which", 0)));
    }
    if (match.has("coming")) {
      return When.day(published.with(TemporalAdjusters.next(day)));
    }
    if (match.has("which")) {
      return When.day(
          switch (Integer.signum(match.number("which", 0))) {
            case -1 -> published.with(TemporalAdjusters.previous(day));
            case 1 -> nextIsNextWeek ? inWeek(day, 1) : published.with(TemporalAdjusters.next(day));
            default -> inWeek(day, 0);
          });
    }
    boolean tomorrowThere = match.has("zone") && published.plusDays(1).getDayOfWeek() == day;
    return When.day(
        tense == Tense.FUTURE || tomorrowThere
            ? published.with(TemporalAdjusters.nextOrSame(day))
            : published.with(TemporalAdjusters.previousOrSame(day)));
  }

  private LocalDate inWeek(DayOfWeek day, int weeks) {
    return monday(published).plusWeeks(weeks).plusDays(day.getValue() - 1L);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** "last week", "akhir bulan ini", "earlier this week". */
  Optional<When> period(TimeMatch match) {
    int which = match.number("which", 0);
    String edge = match.value("edge").orElse("");
    return switch (match.value("unit").orElse("")) {
      case "day" -> Optional.of(When.day(published.plusDays(which)));
      case "week" -> Optional.of(week(which, edge));
      case "weekend" -> Optional.of(weekend(which));
      case "month" -> Optional.of(When.month(published.plusMonths(which)));
      case "year" -> Optional.of(When.year(published.getYear() + which));
      default -> Optional.empty();
    };
  }

  private When week(int which, String edge) {
    LocalDate monday = monday(published).plusWeeks(which);
    if (which != 0 || edge.isEmpty()) {
      return interval(monday, monday.plusDays(6));
    }
    if (edge.equals("later")) {
      return interval(published, monday.plusDays(6));
    }
    if (edge.equals("earlier")) {
      // On a Monday nothing of this week is over: the writer means the days before.
      return published.equals(monday)
          ? interval(monday.minusWeeks(1), monday.minusDays(1))
          : interval(monday, published);
    }
    return interval(monday, monday.plusDays(6));
  }

  private When weekend(int which) {
    LocalDate saturday = monday(published).plusDays(5);
    boolean justOver =
        which == 0
            && published.isBefore(saturday)
            && (tense == Tense.PAST
                || tense == Tense.UNKNOWN
                    && published.getDayOfWeek().getValue() <= DayOfWeek.TUESDAY.getValue());
    LocalDate first = saturday.plusWeeks(justOver ? -1 : which);
    return interval(first, first.plusDays(1));
  }

  /** "two days ago", "in three weeks": as exact as its unit. */
  Optional<When> shift(TimeMatch match) {
    int amount = match.number("number", 1) * match.number("away", -1);
    return moved(published, match.value("unit").orElse(""), amount);
  }

  /**
   * {@code day} moved by so many units, as exact as the unit; empty for units that date nothing.
   */
  static Optional<When> moved(LocalDate day, String unit, int amount) {
    return switch (unit) {
      case "day" -> Optional.of(When.day(day.plusDays(amount)));
      case "week" -> {
        LocalDate monday = monday(day.plusWeeks(amount));
        yield Optional.of(interval(monday, monday.plusDays(6)));
      }
      case "month" -> Optional.of(When.month(day.plusMonths(amount)));
      case "year" -> Optional.of(When.year(day.getYear() + amount));
      default -> Optional.empty();
    };
  }

  /** "yesterday" is {@code -1}, "overnight" {@code -1..0}. */
  When deictic(TimeMatch match) {
    String value = match.value("deictic").orElse("0");
    int dots = value.indexOf("..");
    if (dots < 0) {
      return When.day(published.plusDays(Integer.parseInt(value)));
    }
    return interval(
        published.plusDays(Integer.parseInt(value.substring(0, dots))),
        published.plusDays(Integer.parseInt(value.substring(dots + 2))));
  }

  static When interval(LocalDate first, LocalDate last) {
    return new When(first, last, Precision.INTERVAL);
  }
}
