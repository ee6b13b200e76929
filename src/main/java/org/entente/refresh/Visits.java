package org.entente.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Visits that go on at the same time. When they are to stop, or one of them fails, the others are
 * asked to end; what hangs on a slow server then is cut off. No thread is interrupted, as that
 * would close the files of the archive under it.
 */
final class Visits implements AutoCloseable {
  private static final long GLANCE_MILLIS = 100;
  private static final long GRACE_MILLIS = 2_000;
  private static final long LONGEST_MILLIS = 20_000;

  private final ExecutorService threads;
  private final BooleanSupplier stopped;
  private final Runnable cut;
  private final List<Future<?>> visits = new ArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Visits.
   *
   * @param most how many at a time
   * @param stopped whether they are to end
   * @param cut ends what hangs on a server
   */
  Visits(int most, BooleanSupplier stopped, Runnable cut) {
    this.threads = Executors.newFixedThreadPool(most, Visits::daemon);
    this.stopped = stopped;
    this.cut = cut;
  }

  /** A visit; it looks often whether it is {@link #over}. */
  @FunctionalInterface
  interface Visit {
    void go() throws InterruptedException;
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "feeds");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether no more is to be done. */
  boolean over() {
    return failure.get() != null || stopped.getAsBoolean();
  }

  void add(Visit visit) {
    visits.add(threads.submit(() -> go(visit)));
  }

  /** Notes a failure where it happens: the others hear of it at once, and may fail by it too. */
  private void go(Visit visit) {
    try {
      visit.go();
    } catch (InterruptedException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Waits until all ended; throws what the first that failed threw.
   *
   * @param meanwhile what else is to be done, called now and then
   */
  void finish(Runnable meanwhile) throws InterruptedException {
    Deadline deadline = new Deadline();
    for (Future<?> visit : visits) {
      await(visit, deadline, meanwhile);
    }
    @Nullable Throwable first = failure.get();
    if (first != null && stopped.getAsBoolean()) {
      throw new InterruptedException("asked to stop");
    } else if (first instanceof RuntimeException thrown) {
      throw thrown;
    } else if (first instanceof Error thrown) {
      throw thrown;
    } else if (first instanceof InterruptedException thrown) {
      throw thrown;
    }
  }

  private void await(Future<?> visit, Deadline deadline, Runnable meanwhile)
      throws InterruptedException {
    while (true) {
      try {
        visit.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        if (!over()) {
          meanwhile.run();
        } else if (deadline.reached()) {
          return;
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** How long those that are to end are waited for. */
  private final class Deadline {
    private long begun;
    private boolean hasCut;

    /** Whether it is no use to wait any longer; cuts connections when the grace is over. */
    boolean reached() {
      long now = System.nanoTime();
      begun = begun == 0 ? now : begun;
      long millis = TimeUnit.NANOSECONDS.toMillis(now - begun);
      if (millis > GRACE_MILLIS && !hasCut) {
        hasCut = true;
        cut.run();
      }
      return millis > LONGEST_MILLIS;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
