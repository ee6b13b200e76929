package org.entente.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Articles to be written or taken out at once, of two with the same IRI the last counts; or
 * decisions of people to be put in force.
 */
final class Batch {
  private final Map<Node, ArticleQuads> incoming = new LinkedHashMap<>();
  private final Set<Node> articles = new LinkedHashSet<>();
  private Optional<Verdicts> verdicts = Optional.empty();

  static Batch replacing(Collection<ArticleQuads> given) {
    Batch batch = new Batch();
    given.forEach(quads -> batch.incoming.put(Words.node(quads.article()), quads));
    batch.articles.addAll(batch.incoming.keySet());
    return batch;
  }

  static Batch removing(Collection<String> articles) {
    Batch batch = new Batch();
    articles.forEach(article -> batch.articles.add(Words.node(article)));
    return batch;
  }

  /** Puts these decisions in the place of those in force. */
  static Batch judging(Verdicts verdicts) {
    Batch batch = new Batch();
    batch.verdicts = Optional.of(verdicts);
    return batch;
  }

  /** The decisions that are to be in force; empty if they stay as they are. */
  Optional<Verdicts> verdicts() {
    return verdicts;
  }

  /** The IRIs of all articles that are touched. */
  Set<Node> articles() {
    return articles;
  }

  boolean touches(Node graph) {
    return articles.contains(graph);
  }

  /** What is to stand in that article's graph; empty if it is to go. */
  Optional<ArticleQuads> incoming(Node article) {
    return Optional.ofNullable(incoming.get(article));
  }

  Collection<ArticleQuads> incoming() {
    return incoming.values();
  }

  /** An upper bound of the quads to be written. */
  long size() {
    return incoming.values().stream().mapToLong(ArticleQuads::size).sum();
  }
}
