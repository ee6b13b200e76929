package org.entente.happening;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A calendar week (ISO 8601), in which reports without a date are looked for.
 *
 * @param year week-based year
 * @param week 1 to 53
 */
record Weeks(int year, int week) {
  static Weeks of(LocalDate day) {
    return new Weeks(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
