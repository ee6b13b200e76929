package org.entente.feed;

import java.time.Duration;
import java.time.Instant;
import org.entente.feed.fetch.Pace;

/** Time that passes only when somebody sleeps, or when a test says so. */
public final class FakePace implements Pace {
  private Instant now;

  public FakePace(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    if (!duration.isNegative()) {
      now = now.plus(duration);
    }
  }

  /** Lets time pass. */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }
}
