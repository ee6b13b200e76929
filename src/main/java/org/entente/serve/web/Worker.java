package org.entente.serve.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread that does one piece of work while another waits for it. It can be told to let all others
 * go first; as Linux lets nobody but root take that back, it is not used a second time. Priorities
 * count only where the JVM was told to heed them, as the launcher does.
 */
final class Worker {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final FutureTask<Boolean> work;
  private final Thread thread;

  /** A piece of work. */
  interface Task {
    /** Does it. */
    void run() throws IOException, ServletException;
  }

  /** A worker that is to do {@code task}. */
  Worker(Task task) {
    work =
        new FutureTask<>(
            () -> {
              task.run();
              return true;
            });
    thread = new Thread(work, "query");
    thread.setDaemon(true);
  }

  /**
   * Works and waits for the end; throws what the task throws.
   *
   * @param stop cuts the work short, if the one who waits is interrupted
   */
  void run(Runnable stop) throws IOException, ServletException {
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
          stop.run();
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrapped(Throwable cause) throws IOException, ServletException {
    if (cause instanceof IOException known) {
      throw known;
    }
    if (cause instanceof ServletException known) {
      throw known;
    }
    if (cause instanceof Error known) {
      throw known;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** How long it has worked, in nanoseconds; 0 or less if that is not known. */
  long worked() {
    return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : 0;
  }

  /** Lets all others go first from here on. */
  void yieldToOthers() {
    thread.setPriority(Thread.MIN_PRIORITY);
  }
}
