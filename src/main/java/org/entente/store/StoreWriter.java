package org.entente.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects articles and writes them when there are 50,000 quads, because a transaction costs the
 * disk about the same whether it writes one article or hundreds. May be called from several
 * threads; the graph does not depend on the order.
 */
public final class StoreWriter implements AutoCloseable {
  /** How many quads are worth a transaction. */
  private static final int BATCH = 50_000;

  private final Store store;
  private final List<ArticleQuads> pending = new ArrayList<>();
  private int quads;
  private Changes done = Changes.NONE;

  StoreWriter(Store store) {
    this.store = store;
  }

  /** Takes an article; it is in the graph after the next {@link #flush} at the latest. */
  public synchronized void put(ArticleQuads article) {
    pending.add(article);
    quads += article.size();
    if (quads >= BATCH) {
      flush();
    }
  }

  /** Writes what was taken. If that fails, it is given up: it would fail again. */
  public synchronized void flush() {
    List<ArticleQuads> batch = List.copyOf(pending);
    pending.clear();
    quads = 0;
    if (!batch.isEmpty()) {
      done = done.plus(store.replaceAll(batch));
    }
  }

  /** What was written so far. */
  public synchronized Changes changes() {
    return done;
  }

  /** Writes the rest. */
  @Override
  public void close() {
    flush();
  }
}
