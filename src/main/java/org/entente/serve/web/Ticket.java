package org.entente.serve.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request that takes a place at work: it can be cancelled from outside, with the reason. */
public final class Ticket {
  private static final String ATTRIBUTE = Ticket.class.getName();

  private final long start = System.nanoTime();
  private @Nullable Refusal refusal;
  private @Nullable Runnable cancel;
  private boolean done;

  Ticket(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The ticket of {@code request}. */
  public static Ticket of(ServletRequest request) {
    Object ticket = request.getAttribute(ATTRIBUTE);
    return ticket instanceof Ticket known ? known : new Ticket(request);
  }

  /** Says how to cancel the work; at once, if it is cancelled already. */
  public synchronized void cancelledBy(Runnable how) {
    cancel = how;
    if (refusal != null) {
      how.run();
    }
  }

  /** Cancels the work; the first reason is the one that the client hears. */
  public synchronized void refuse(Refusal why) {
    if (refusal == null && !done) {
      refusal = why;
      if (cancel != null) {
        cancel.run();
      }
    }
  }

  /** Why the request is not answered, if so. */
  public synchronized Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** From here on cancelling does nothing: the work is done. */
  synchronized void done() {
    done = true;
    cancel = null;
  }

  /** How long it has been at work, in nanoseconds. */
  long age() {
    return System.nanoTime() - start;
  }
}
