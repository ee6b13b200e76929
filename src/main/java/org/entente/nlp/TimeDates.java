package org.entente.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.model.When;
import org.entente.model.When.Precision;

/** Calendar dates: day, month and year, as far as they are told, and the year where it is not. */
final class TimeDates {
  /** A coming day is preferred to one twice as long ago, if no word tells past or future. */
  private static final int PAST_WEIGHT = 2;

  /** A word of tense is not believed against a date that is so many times nearer. */
  private static final int TENSE_WEIGHT = 5;

  private static final int MONTH_TENSE_WEIGHT = 4;
  private static final int MONTHS_AHEAD = 3;
  private static final int CENTURY = 100;

  private final TimeReference reference;
  private final Tense tense;
  private final int frame;

  /**
   * @param reference what missing years are guessed from
   * @param tense what the words around tell
   * @param frame the year that the sentence opens with ("In 2014, ..."); 0 if none
   */
  TimeDates(TimeReference reference, Tense tense, int frame) {
    this.reference = reference;
    this.tense = tense;
    this.frame = frame;
  }

  Optional<When> resolve(TimeMatch match) {
    Fields from = Fields.of(match, "");
    Fields to = Fields.of(match, "to-");
    if (to.isEmpty()) {
      return single(match, from);
    }
    Optional<When> last = single(match, to.filledFrom(from));
    return last.flatMap(
        end -> single(match, from.filledFrom(to)).flatMap(w -> join(match, w, end)));
  }

  /** The day {@code 12-25}, in the year that the match names or the reference suggests. */
  Optional<When> day(TimeMatch match, String monthAndDay) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(3));
    Fields fields = new Fields(day, month, match.number("year", 0));
    int year = fields.year > 0 ? fields.year : yearOf(match);
    return day(match, fields, year).map(When::day);
  }

  /** A stretch from one time to another; one that crosses the new year begins the year before. */
  private Optional<When> join(TimeMatch match, When first, When last) {
    LocalDate start = first.earliest();
    if (start.isAfter(last.latest()) && !match.has("year")) {
      start = start.minusYears(1);
    }
    return start.isAfter(last.latest())
        ? Optional.empty()
        : Optional.of(new When(start, last.latest(), Precision.INTERVAL));
  }

  private Optional<When> single(TimeMatch match, Fields fields) {
    int year = fields.year > 0 ? fields.year : yearOf(match);
    if (fields.month == 0) {
      return year > 0 && fields.day == 0 ? Optional.of(When.year(year)) : Optional.empty();
    }
    if (fields.day == 0) {
      return month(match, fields.month, year);
    }
    return day(match, fields, year).map(When::day);
  }

  /** The year of "October last year", or that of the sentence; 0 if the words name none. */
  private int yearOf(TimeMatch match) {
    if (!match.has("year-which")) {
      return match.has("which") || match.has("weekday") ? 0 : frame;
    }
    if (reference.published().isEmpty()) {
      return 0;
    }
    return reference.published().get().getYear() + match.number("year-which", 0);
  }

  private Optional<LocalDate> day(TimeMatch match, Fields fields, int year) {
    if (year > 0) {
      return TimeReference.date(year, fields.month, fields.day);
    }
    if (match.has("year-which")) {
      return Optional.empty();
    }
    int weekday = match.number("weekday", 0);
    if (weekday > 0) {
      return reference.byWeekday(fields.month, fields.day, DayOfWeek.of(weekday));
    }
    return reference
        .namedElsewhere(fields.month, fields.day)
        .or(() -> reference.published().flatMap(p -> nearby(match, p, fields)));
  }

  private Optional<LocalDate> nearby(TimeMatch match, LocalDate published, Fields fields) {
    int y = published.getYear();
    List<LocalDate> days = TimeReference.days(fields.month, fields.day, y - 4, y + 4);
    Optional<LocalDate> past = days.stream().filter(d -> !d.isAfter(published)).reduce((a, b) -> b);
    Optional<LocalDate> future = days.stream().filter(d -> d.isAfter(published)).findFirst();
    if (past.isEmpty() || future.isEmpty()) {
      return past.or(() -> future);
    }
    int direction = match.number("which", 0);
    if (direction != 0) {
      return direction < 0 ? past : future;
    }
    long back = published.toEpochDay() - past.get().toEpochDay();
    long ahead = future.get().toEpochDay() - published.toEpochDay();
    return pastFits(back, ahead) ? past : future;
  }

  private boolean pastFits(long back, long ahead) {
    return switch (tense) {
      case PAST -> back <= ahead * TENSE_WEIGHT;
      case FUTURE -> back * TENSE_WEIGHT < ahead;
      case UNKNOWN -> back <= ahead * PAST_WEIGHT;
    };
  }

  private Optional<When> month(TimeMatch match, int month, int year) {
    if (year > 0) {
      return Optional.of(When.month(LocalDate.of(year, month, 1)));
    }
    if (reference.published().isEmpty() || match.has("year-which")) {
      return Optional.empty();
    }
    LocalDate published = reference.published().get();
    if (match.number("which", -1) == 0) {
      return Optional.of(When.month(LocalDate.of(published.getYear(), month, 1)));
    }
    int back = Math.floorMod(published.getMonthValue() - month, 12);
    LocalDate past = published.withDayOfMonth(1).minusMonths(back);
    boolean ahead =
        match.has("which") ? match.number("which", 0) > 0 : back != 0 && !pastMonthFits(back);
    if (ahead) {
      return Optional.of(When.month(past.plusYears(1)));
    }
    boolean thisMonthIsMeant = back == 0 && match.number("which", 0) < 0 && !match.has("edge");
    return Optional.of(When.month(thisMonthIsMeant ? past.minusYears(1) : past));
  }

  /** Of months the words of tense are believed less: "after he takes office in January". */
  private boolean pastMonthFits(int back) {
    int ahead = 12 - back;
    return switch (tense) {
      case PAST -> back <= ahead * MONTH_TENSE_WEIGHT;
      case FUTURE -> back * TENSE_WEIGHT < ahead;
      case UNKNOWN -> ahead > MONTHS_AHEAD;
    };
  }

  /** Day, month and year, 0 where not told. */
  private record Fields(int day, int month, int year) {
    static Fields of(TimeMatch match, String prefix) {
      String numeric = match.value(prefix + "numeric").orElse("");
      if (!numeric.isEmpty()) {
        String[] parts = numeric.split("-", -1);
        int year = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]);
        return new Fields(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), year);
      }
      int year = match.number(prefix + "year", 0);
      int short2 = match.number(prefix + "year2", -1);
      if (short2 >= 0) {
        year = match.number("year", 0) / CENTURY * CENTURY + short2;
      }
      return new Fields(match.number(prefix + "day", 0), match.number(prefix + "month", 0), year);
    }

    boolean isEmpty() {
      return day == 0 && month == 0 && year == 0;
    }

    /** What is missing here, taken from the other end of the stretch. */
    Fields filledFrom(Fields other) {
      return new Fields(day, month == 0 ? other.month : month, year == 0 ? other.year : year);
    }
  }
}
