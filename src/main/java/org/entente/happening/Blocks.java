package org.entente.happening;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Factuality;
import org.entente.model.When;

/**
 * The blocks of a telling: tellings are compared only within a block, which is a type and a day,
 * or, where no day is told, a type and the time as told or the week of the report.
 */
public final class Blocks {
  private static final int BEFORE_REPORT = 7;
  private static final int AHEAD_OF_REPORT = 30;
  private static final int LOOSE_DAYS = 31;

  private Blocks() {}

  /** Where the telling is found. */
  public static List<String> own(Telling telling) {
    if (telling.exact()) {
      When when = telling.when().orElseThrow();
      return days(telling, when.earliest(), when.latest());
    }
    if (telling.when().isPresent()) {
      return List.of(telling.type() + " " + telling.when().get().iso());
    }
    return telling.published().stream().map(day -> telling.type() + " " + Weeks.of(day)).toList();
  }

  /** Where the telling looks for its like: of a journey, also on the days around. */
  static List<String> like(Telling telling) {
    if (!telling.exact() || telling.lasts() == 0) {
      return own(telling);
    }
    When when = telling.when().orElseThrow();
    return days(
        telling,
        when.earliest().minusDays(telling.lasts()),
        when.latest().plusDays(telling.lasts()));
  }

  /** Where a telling without exact date looks for exactly dated ones. */
  static List<String> around(Telling telling) {
    if (telling.when().isPresent()) {
      When when = telling.when().get();
      return Telling.days(when) > LOOSE_DAYS
          ? List.of()
          : days(telling, when.earliest(), when.latest());
    }
    if (telling.published().isEmpty()) {
      return List.of();
    }
    LocalDate day = telling.published().get();
    boolean ahead =
        telling.factuality() == Factuality.PLANNED || telling.factuality() == Factuality.POSSIBLE;
    return days(
        telling,
        day.minusDays(ahead ? Math.max(1, telling.lasts()) : BEFORE_REPORT),
        day.plusDays(ahead ? AHEAD_OF_REPORT : telling.lasts()));
  }

  /** Whether one of the two looks where the other is found. */
  static boolean meet(Telling one, Telling other) {
    List<String> looks =
        one.exact() == other.exact() ? like(one) : one.exact() ? own(one) : around(one);
    List<String> found = one.exact() == other.exact() || other.exact() ? own(other) : around(other);
    return looks.stream().anyMatch(found::contains);
  }

  /** On which days a dated telling may begin that is to be compared with this one. */
  public static List<LocalDate> begins(Telling telling) {
    if (telling.exact()) {
      When when = telling.when().orElseThrow();
      return span(
          when.earliest().minusDays(LOOSE_DAYS - 1), when.latest().plusDays(telling.lasts()));
    }
    if (telling.when().isPresent()) {
      When when = telling.when().get();
      return Telling.days(when) > LOOSE_DAYS
          ? List.of(when.earliest())
          : span(when.earliest().minusDays(Telling.EXACT_DAYS - 1), when.latest());
    }
    return telling
        .published()
        .map(
            day ->
                span(
                    day.minusDays(BEFORE_REPORT + Telling.EXACT_DAYS - 1),
                    day.plusDays(AHEAD_OF_REPORT)))
        .orElse(List.of());
  }

  /** On which days an undated telling may be reported that is to be compared with this one. */
  public static List<LocalDate> reported(Telling telling) {
    if (telling.exact()) {
      When when = telling.when().orElseThrow();
      return span(
          when.earliest().minusDays(AHEAD_OF_REPORT), when.latest().plusDays(BEFORE_REPORT));
    }
    if (telling.when().isPresent() || telling.published().isEmpty()) {
      return List.of();
    }
    LocalDate monday = telling.published().get().with(ChronoField.DAY_OF_WEEK, 1);
    return span(monday, monday.plusDays(6));
  }

  private static List<LocalDate> span(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  private static List<String> days(Telling telling, LocalDate from, LocalDate to) {
    List<String> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.add(telling.type() + " " + day);
    }
    return days;
  }
}
