package org.entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;
import org.entente.ontology.Terms;

/**
 * An event as some articles tell it in one and the same way, before it is joined with what others
 * tell. It stands in the graph as the event itself if nothing was joined with it, and else as a
 * version of the event, under a node of its own and in properties of its own.
 *
 * @param event the IRI that was minted from what is told
 * @param quads what is told, as quads of the event, counts left out
 */
record Told(Node event, Set<Quad> quads) {
  /** What follows from others and is worked out when the event is written. */
  private static final Set<Node> COUNTS =
      Set.of(Words.ARTICLES, Words.PUBLISHERS, Words.CREDIBILITY, Words.RELIABILITY);

  Told {
    quads = Set.copyOf(quads);
  }

  /** What the quads of an event tell, if it was not joined with any other. */
  static Told ofEvent(Node event, Collection<Quad> quads) {
    Set<Quad> told = new LinkedHashSet<>(quads);
    told.removeIf(quad -> COUNTS.contains(quad.getPredicate()));
    return new Told(event, told);
  }

  /** What the quads of a version tell. */
  static Told ofVersion(Node version, Collection<Quad> quads) {
    Node event = Words.node(Iris.versionOf(version.getURI()));
    Set<Quad> told = new LinkedHashSet<>();
    for (Quad quad : quads) {
      plain(quad.getPredicate())
          .ifPresent(
              property ->
                  told.add(Quad.create(Words.EVENTS_GRAPH, event, property, quad.getObject())));
    }
    return new Told(event, told);
  }

  /** The same as quads of a version of {@code canonical}. */
  Stream<Quad> asVersion(Node canonical) {
    Node version = version(event);
    return Stream.concat(
        Stream.of(Quad.create(Words.VERSIONS_GRAPH, version, Words.VERSION_OF, canonical)),
        quads.stream()
            .map(
                quad ->
                    Quad.create(
                        Words.VERSIONS_GRAPH,
                        version,
                        told(quad.getPredicate()),
                        quad.getObject())));
  }

  /** The node of this event's version. */
  static Node version(Node event) {
    return Words.node(Iris.version(event.getURI()));
  }

  /** The property that says of a version what {@code property} says of an event. */
  static Node told(Node property) {
    return Words.node(
        Terms.TOLD + (property.equals(Words.TYPE) ? "type" : Terms.localName(property.getURI())));
  }

  private static Optional<Node> plain(Node told) {
    String iri = told.getURI();
    if (!iri.startsWith(Terms.TOLD)) {
      return Optional.empty();
    }
    String name = iri.substring(Terms.TOLD.length());
    return Optional.of(name.equals("type") ? Words.TYPE : Words.node(Terms.iri(name)));
  }

  /** The values of {@code property}. */
  List<Node> values(Node property) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .toList();
  }

  /** The one value of {@code property}, as text. */
  Optional<String> text(Node property) {
    return values(property).stream().findFirst().map(Told::lexical);
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  /** The articles that tell it. */
  List<Node> articles() {
    return values(Words.MENTIONED_IN);
  }

  /** The same, with everybody as people have decided who they are. */
  Told identified(Identity identity) {
    Set<Quad> identified = new LinkedHashSet<>();
    for (Quad quad : quads) {
      identified.add(
          Words.isFiller(quad.getPredicate(), quad.getObject())
              ? Quad.create(
                  quad.getGraph(),
                  quad.getSubject(),
                  quad.getPredicate(),
                  identity.of(quad.getObject()))
              : quad);
    }
    return new Told(event, identified);
  }

  /** What is told, with one more value. */
  Told with(Node property, String text, RDFDatatype type) {
    Set<Quad> more = new LinkedHashSet<>(quads);
    Node value = NodeFactory.createLiteralDT(text, type);
    more.add(Spelling.asKept(Quad.create(Words.EVENTS_GRAPH, event, property, value)));
    return new Told(event, more);
  }
}
