package org.entente.feed.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds, or a day and time (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** When to come back, a week away at most; empty if the header says nothing sensible. */
  static Optional<Instant> parse(String value, Instant now) {
    String text = value.strip();
    try {
      Instant then =
          text.matches("[0-9]{1,9}")
              ? now.plusSeconds(Long.parseLong(text))
              : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : then);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
