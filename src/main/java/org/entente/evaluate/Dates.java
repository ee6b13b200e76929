package org.entente.evaluate;

import java.util.Optional;

/**
 * Compares dates as written: {@code 2023-09-13}, {@code 2023-09}, {@code 2023}, or two with a
 * slash.
 */
final class Dates {
  private static final int ISO_DAY = 10;

  private Dates() {}

  /**
   * Whether the predicted time lies within the gold one; where the gold has none, whether the
   * prediction has none either.
   */
  static boolean right(Optional<String> predicted, Optional<String> gold) {
    if (predicted.isEmpty() || gold.isEmpty()) {
      return predicted.isEmpty() && gold.isEmpty();
    }
    return first(gold.get()).compareTo(first(predicted.get())) <= 0
        && last(predicted.get()).compareTo(last(gold.get())) <= 0;
  }

  private static String first(String date) {
    int slash = date.indexOf('/');
    return pad(slash < 0 ? date : date.substring(0, slash), "-01-01", "-01");
  }

  private static String last(String date) {
    int slash = date.indexOf('/');
    String last = slash < 0 ? "" : date.substring(slash + 1);
    String first = slash < 0 ? date : date.substring(0, slash);
    return pad(last.isEmpty() ? first : last, "-12-31", "-31");
  }

  private static String pad(String date, String year, String month) {
    return switch (date.split("-", -1).length) {
      case 1 -> date + year;
      case 2 -> date + month;
      default -> date.substring(0, Math.min(ISO_DAY, date.length()));
    };
  }
}
