package org.entente.feed.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting; a test lets a week pass in a moment. */
public interface Pace {
  /** The present. */
  Instant now();

  /**
   * Returns when {@code duration} has passed; at once if it is not positive.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

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
