package org.entente.store;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Terms;

/** The terms of the graph that the store itself reads or writes, as nodes. */
final class Words {
  static final Node EVENTS_GRAPH = node(Terms.EVENTS_GRAPH);
  static final Node ENTITIES_GRAPH = node(Terms.ENTITIES_GRAPH);
  static final Node REGISTRY_GRAPH = node(Terms.REGISTRY_GRAPH);

  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node ALT_LABEL = SKOS.altLabel.asNode();

  static final Node CONTENT_HASH = node(Terms.CONTENT_HASH);
  static final Node HEADLINE = node(Terms.HEADLINE);
  static final Node URL = node(Terms.URL);
  static final Node PUBLISHER = node(Terms.PUBLISHER);
  static final Node PUBLISHED = node(Terms.PUBLISHED);
  static final Node LANGUAGE = node(Terms.LANGUAGE);
  static final Node FEED = node(Terms.FEED);

  static final Node QUOTE = node(Terms.QUOTE);
  static final Node START = node(Terms.START);
  static final Node END = node(Terms.END);
  static final Node IN_HEADLINE = node(Terms.IN_HEADLINE);
  static final Node MENTION_OF = node(Terms.MENTION_OF);
  static final Node IN_SENTENCE = node(Terms.IN_SENTENCE);
  static final Node TOLD_AS = node(Terms.TOLD_AS);
  static final Node FRAME = node(Terms.FRAME);
  static final Node MENTION_CONFIDENCE = node(Terms.MENTION_CONFIDENCE);
  static final Node WHEN = node(Terms.WHEN);
  static final Node VALUE = node(Terms.VALUE);
  static final Node TIME_RULE = node(Terms.TIME_RULE);
  static final Node REFERS_TO = node(Terms.REFERS_TO);
  static final Node LINK_RULE = node(Terms.LINK_RULE);

  static final Node PLACE = node(Terms.PLACE);
  static final Node DATE = node(Terms.DATE);
  static final Node EARLIEST = node(Terms.EARLIEST);
  static final Node LATEST = node(Terms.LATEST);
  static final Node FACTUALITY = node(Terms.FACTUALITY);
  static final Node ATTRIBUTION = node(Terms.ATTRIBUTION);
  static final Node CONFIDENCE = node(Terms.CONFIDENCE);
  static final Node MENTIONED_IN = node(Terms.MENTIONED_IN);
  static final Node ARTICLES = node(Terms.ARTICLES);
  static final Node PUBLISHERS = node(Terms.PUBLISHERS);

  /** Literals at an event mention that are the same for every type; all others are details. */
  static final Set<Node> MENTION_LITERALS =
      Set.of(QUOTE, START, END, IN_HEADLINE, FRAME, MENTION_CONFIDENCE);

  /** Links from an event mention that are no roles. */
  static final Set<Node> MENTION_LINKS =
      Set.of(MENTION_OF, IN_SENTENCE, TOLD_AS, WHEN, ATTRIBUTION);

  private static final Set<Node> DATES = Set.of(DATE, EARLIEST, LATEST);
  private static final Set<Node> WORKED_OUT = Set.of(FACTUALITY, ATTRIBUTION, MENTIONED_IN);

  private Words() {}

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /**
   * Whether a triple of an event is one that its IRI was minted from, and no article can change.
   */
  static boolean isIdentity(Node property, Node object) {
    return object.isLiteral() ? DATES.contains(property) : !WORKED_OUT.contains(property);
  }
}
