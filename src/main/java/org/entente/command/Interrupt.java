package org.entente.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a run end well on Ctrl-C: the run asks {@link #asked} before each article, and the JVM waits
 * until the run has put everything in order and closed this.
 */
final class Interrupt implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interrupt");

  private final Runnable notice;

  Interrupt() {
    this(() -> {});
  }

  /** Runs {@code notice} too, when the user wants the run to end. */
  Interrupt(Runnable notice) {
    this.notice = notice;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    asked.set(true);
    notice.run();
    try {
      ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the user wants the run to end. */
  boolean asked() {
    return asked.get();
  }

  @Override
  public void close() {
    ended.countDown();
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        asked.set(true);
      }
    }
  }
}
