package org.entente.feed;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on several threads and hands the results on in the order in which the work came, on the
 * caller's thread. Few items wait at a time, so memory does not grow with the input.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
public final class InOrder<I, O> implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 16;

  private final ExecutorService threads;
  private final int most;
  private final Function<I, O> work;
  private final Consumer<O> done;
  private final Queue<Future<O>> waiting = new ArrayDeque<>();

  /**
   * Work on {@code threads} threads.
   *
   * @param done told each result, on the thread that adds the work
   */
  public InOrder(int threads, Function<I, O> work, Consumer<O> done) {
    this.threads = Executors.newFixedThreadPool(threads, InOrder::daemon);
    this.most = threads * WAITING_PER_THREAD;
    this.work = work;
    this.done = done;
  }

  /** Works on {@code item}; may hand earlier results on. */
  public void add(I item) {
    queue(threads.submit(() -> work.apply(item)));
  }

  /** Puts {@code result} in its place in the order, without any work. */
  public void addDone(O result) {
    queue(CompletableFuture.completedFuture(result));
  }

  private void queue(Future<O> future) {
    waiting.add(future);
    while (waiting.size() > most || !waiting.isEmpty() && waiting.peek().isDone()) {
      next();
    }
  }

  /** Hands on what still waits. */
  public void finish() {
    while (!waiting.isEmpty()) {
      next();
    }
  }

  private void next() {
    try {
      done.accept(waiting.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "reader");
    thread.setDaemon(true);
    return thread;
  }
}
