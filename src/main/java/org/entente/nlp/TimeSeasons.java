package org.entente.nlp;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.When;

/** Stretches of a year: seasons of the northern hemisphere, quarters, halves; and decades. */
final class TimeSeasons {
  private final TimeReference reference;

  TimeSeasons(TimeReference reference) {
    this.reference = reference;
  }

  /** A season; its months stand in the data as {@code 3-5}, a winter as {@code 12-2}. */
  Optional<When> season(TimeMatch match, Tense tense) {
    String[] months = match.value("season").orElse("").split("-");
    int first = Integer.parseInt(months[0]);
    int last = Integer.parseInt(months[1]);
    int length = Math.floorMod(last - first, 12) + 1;
    int year = match.number("year", 0);
    if (year > 0) {
      return Optional.of(stretch(LocalDate.of(year, first, 1), length));
    }
    return reference.published().map(p -> aroundPublication(match, tense, p, first, length));
  }

  private static When aroundPublication(
      TimeMatch match, Tense tense, LocalDate day, int first, int length) {
    if (match.has("year-which")) {
      return stretch(LocalDate.of(day.getYear() + match.number("year-which", 0), first, 1), length);
    }
    int which = match.number("which", 0);
    LocalDate start = LocalDate.of(day.getYear(), first, 1);
    if (!match.has("which")) {
      boolean begun = !start.isAfter(day);
      boolean future = tense == Tense.FUTURE;
      return stretch(begun == future ? start.plusYears(future ? 1 : -1) : start, length);
    }
    LocalDate end = start.plusMonths(length);
    if (which == 0) {
      boolean lastWinter = first > 12 - length + 1 && day.getMonthValue() <= length;
      return stretch(lastWinter ? start.minusYears(1) : start, length);
    }
    if (which < 0) {
      return stretch(end.isAfter(day) ? start.minusYears(1) : start, length);
    }
    return stretch(start.isAfter(day) ? start : start.plusYears(1), length);
  }

  /** A quarter or half of a year: {@code part} of {@code length} months. */
  Optional<When> quarter(TimeMatch match) {
    int length = match.number("months", 3);
    int ordinal = match.number("ordinal", 0);
    if (ordinal < 1 || ordinal * length > 12) {
      return Optional.empty();
    }
    int year = match.number("year", 0);
    Optional<Integer> in =
        year > 0
            ? Optional.of(year)
            : reference.published().map(p -> p.getYear() + match.number("year-which", 0));
    return in.map(y -> stretch(LocalDate.of(y, (ordinal - 1) * length + 1, 1), length));
  }

  /** Ten years from the one named. */
  static Optional<When> decade(TimeMatch match) {
    int year = match.number("year", 0);
    if (year <= 0 || year % 10 != 0) {
      return Optional.empty();
    }
    return Optional.of(stretch(LocalDate.of(year, 1, 1), 120));
  }

  private static When stretch(LocalDate first, int months) {
    return TimeWeeks.interval(first, first.plusMonths(months).minusDays(1));
  }
}
