package org.entente.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days of publication. The day is the one at the outlet: the date as written, in the zone it
 * was written in.
 */
public final class Published {
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)? ?(Z|[+-]\\d{2}):?(\\d{2})?");
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2199;

  private Published() {}

  /**
   * The day that an ISO 8601 date or date and time, or an RFC 1123 date and time, tells; empty for
   * anything else and for years before 1600 and after 2199.
   */
  public static Optional<LocalDate> parse(String written) {
    String text = written.strip();
    try {
      var iso = ISO.matcher(text);
      LocalDate day =
          iso.matches()
              ? LocalDate.parse(iso.group(1))
              : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The moment, to the second and with its offset, that an ISO 8601 or RFC 1123 date and time
   * tells; empty where it tells no offset, and wherever {@link #parse} gives no day.
   */
  public static Optional<OffsetDateTime> moment(String written) {
    String text = written.strip();
    if (DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    var iso = MOMENT.matcher(text);
    try {
      OffsetDateTime moment =
          iso.matches()
              ? OffsetDateTime.parse(iso.group(1) + "T" + iso.group(2) + offset(iso))
              : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(moment).filter(m -> parse(text).isPresent());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String offset(Matcher iso) {
    String hours = iso.group(3);
    return hours.equals("Z") ? hours : hours + ":" + (iso.group(4) == null ? "00" : iso.group(4));
  }
}
