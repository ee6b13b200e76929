package org.entente.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;

/**
 * Finds what the graph holds, by IRI, Wikidata id or name. By name it knows only what no gazetteer
 * does: the graph does not repeat the gazetteer's names. What it finds is sorted by IRI.
 */
public final class EntityFinder {
  private final Store store;

  /** Finds entities of {@code store}. */
  public EntityFinder(Store store) {
    this.store = store;
  }

  /**
   * An entity of the graph.
   *
   * @param iri the entity
   * @param label what it is called, in English if that differs between languages
   */
  public record Found(String iri, String label) {}

  /** Whether there is an entity or event with that IRI, also one that was joined into another. */
  public boolean holds(String iri) {
    Node node = Words.node(iri);
    return store.read(
        dataset -> {
          DatasetGraph graph = dataset.asDatasetGraph();
          return graph.contains(Words.EVENTS_GRAPH, node, Node.ANY, Node.ANY)
              || graph.contains(Words.ENTITIES_GRAPH, node, Node.ANY, Node.ANY)
              || Iris.isEvent(iri)
                  && graph.contains(Words.VERSIONS_GRAPH, Told.version(node), Node.ANY, Node.ANY);
        });
  }

  /** Those of {@code iris} that the graph holds. */
  public List<Found> known(Collection<String> iris) {
    return read(graph -> new TreeSet<>(iris));
  }

  /** What has that Wikidata id beside its IRI. */
  public List<Found> withId(String id) {
    return read(graph -> subjects(graph, Words.WIKIDATA, NodeFactory.createLiteralString(id)));
  }

  /** What is called so, whatever the case, accents and punctuation. */
  public List<Found> called(String name) {
    Node key = NodeFactory.createLiteralString(NameKey.of(name));
    return read(graph -> subjects(graph, Words.NAME_KEY, key));
  }

  /** What is called so with further words before or behind. Looks through all names. */
  public List<Found> partlyCalled(String name) {
    String key = NameKey.of(name);
    Predicate<Quad> fits =
        quad -> {
          String whole = quad.getObject().getLiteralLexicalForm();
          return whole.endsWith(" " + key) || whole.startsWith(key + " ");
        };
    return read(graph -> iris(Iter.filter(quads(graph, Words.NAME_KEY, Node.ANY), fits)));
  }

  private static Iterator<Quad> quads(DatasetGraph graph, Node property, Node value) {
    return graph.findNG(Words.ENTITIES_GRAPH, Node.ANY, property, value);
  }

  private static Set<String> subjects(DatasetGraph graph, Node property, Node value) {
    return iris(quads(graph, property, value));
  }

  private static Set<String> iris(Iterator<Quad> quads) {
    Set<String> iris = new TreeSet<>();
    quads.forEachRemaining(quad -> iris.add(quad.getSubject().getURI()));
    return iris;
  }

  private List<Found> read(Function<DatasetGraph, Set<String>> question) {
    return store.read(
        dataset -> {
          ArticleView entities = ArticleView.stored(dataset.asDatasetGraph(), Words.ENTITIES_GRAPH);
          return question.apply(dataset.asDatasetGraph()).stream()
              .filter(iri -> !entities.objects(Words.node(iri), Words.TYPE).isEmpty())
              .map(iri -> new Found(iri, label(entities, Words.node(iri))))
              .toList();
        });
  }

  private static String label(ArticleView entities, Node entity) {
    List<Node> labels = entities.objects(entity, Words.LABEL);
    return labels.stream()
        .filter(label -> label.getLiteralLanguage().equals("en"))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse(entity.getURI());
  }
}
