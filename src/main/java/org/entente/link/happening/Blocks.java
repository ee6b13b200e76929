package org.entente.link.happening;

import java.time.LocalDate;
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
        day.minusDays(ahead ? 1 : BEFORE_REPORT),
        day.plusDays(ahead ? AHEAD_OF_REPORT : 1));
  }

  private static List<String> days(Telling telling, LocalDate from, LocalDate to) {
    List<String> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.add(telling.type() + " " + day);
    }
    return days;
  }
}
