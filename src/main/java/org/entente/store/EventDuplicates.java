package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Blocks;
import org.entente.happening.Decisions;
import org.entente.happening.Decisions.Pair;
import org.entente.happening.Happenings;
import org.entente.happening.Likeness;
import org.entente.happening.Telling;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;

/**
 * Events that may be one: nothing in them contradicts, but they are not alike enough, or something
 * else is as like, so that they were not joined.
 */
public final class EventDuplicates {
  private static final double LEAST = 0.5;

  private final DatasetGraph graph;
  private final Tellings tellings;
  private final TellingReader reader;
  private final Happenings happenings = new Happenings(Decisions.NONE);
  private final Map<Node, Optional<Telling>> read = new HashMap<>();

  private EventDuplicates(DatasetGraph graph, Ontology ontology) {
    this.graph = graph;
    this.tellings = new Tellings(graph);
    Reports reports = new Reports(graph, new Batch(), tellings);
    Identity identity = new Identity(Verdicts.in(graph).ofEntities(), entity -> true);
    this.reader =
        new TellingReader(
            ontology, reports, identity, entity -> about(Words.ENTITIES_GRAPH, entity));
  }

  /**
   * The likeliest pairs, best first.
   *
   * @param decided pairs that are not to be listed
   */
  public static List<LikelySame> in(
      Store store, Ontology ontology, Predicate<Pair> decided, int limit) {
    return store.read(
        dataset -> new EventDuplicates(dataset.asDatasetGraph(), ontology).find(decided, limit));
  }

  private List<LikelySame> find(Predicate<Pair> decided, int limit) {
    Map<Pair, Likeness> found = new HashMap<>();
    graph
        .findNG(Words.EVENTS_GRAPH, Node.ANY, Words.TYPE, Node.ANY)
        .forEachRemaining(quad -> near(quad.getSubject(), decided, found));
    return found.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Pair, Likeness> e) -> -e.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(e -> likely(e.getKey(), e.getValue()))
        .toList();
  }

  private void near(Node event, Predicate<Pair> decided, Map<Pair, Likeness> found) {
    Optional<Telling> telling = telling(event);
    if (telling.isEmpty()) {
      return;
    }
    Node type = Words.node(Terms.iri(telling.get().type()));
    Stream.concat(
            Blocks.begins(telling.get()).stream()
                .flatMap(day -> tellings.beginningOn(day, type).stream()),
            Blocks.reported(telling.get()).stream()
                .flatMap(day -> tellings.reportedOn(day, type).stream()))
        .map(tellings::joinedInto)
        .distinct()
        .filter(other -> event.getURI().compareTo(other.getURI()) < 0)
        .forEach(other -> compare(telling.get(), other, decided, found));
  }

  private void compare(
      Telling telling, Node other, Predicate<Pair> decided, Map<Pair, Likeness> found) {
    Pair pair = Pair.of(telling.iri(), other.getURI());
    telling(other)
        .flatMap(that -> happenings.likeness(telling, that))
        .filter(likeness -> likeness.score() >= LEAST && !decided.test(pair))
        .ifPresent(likeness -> found.put(pair, likeness));
  }

  /** The event as a whole, with all that was joined into it. */
  private Optional<Telling> telling(Node event) {
    return read.computeIfAbsent(
        event, e -> reader.read(Told.ofEvent(e, about(Words.EVENTS_GRAPH, e))));
  }

  // What people are shown.

  private LikelySame likely(Pair pair, Likeness likeness) {
    return new LikelySame(
        likeness.score(),
        likeness.reasons(),
        side(Words.node(pair.one())),
        side(Words.node(pair.other())));
  }

  private LikelySame.Side side(Node event) {
    Told told = Told.ofEvent(event, about(Words.EVENTS_GRAPH, event));
    List<String> facts = new ArrayList<>();
    told.text(Words.DATE).ifPresent(facts::add);
    told.text(Words.FACTUALITY).map(Terms::localName).ifPresent(facts::add);
    told.quads().stream()
        .filter(quad -> Words.isFiller(quad.getPredicate(), quad.getObject()))
        .map(quad -> Terms.localName(quad.getPredicate().getURI()) + " " + label(quad.getObject()))
        .sorted()
        .forEach(facts::add);
    return new LikelySame.Side(
        event.getURI(),
        told.text(Words.TYPE).map(Terms::localName).orElse(""),
        facts,
        told.articles().size(),
        sentence(event));
  }

  private String label(Node entity) {
    return ArticleView.stored(graph, Words.ENTITIES_GRAPH)
        .text(entity, Words.LABEL)
        .orElse(entity.getURI());
  }

  private String sentence(Node event) {
    return Iter.toList(graph.findNG(Node.ANY, Node.ANY, Words.MENTION_OF, event)).stream()
        .min(Comparator.comparing(quad -> quad.getSubject().getURI()))
        .flatMap(
            quad ->
                ArticleView.stored(graph, quad.getGraph()).text(quad.getSubject(), Words.SENTENCE))
        .orElse("");
  }

  private List<Quad> about(Node graphName, Node subject) {
    return Iter.toList(graph.findNG(graphName, subject, Node.ANY, Node.ANY));
  }
}
