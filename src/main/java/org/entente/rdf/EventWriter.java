package org.entente.rdf;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;

/**
 * Writes what one article yields as quads: the article's own graph, a node for each of its events,
 * a node for each entity that they name, and its line in the registry. Stands between the pipeline
 * and the store.
 *
 * <p>Pure: the same reading gives the same quads in the same order, without blank nodes. The node
 * of an event says what holds if this article is the only one that tells it; the store works out
 * the rest where several do. Roles, details and classes are the ontology's; nothing here knows one
 * event type from another.
 */
public final class EventWriter {
  private final Ontology ontology;
  private final Function<String, Optional<String>> reliability;

  /** A writer that asks {@code ontology} which details are numbers; no publisher is graded. */
  public EventWriter(Ontology ontology) {
    this(ontology, publisher -> Optional.empty());
  }

  /**
   * The same.
   *
   * @param reliability how reliable a publisher is, A to F, where that is known
   */
  public EventWriter(Ontology ontology, Function<String, Optional<String>> reliability) {
    this.ontology = ontology;
    this.reliability = reliability;
  }

  /**
   * Pushes the quads of {@code reading} into {@code out}. Neither starts nor finishes the stream,
   * so that many readings can follow each other. Throws {@link IllegalArgumentException} if a span
   * lies outside the article's text.
   */
  public void write(Reading reading, StreamRDF out) {
    Passages passages = new Passages(reading.document());
    Linked linked = new Linked(reading.links());
    Evidence evidence = new Evidence(ontology, passages, linked, reliability);
    evidence.write(reading);
    evidence.triples().send(out);
    new EventNodes(ontology, passages, linked).write(reading).send(out);
    new EntityNodes(passages).write(reading, evidence.used()).send(out);
    Registry.line(reading.document().article()).send(out);
  }
}
