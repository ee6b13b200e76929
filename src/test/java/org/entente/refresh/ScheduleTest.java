package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void isDueAtItsTickAndNotBefore() {
    Schedule schedule = Schedule.of("30 8 * * *", JAKARTA);
    Optional<Instant> last = Optional.of(at("2026-01-05T01:30:00Z"));

    assertThat(schedule.due(last, at("2026-01-06T01:29:59Z"))).isFalse();
    assertThat(schedule.due(last, at("2026-01-06T01:30:00Z"))).isTrue();
  }

  @Test
  void isDueOnceHoweverManyTicksWereMissed() {
    Schedule schedule = Schedule.of("0 * * * *", JAKARTA);
    Instant now = at("2026-01-05T12:10:00Z");

    assertThat(schedule.due(Optional.of(at("2026-01-01T00:00:00Z")), now)).isTrue();
    assertThat(schedule.due(Optional.of(now), now)).isFalse();
    assertThat(schedule.due(Optional.of(now), now.plus(Duration.ofMinutes(20)))).isFalse();
  }

  @Test
  void isDueIfItNeverWasDone() {
    assertThat(Schedule.of("0 0 1 1 *", JAKARTA).due(Optional.empty(), at("2026-05-05T00:00:00Z")))
        .isTrue();
  }

  @Test
  void isNotDoneAgainWhenTheClockGoesBackAnHour() {
    Schedule schedule = Schedule.of("0 * * * *", JAKARTA);

    assertThat(schedule.due(Optional.of(at("2026-01-05T12:00:05Z")), at("2026-01-05T11:00:05Z")))
        .isFalse();
  }

  @Test
  void mendsATimeThatAWrongClockLeftBehind() {
    Schedule schedule = Schedule.of("0 * * * *", JAKARTA);

    assertThat(schedule.due(Optional.of(at("2036-01-05T12:00:00Z")), at("2026-01-05T11:00:00Z")))
        .isTrue();
  }

  @Test
  void comesOnceWhereSummerTimeSkipsOrRepeatsTheHour() {
    Schedule schedule = Schedule.of("30 2 * * *", NEW_YORK);
    Instant beforeSpring = at("2026-03-07T12:00:00Z");
    Instant spring = schedule.next(beforeSpring).orElseThrow();
    Instant afterSpring = schedule.next(spring).orElseThrow();

    assertThat(Duration.between(spring, afterSpring))
        .isBetween(Duration.ofHours(22), Duration.ofHours(25));
    assertThat(spring).isBetween(at("2026-03-08T06:00:00Z"), at("2026-03-08T08:00:00Z"));

    Schedule oneThirty = Schedule.of("30 1 * * *", NEW_YORK);
    Instant autumn = oneThirty.next(at("2026-10-31T12:00:00Z")).orElseThrow();
    Instant next = oneThirty.next(autumn).orElseThrow();

    assertThat(Duration.between(autumn, next))
        .isBetween(Duration.ofHours(24), Duration.ofHours(26));
  }

  @Test
  void refusesWhatIsNoCronExpression() {
    assertThatThrownBy(() -> Schedule.of("61 * * * *", JAKARTA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Schedule.of("* * * * * *", JAKARTA))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
