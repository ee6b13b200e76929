package org.entente.refresh;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When something is due: a cron expression of five fields in a zone. Ticks that were missed count
 * once; one that falls into the hour that a change to summer time skips comes after it, and one in
 * the hour that comes twice comes once.
 */
public final class Schedule {
  private static final Duration SLACK = Duration.ofDays(1);

  private final ExecutionTime times;
  private final ZoneId zone;

  private Schedule(ExecutionTime times, ZoneId zone) {
    this.times = times;
    this.zone = zone;
  }

  /** Reads {@code cron}; throws {@link IllegalArgumentException} if it is no cron expression. */
  public static Schedule of(String cron, ZoneId zone) {
    CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    return new Schedule(ExecutionTime.forCron(parser.parse(cron).validate()), zone);
  }

  /** The first tick after {@code instant}; empty if there is none any more. */
  public Optional<Instant> next(Instant instant) {
    // The clock on the wall is read as if it were one without changes; then no tick gets lost.
    ZonedDateTime wall = instant.atZone(zone).toLocalDateTime().atZone(ZoneOffset.UTC);
    Optional<ZonedDateTime> tick = times.nextExecution(wall);
    while (tick.isPresent()) {
      Instant real = tick.get().toLocalDateTime().atZone(zone).toInstant();
      if (real.isAfter(instant)) {
        return Optional.of(real);
      }
      tick = times.nextExecution(tick.get());
    }
    return Optional.empty();
  }

  /**
   * Whether it is due at {@code now}.
   *
   * @param last when it was done last; empty if never. A time far in the future is one of a clock
   *     that went wrong, and counts as never.
   */
  public boolean due(Optional<Instant> last, Instant now) {
    Optional<Instant> sound = last.filter(l -> l.isBefore(now.plus(SLACK)));
    return sound.isEmpty() || next(sound.get()).filter(tick -> !tick.isAfter(now)).isPresent();
  }
}
