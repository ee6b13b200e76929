package org.entente.nlp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the times of one article are counted from: its day of publication and the full dates that it
 * names.
 *
 * @param published the day of publication; empty if not known
 * @param name how explanations call that day
 * @param named the full dates that the article names, in text order
 * @param ceiling the latest year that is tried where nothing else tells the year
 */
record TimeReference(
    Optional<LocalDate> published, String name, List<LocalDate> named, int ceiling) {
  /** A date so near to publication is this year's, even if the weekday beside it is mistaken. */
  private static final int NEAR_DAYS = 60;

  private static final int WEEKDAY_YEARS = 12;

  TimeReference {
    named = List.copyOf(named);
  }

  /** The same, published on {@code day} as another word of the article tells. */
  TimeReference publishedOn(LocalDate day, String how) {
    return new TimeReference(Optional.of(day), how + " " + day, named, ceiling);
  }

  /** The same day and month in the year that the article gives it elsewhere. */
  Optional<LocalDate> namedElsewhere(int month, int day) {
    return named.stream()
        .filter(d -> d.getMonthValue() == month && d.getDayOfMonth() == day)
        .findFirst();
  }

  /** The last date on this weekday that the article names before. */
  Optional<LocalDate> namedWeekday(DayOfWeek weekday) {
    return named.stream().filter(d -> d.getDayOfWeek() == weekday).reduce((a, b) -> b);
  }

  /**
   * The year in which the day falls on the weekday: the nearest to publication, or else to the
   * other dates of the article, or else the latest up to the ceiling.
   */
  Optional<LocalDate> byWeekday(int month, int day, DayOfWeek weekday) {
    LocalDate around = published.or(() -> named.stream().findFirst()).orElse(null);
    int middle = around == null ? ceiling : around.getYear();
    if (around != null) {
      Optional<LocalDate> near = nearest(around, days(month, day, middle - 1, middle + 1));
      if (near.isPresent() && Math.abs(distance(around, near.get())) <= NEAR_DAYS) {
        return near;
      }
    }
    int last = around == null ? ceiling : middle + 1;
    List<LocalDate> right =
        days(month, day, middle - WEEKDAY_YEARS, last).stream()
            .filter(d -> d.getDayOfWeek() == weekday)
            .toList();
    return around == null ? right.stream().reduce((a, b) -> b) : nearest(around, right);
  }

  /** The day in every year from {@code first} to {@code last} that has it. */
  static List<LocalDate> days(int month, int day, int first, int last) {
    List<LocalDate> all = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      date(year, month, day).ifPresent(all::add);
    }
    return all;
  }

  /** The date, if the calendar has it. */
  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> nearest(LocalDate around, List<LocalDate> days) {
    return days.stream()
        .min((a, b) -> Long.compare(Math.abs(distance(around, a)), Math.abs(distance(around, b))));
  }

  private static long distance(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }
}
