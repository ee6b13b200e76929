package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.EventType;
import org.entente.ontology.Terms;
import org.entente.store.Explanation;
import org.entente.store.Explanations;
import org.entente.store.LineSorter;

/**
 * The events of a selection, in the order of their IRIs, each read when its turn comes. The IRIs
 * are sorted outside memory.
 */
final class Selected {
  /** How many characters are sorted in memory; an export has a handful of sorters at once. */
  private static final int PAGE = 4 << 20;

  private static final Node EVENTS = NodeFactory.createURI(Terms.EVENTS_GRAPH);

  private final Dataset dataset;
  private final DatasetGraph graph;
  private final World world;
  private final Selection selection;
  private final LongConsumer progress;

  /** Events of {@code dataset}; {@code progress} is told how many were handed on. */
  Selected(Dataset dataset, World world, Selection selection, LongConsumer progress) {
    this.dataset = dataset;
    this.graph = dataset.asDatasetGraph();
    this.world = world;
    this.selection = selection;
    this.progress = progress;
  }

  /** Takes one event. */
  interface Sink {
    void take(Happening event) throws IOException;
  }

  /** Hands on every event; says how many there were. */
  long forEach(Sink sink) throws IOException {
    try (LineSorter sorter = sorter()) {
      graph
          .find(EVENTS, Node.ANY, NodeFactory.createURI(Terms.FACTUALITY), Node.ANY)
          .forEachRemaining(
              quad -> {
                if (admits(quad)) {
                  sorter.add(quad.getSubject().getURI());
                }
              });
      long[] count = {0};
      sorter.forEach(
          iri -> {
            take(iri, sink);
            count[0]++;
            progress.accept(count[0]);
          });
      return count[0];
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void take(String iri, Sink sink) {
    Explanation event = Explanations.of(dataset, iri).orElseThrow();
    Optional<EventType> type = world.ontology().eventType(event.type());
    if (type.isPresent() && !event.articles().isEmpty()) {
      try {
        sink.take(new Happening(event, type.get(), world));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A sorter of IRIs that takes little memory. */
  static LineSorter sorter() {
    return new LineSorter(PAGE);
  }

  // What is selected is decided by the event's own quads, before anything else is read.

  private boolean admits(Quad factuality) {
    if (!isOneOf(factuality.getObject(), selection.factualities())) {
      return false;
    }
    if (!selection.narrowed()) {
      return true;
    }
    List<Quad> quads = new ArrayList<>();
    Iterator<Quad> found = graph.find(EVENTS, factuality.getSubject(), Node.ANY, Node.ANY);
    found.forEachRemaining(quads::add);
    return isOfType(quads) && isInTime(quads) && isOfCountry(quads);
  }

  private static boolean isOneOf(Node term, Set<String> wanted) {
    return wanted.isEmpty() || wanted.contains(World.local(term));
  }

  private boolean isOfType(List<Quad> quads) {
    return quads.stream()
        .anyMatch(
            quad ->
                quad.getPredicate().equals(RDF.type.asNode())
                    && isOneOf(quad.getObject(), selection.types()));
  }

  private boolean isInTime(List<Quad> quads) {
    if (selection.from().isEmpty() && selection.to().isEmpty()) {
      return true;
    }
    Optional<String> earliest = value(quads, Terms.EARLIEST);
    Optional<String> latest = value(quads, Terms.LATEST).or(() -> earliest);
    Predicate<String> notBefore =
        day -> selection.from().filter(from -> day.compareTo(from.toString()) < 0).isEmpty();
    Predicate<String> notAfter =
        day -> selection.to().filter(to -> day.compareTo(to.toString()) > 0).isEmpty();
    return latest.filter(notBefore).isPresent() && earliest.filter(notAfter).isPresent();
  }

  private static Optional<String> value(List<Quad> quads, String property) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().getURI().equals(property))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  private boolean isOfCountry(List<Quad> quads) {
    return selection.country().isEmpty()
        || quads.stream()
            .filter(quad -> quad.getObject().isURI())
            .filter(quad -> !quad.getPredicate().getURI().equals(Terms.ATTRIBUTION))
            .filter(quad -> isRole(quad.getPredicate()))
            .map(quad -> world.country(quad.getObject().getURI()))
            .anyMatch(selection.country()::equals);
  }

  private boolean isRole(Node property) {
    return world.ontology().role(World.local(property)).isPresent();
  }
}
