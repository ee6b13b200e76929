package org.entente.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A time as far as it is known: some day (or days) from {@code earliest} to {@code latest}.
 *
 * @param earliest first day, included
 * @param latest last day, included, not before {@code earliest}
 * @param precision how exactly the text tells it
 */
public record When(LocalDate earliest, LocalDate latest, Precision precision) {

  /** Refuses an interval that runs backwards. */
  public When {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("no interval: " + earliest + " to " + latest);
    }
  }

  /** A single day. */
  public static When day(LocalDate day) {
    return new When(day, day, Precision.DAY);
  }

  /** A whole month. */
  public static When month(LocalDate any) {
    LocalDate first = any.withDayOfMonth(1);
    return new When(first, first.plusMonths(1).minusDays(1), Precision.MONTH);
  }

  /** A whole year. */
  public static When year(int year) {
    return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /**
   * ISO 8601: {@code 2023-09-13}, {@code 2023-09}, {@code 2023} or {@code 2023-09-12/2023-09-14}.
   */
  public String iso() {
    return switch (precision) {
      case DAY -> earliest.toString();
      case MONTH -> earliest.toString().substring(0, 7);
      case YEAR -> earliest.toString().substring(0, 4);
      case INTERVAL -> earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest;
    };
  }

  /**
   * Reads what {@link #iso} writes; throws {@link java.time.DateTimeException} if it is none of
   * these.
   */
  public static When parse(String iso) {
    int dash = iso.indexOf('/');
    if (dash >= 0) {
      return new When(
          LocalDate.parse(iso.substring(0, dash)),
          LocalDate.parse(iso.substring(dash + 1)),
          Precision.INTERVAL);
    }
    return switch (iso.length()) {
      case 4 -> year(Year.parse(iso).getValue());
      case 7 -> month(YearMonth.parse(iso).atDay(1));
      default -> day(LocalDate.parse(iso));
    };
  }

  /** Whether the other time lies within this one. */
  public boolean contains(When other) {
    return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
  }

  /** Whether the two can be the same time. */
  public boolean overlaps(When other) {
    return !other.earliest.isAfter(latest) && !earliest.isAfter(other.latest);
  }

  /** How exactly a time is told. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    INTERVAL
  }
}
