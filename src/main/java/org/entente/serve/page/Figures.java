package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.VOID;
import org.entente.store.Store;
import org.entente.store.StoreStats;

/** How much there is of what, counted again only when something was written. */
final class Figures {
  private final Store store;
  private final AtomicReference<Optional<Counted>> last = new AtomicReference<>(Optional.empty());

  Figures(Store store) {
    this.store = store;
  }

  private record Counted(long commits, StoreStats stats) {}

  /** The counts. */
  synchronized StoreStats stats() {
    long commits = store.commits();
    Optional<Counted> known = last.get().filter(counted -> counted.commits() == commits);
    if (known.isPresent()) {
      return known.get().stats();
    }
    StoreStats stats = store.stats();
    last.set(Optional.of(new Counted(commits, stats)));
    return stats;
  }

  /** How many events of a type there are. */
  Optional<Long> count(String type) {
    return Optional.ofNullable(stats().eventsByType().get(type));
  }

  /** Says them of a dataset. */
  void into(Resource dataset) {
    StoreStats stats = stats();
    dataset.addLiteral(VOID.triples, stats.quads());
    dataset.addLiteral(VOID.entities, stats.events() + stats.entities());
    dataset.addLiteral(VOID.documents, stats.articles());
  }

  /** Says them as JSON. */
  ObjectNode json() {
    StoreStats stats = stats();
    ObjectNode node = Json.object();
    node.put("articles", stats.articles());
    node.put("events", stats.events());
    node.put("eventMentions", stats.eventMentions());
    node.put("entities", stats.entities());
    node.put("quads", stats.quads());
    node.put("bytes", stats.bytes());
    stats.eventsByType().forEach(node.putObject("eventsByType")::put);
    stats.articlesByLanguage().forEach(node.putObject("articlesByLanguage")::put);
    return node;
  }
}
