package org.entente.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.entente.serve.web.Counted;
import org.entente.serve.web.Ticket;
import org.entente.store.Store;

/** Asks the store a question within the limits of time and rows. */
final class Answers {
  private final Store store;
  private final Duration timeout;
  private final long most;

  Answers(Store store, Duration timeout, long most) {
    this.store = store;
    this.timeout = timeout;
    this.most = most;
  }

  /** The most rows of an answer. */
  long most() {
    return most;
  }

  /** Hands the rows that {@code query} finds to {@code use}, within a transaction. */
  void rows(Query query, Ticket ticket, Use use) throws IOException {
    try {
      store.read(
          dataset -> {
            try {
              run(dataset, query, ticket, use);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void run(Dataset dataset, Query query, Ticket ticket, Use use) throws IOException {
    try (QueryExecution execution =
        QueryExecution.dataset(dataset)
            .query(query)
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      ticket.cancelledBy(execution::abort);
      RowSet rows = RowSet.adapt(execution.execSelect());
      use.rows(
          RowSetStream.create(rows.getResultVars(), new Counted<>(rows, ticket, most, timeout)),
          dataset);
    } catch (QueryCancelledException e) {
      ticket.refuse(Counted.tooSlow(timeout));
      throw e;
    }
  }

  /** Makes something of rows. */
  interface Use {
    /** Uses up {@code rows}, which are of {@code dataset}. */
    void rows(RowSet rows, Dataset dataset) throws IOException;
  }
}
