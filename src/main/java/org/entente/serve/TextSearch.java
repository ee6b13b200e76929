package org.entente.serve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

  /** What a context needs for it, once the index is there. */
  private volatile Optional<Set<Symbol>> given = Optional.empty();

  /** Lets queries whose context is {@code context} search the texts of {@code store}. */
  void offer(Store store, Context context) {
    Thread thread =
        new Thread(
            () -> {
              try {
                store.offerTexts();
                given = Optional.of(take(store.dataset().getContext(), context));
              } catch (StoreFailure e) {
                // The store is being closed, or its disk fails: what asks for texts is refused.
              }
            },
            "texts");
    thread.setDaemon(true);
    thread.start();
  }

  private static Set<Symbol> take(Context from, Context to) {
    Set<Symbol> taken = new HashSet<>();
    for (Symbol symbol : from.keys()) {
      if (!to.isDefined(symbol)) {
        to.set(symbol, from.<Object>get(symbol));
        taken.add(symbol);
      }
    }
    return taken;
  }

  /**
   * Whether a query in {@code context} can search texts. A request copies the context as it comes
   * in; one that came a moment too early would find nothing, and would not know why.
   */
  boolean isReady(Context context) {
    return given.filter(needed -> needed.stream().allMatch(context::isDefined)).isPresent();
  }
}
