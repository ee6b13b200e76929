package org.entente.serve.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many queries work at a time. All begin in one lane; those that are not done after a second of
 * work, or five of waiting where the machine is busy, work on behind all others and move to a
 * narrow lane, leaving their place to others; if that is full, and others wait, they are cancelled:
 * so that a few long queries never keep many short ones waiting. Where memory runs out, the longest
 * is cancelled.
 */
public final class Places implements AutoCloseable {
  /** How long a request waits for its turn, and how long clients are told to wait. */
  static final long PATIENCE_SECONDS = 5;

  private static final int MOST_WAITING = 100;
  private static final long LONG_MILLIS = 1_000;
  private static final long LOOK_MILLIS = 250;
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long AGE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final double FULL = 0.92;
  private static final String STOPS = "The server stops";

  private final Semaphore all;
  private final Semaphore lasting;
  private final Set<Place> taken = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newScheduledThreadPool(1, Places::thread);
  private boolean wasFull;

  /** So many at a time, and a quarter of that number for long. */
  public Places(int clients) {
    this.all = new Semaphore(clients, true);
    this.lasting = new Semaphore(Math.max(1, clients / 4));
    watch.scheduleWithFixedDelay(
        this::lookAtMemory, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "query-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** How many queries work now. */
  public int working() {
    return taken.size();
  }

  /** Does {@code task} at a place; throws {@link Refusal} if none is free for some seconds. */
  void work(Ticket ticket, Worker.Task task) throws IOException, ServletException {
    waitForTurn();
    Place place = new Place(ticket, new Worker(task));
    taken.add(place);
    watch.schedule(place::move, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    try {
      place.worker.run(() -> ticket.refuse(new Refusal(Refusal.BUSY, STOPS)));
    } finally {
      place.leave();
    }
  }

  private void waitForTurn() {
    if (all.getQueueLength() >= MOST_WAITING) {
      throw new Refusal(Refusal.BUSY, "Too many queries wait for their turn; try again");
    }
    try {
      if (!all.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(Refusal.BUSY, "Too many queries at a time; try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.BUSY, STOPS);
    }
  }

  private void lookAtMemory() {
    Runtime machine = Runtime.getRuntime();
    double used = machine.totalMemory() - machine.freeMemory();
    boolean full = used / machine.maxMemory() > FULL;
    if (full && wasFull) {
      taken.stream()
          .max((a, b) -> Long.compare(a.ticket.age(), b.ticket.age()))
          .ifPresent(
              place ->
                  place.ticket.refuse(
                      new Refusal(Refusal.BUSY, "The query needs more memory than there is")));
    }
    wasFull = full;
  }

  /** Cancels whatever works {@code millis} from now, and whatever begins to work then. */
  public void cancelAfter(long millis) {
    watch.scheduleWithFixedDelay(this::cancelAll, millis, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void cancelAll() {
    taken.forEach(place -> place.ticket.refuse(new Refusal(Refusal.BUSY, STOPS)));
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** A place at work. */
  private final class Place {
    private final Ticket ticket;
    private final Worker worker;
    private Semaphore lane = all;
    private boolean left;

    private Place(Ticket ticket, Worker worker) {
      this.ticket = ticket;
      this.worker = worker;
    }

    private boolean isLong() {
      return worker.worked() > LONG_NANOS || ticket.age() > AGE_NANOS;
    }

    private synchronized void move() {
      if (left) {
        return;
      }
      if (!isLong()) {
        watch.schedule(this::move, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return;
      }
      worker.yieldToOthers();
      if (lasting.tryAcquire()) {
        lane.release();
        lane = lasting;
      } else if (!all.hasQueuedThreads()) {
        // It stands in nobody's way, so far.
        watch.schedule(this::move, LONG_MILLIS, TimeUnit.MILLISECONDS);
      } else {
        ticket.refuse(
            new Refusal(
                Refusal.BUSY,
                "The query takes long, and as many of these as may run at a time"
                    + " do so; try again"));
      }
    }

    private synchronized void leave() {
      left = true;
      taken.remove(this);
      lane.release();
    }
  }
}
