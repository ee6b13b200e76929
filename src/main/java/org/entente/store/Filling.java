package org.entente.store;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.store.StoreFailure.Reason;

/** Reads N-Quads and hands them on in batches that are worth a transaction. */
final class Filling extends StreamRDFBase {
  private static final int BATCH = 100_000;

  private final Consumer<List<Quad>> batches;
  private List<Quad> batch = new ArrayList<>();
  private long count;

  private Filling(Consumer<List<Quad>> batches) {
    this.batches = batches;
  }

  /** Reads {@code nquads} to its end; gives how many quads there were. */
  static long of(InputStream nquads, Consumer<List<Quad>> batches) {
    Filling filling = new Filling(batches);
    try {
      RDFParser.source(nquads)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(filling);
    } catch (RiotException e) {
      throw new StoreFailure(Reason.CORRUPT, "no sound N-Quads: " + e.getMessage(), e);
    }
    filling.flush();
    return filling.count;
  }

  @Override
  public void quad(Quad quad) {
    batch.add(Spelling.asKept(quad));
    count++;
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      batches.accept(batch);
      batch = new ArrayList<>();
    }
  }
}
