package org.entente.store;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Issue;
import org.entente.ontology.Terms;

/**
 * Validates a whole store: each article with what it tells against the rules that hold before a
 * write, and that articles, events, versions, entities and registry fit together. Reads one article
 * or node after the other, as of one moment; memory does not grow with the store.
 */
public final class StoreCheck {
  private static final Set<Node> SHARED =
      Set.of(
          Words.EVENTS_GRAPH,
          Words.VERSIONS_GRAPH,
          Words.ENTITIES_GRAPH,
          Words.REGISTRY_GRAPH,
          Words.node(Terms.JUDGEMENTS_GRAPH));

  private final DatasetGraph graph;
  private final GraphRules rules;
  private final StoreFaults faults;
  private final LongConsumer progress;
  private long articles;
  private long events;
  private long versions;
  private long entities;

  private StoreCheck(Dataset dataset, GraphRules rules, int most, LongConsumer progress) {
    this.graph = dataset.asDatasetGraph();
    this.rules = rules;
    this.faults = new StoreFaults(most);
    this.progress = progress;
  }

  /**
   * Checks {@code store}.
   *
   * @param most how many faults of each kind are listed
   * @param progress is told how many articles were checked so far
   */
  public static Report of(Store store, GraphRules rules, int most, LongConsumer progress) {
    return store.read(
        dataset -> {
          StoreCheck check = new StoreCheck(dataset, rules, most, progress);
          check.articles();
          check.strayGraphs();
          check.events();
          check.versions();
          check.entities();
          return new Report(
              check.articles,
              check.events,
              check.versions,
              check.entities,
              check.faults.counts(),
              List.copyOf(check.faults.first()));
        });
  }

  private void articles() {
    CheckedArticle checked = new CheckedArticle(graph, rules, faults);
    nodes(Words.REGISTRY_GRAPH)
        .forEachRemaining(
            node -> {
              checked.check(node.subject(), node.quads());
              progress.accept(++articles);
            });
  }

  private void strayGraphs() {
    graph
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!SHARED.contains(name) && !registered(name)) {
                faults.add(
                    "store.unregistered",
                    name.toString(),
                    "a graph that the registry does not know" + StoreFaults.AGAIN);
              }
            });
  }

  private boolean registered(Node article) {
    return graph.findNG(Words.REGISTRY_GRAPH, article, Words.CONTENT_HASH, Node.ANY).hasNext();
  }

  private void events() {
    CheckedEvent checked = new CheckedEvent(graph, rules, faults);
    nodes(Words.EVENTS_GRAPH)
        .forEachRemaining(
            node -> {
              checked.event(node.subject(), node.quads());
              events++;
            });
  }

  private void versions() {
    CheckedEvent checked = new CheckedEvent(graph, rules, faults);
    nodes(Words.VERSIONS_GRAPH)
        .forEachRemaining(
            node -> {
              checked.version(node.subject(), node.quads());
              versions++;
            });
  }

  private void entities() {
    nodes(Words.ENTITIES_GRAPH)
        .forEachRemaining(
            node -> {
              entity(node.subject(), node.quads());
              entities++;
            });
  }

  private void entity(Node entity, List<Quad> quads) {
    for (Node property : List.of(Words.TYPE, Words.LABEL)) {
      if (quads.stream().noneMatch(quad -> quad.getPredicate().equals(property))) {
        faults.add(
            "store.entity",
            entity.toString(),
            "an entity without " + property.getLocalName() + StoreFaults.ANEW);
      }
    }
    if (!graph.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity).hasNext()
        && !graph.findNG(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, entity).hasNext()) {
      faults.add(
          "store.entity-unused", entity.toString(), "no article names it" + StoreFaults.ANEW);
    }
  }

  /** The nodes of one graph, each with its quads: the database keeps those side by side. */
  private Iterator<Subject> nodes(Node name) {
    Iterator<Quad> quads = graph.findNG(name, Node.ANY, Node.ANY, Node.ANY);
    return Iter.map(
        Iter.distinctAdjacent(Iter.map(quads, Quad::getSubject)),
        subject ->
            new Subject(subject, Iter.toList(graph.findNG(name, subject, Node.ANY, Node.ANY))));
  }

  private record Subject(Node subject, List<Quad> quads) {}

  /**
   * What came of it.
   *
   * @param articles articles checked
   * @param events events checked
   * @param versions versions of events checked
   * @param entities entities checked
   * @param counts how many faults there are of each kind; warnings among them
   * @param faults the first of each kind
   */
  public record Report(
      long articles,
      long events,
      long versions,
      long entities,
      SortedMap<String, Long> counts,
      List<Issue> faults) {}
}
