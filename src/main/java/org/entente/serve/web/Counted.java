package org.entente.serve.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;

/**
 * Hands on at most so many rows; one more refuses the whole answer, and so does a query that is cut
 * short.
 *
 * @param <T> what a row is
 */
public final class Counted<T> implements Iterator<T> {
  private final Iterator<T> rows;
  private final Ticket ticket;
  private final long most;
  private final Duration timeout;
  private long count;

  /**
   * Counts.
   *
   * @param rows what is handed on
   * @param ticket hears why there is no answer
   * @param most the most rows
   * @param timeout how long the query may run, to say so
   */
  public Counted(Iterator<T> rows, Ticket ticket, long most, Duration timeout) {
    this.rows = rows;
    this.ticket = ticket;
    this.most = most;
    this.timeout = timeout;
  }

  /** Says that an answer has too many rows. */
  public static Refusal tooMany(long most) {
    return new Refusal(
        Refusal.TOO_LARGE,
        "The answer has more than " + most + " rows; ask for less, with LIMIT or a filter");
  }

  /** Says that a query takes too long. */
  public static Refusal tooSlow(Duration timeout) {
    return new Refusal(
        Refusal.BUSY,
        "The query takes longer than " + timeout.toMillis() / 1000.0 + " s; ask for less");
  }

  @Override
  public boolean hasNext() {
    return untilCancelled(rows::hasNext);
  }

  @Override
  public T next() {
    if (++count > most) {
      Refusal refusal = tooMany(most);
      ticket.refuse(refusal);
      throw refusal;
    }
    return untilCancelled(rows::next);
  }

  /** A query can be cut short at either of the two: a path, say, is followed in {@link #next}. */
  private <R> R untilCancelled(Supplier<R> step) {
    try {
      return step.get();
    } catch (QueryCancelledException e) {
      ticket.refuse(tooSlow(timeout));
      throw e;
    }
  }
}
