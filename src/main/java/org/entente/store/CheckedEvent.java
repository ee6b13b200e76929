package org.entente.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Checks events, and the versions of events that reports tell in different ways. */
final class CheckedEvent {
  private final DatasetGraph graph;
  private final GraphRules rules;
  private final StoreFaults faults;

  CheckedEvent(DatasetGraph graph, GraphRules rules, StoreFaults faults) {
    this.graph = graph;
    this.rules = rules;
    this.faults = faults;
  }

  /** Checks the event that {@code quads} are about. */
  void event(Node event, List<Quad> quads) {
    Set<Node> articles = values(quads, Words.MENTIONED_IN);
    if (articles.isEmpty()) {
      fault("store.event-untold", event, "no article tells it");
    }
    for (Node article : articles) {
      if (!graph.findNG(article, Node.ANY, Words.MENTION_OF, event).hasNext()) {
        fault("store.event-untold", event, "no sentence of " + article + " tells it");
      }
    }
    long counted =
        values(quads, Words.ARTICLES).stream()
            .mapToLong(count -> Long.parseLong(count.getLiteralLexicalForm()))
            .findFirst()
            .orElse(1);
    if (counted != articles.size() && !articles.isEmpty()) {
      fault("store.count", event, counted + " articles are counted, " + articles.size() + " told");
    }
    fillers(event, quads);
    shape(event, quads);
  }

  private void fillers(Node event, List<Quad> quads) {
    for (Quad quad : quads) {
      if (Words.isFiller(quad.getPredicate(), quad.getObject()) && !known(quad.getObject())) {
        fault("store.entity-missing", event, quad.getObject() + " takes part and is not there");
      }
    }
  }

  private boolean known(Node entity) {
    return graph.findNG(Words.ENTITIES_GRAPH, entity, Words.TYPE, Node.ANY).hasNext();
  }

  /** Several reports together may give a detail two values; so warnings do not count here. */
  private void shape(Node event, List<Quad> quads) {
    Graph node = GraphFactory.createDefaultGraph();
    for (Quad quad : quads) {
      node.add(quad.asTriple());
      if (Words.isFiller(quad.getPredicate(), quad.getObject())) {
        graph
            .findNG(Words.ENTITIES_GRAPH, quad.getObject(), Words.TYPE, Node.ANY)
            .forEachRemaining(type -> node.add(type.asTriple()));
      }
    }
    for (Node article : values(quads, Words.MENTIONED_IN)) {
      graph
          .findNG(article, Node.ANY, Words.MENTION_OF, event)
          .forEachRemaining(quad -> node.add(quad.asTriple()));
    }
    rules.ofEvent(node, event).forEach(faults::add);
  }

  /** Checks the version that {@code quads} are about. */
  void version(Node version, List<Quad> quads) {
    Set<Node> of = values(quads, Words.VERSION_OF);
    if (of.size() != 1) {
      fault("store.version", version, "it is a version of " + of.size() + " events");
      return;
    }
    Node event = of.iterator().next();
    for (Node article : values(quads, Told.told(Words.MENTIONED_IN))) {
      if (!graph.contains(Quad.create(Words.EVENTS_GRAPH, event, Words.MENTIONED_IN, article))) {
        fault("store.version", version, event + " does not know that " + article + " tells it");
      }
    }
    if (!graph.findNG(Words.EVENTS_GRAPH, event, Words.TYPE, Node.ANY).hasNext()) {
      fault("store.version", version, event + ", of which it is a version, is not there");
    }
  }

  private static Set<Node> values(List<Quad> quads, Node property) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .collect(Collectors.toSet());
  }

  private void fault(String code, Node node, String what) {
    faults.add(code, node.toString(), what + StoreFaults.ANEW);
  }
}
