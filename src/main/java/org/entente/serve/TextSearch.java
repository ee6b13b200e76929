package org.entente.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.entente.store.Store;
import org.entente.store.StoreFailure;

/**
 * {@code text:query} in queries. The index is made ready in the background, as that takes long
 * where it has to be mended; before, a query that needs it is refused, as it would find nothing.
 */
final class TextSearch {
  /** The property by which a query asks for texts. */
  static final String PROPERTY = "http://jena.apache.org/text#query";

  private final AtomicBoolean ready = new AtomicBoolean();

  /** Lets queries whose context is {@code context} search the texts of {@code store}. */
  void offer(Store store, Context context) {
    Thread thread =
        new Thread(
            () -> {
              try {
                store.offerTexts();
                take(store.dataset().getContext(), context);
                ready.set(true);
              } catch (StoreFailure e) {
                // The store is being closed, or its disk fails: what asks for texts is refused.
              }
            },
            "texts");
    thread.setDaemon(true);
    thread.start();
  }

  private static void take(Context from, Context to) {
    for (Symbol symbol : from.keys()) {
      if (!to.isDefined(symbol)) {
        to.set(symbol, from.<Object>get(symbol));
      }
    }
  }

  /** Whether texts can be searched. */
  boolean isReady() {
    return ready.get();
  }
}
