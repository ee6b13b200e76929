package org.entente.feed.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What time it is, and waiting; a test lets a week pass in a moment. */
public interface Pace {
  /** How often a wait that may be cut short looks whether it is to be. */
  Duration GLANCE = Duration.ofMillis(250);

  /** The present. */
  Instant now();

  /**
   * Returns when {@code duration} has passed; at once if it is not positive.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * The same, but a wait ends with {@link InterruptedException} soon after {@code stopped} says so.
   */
  default Pace until(BooleanSupplier stopped) {
    Pace whole = this;
    return new Pace() {
      @Override
      public Instant now() {
        return whole.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Duration left = duration;
        while (left.compareTo(Duration.ZERO) > 0) {
          if (stopped.getAsBoolean()) {
            throw new InterruptedException("asked to stop");
          }
          Duration next = left.compareTo(GLANCE) > 0 ? GLANCE : left;
          whole.sleep(next);
          left = left.minus(next);
        }
      }
    };
  }

  /** The time of this machine. */
  static Pace real() {
    Clock clock = Clock.systemUTC();
    return new Pace() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        if (duration.compareTo(Duration.ZERO) > 0) {
          Thread.sleep(duration.toMillis() + 1);
        }
      }
    };
  }
}
