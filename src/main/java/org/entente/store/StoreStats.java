package org.entente.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * How much of what a store holds.
 *
 * @param articles articles
 * @param events events, each once, however many articles tell it
 * @param eventMentions sentences' mentions of events
 * @param entities entities that some event names
 * @param quads quads
 * @param bytes bytes of its files, holes counted; 0 in memory
 * @param eventsByType events by local name of their type
 * @param articlesByLanguage articles by language code
 */
public record StoreStats(
    long articles,
    long events,
    long eventMentions,
    long entities,
    long quads,
    long bytes,
    SortedMap<String, Long> eventsByType,
    SortedMap<String, Long> articlesByLanguage) {

  static StoreStats of(DatasetGraph graph, long quads, long bytes) {
    SortedMap<String, Long> types = count(graph, Words.EVENTS_GRAPH, Words.TYPE);
    SortedMap<String, Long> kinds = count(graph, Words.ENTITIES_GRAPH, Words.TYPE);
    return new StoreStats(
        Iter.count(graph.find(Words.REGISTRY_GRAPH, Node.ANY, Words.CONTENT_HASH, Node.ANY)),
        sum(types),
        Iter.count(graph.findNG(Node.ANY, Node.ANY, Words.MENTION_OF, Node.ANY)),
        sum(kinds),
        quads,
        bytes,
        types,
        count(graph, Node.ANY, Words.LANGUAGE));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How often each value of {@code property} stands in {@code graph}. */
  private static SortedMap<String, Long> count(DatasetGraph dataset, Node graph, Node property) {
    SortedMap<String, Long> counts = new TreeMap<>();
    dataset
        .findNG(graph, Node.ANY, property, Node.ANY)
        .forEachRemaining(quad -> counts.merge(name(quad.getObject()), 1L, Long::sum));
    return counts;
  }

  private static String name(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.getLocalName();
  }
}
