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
  static final Node VERSIONS_GRAPH = node(Terms.VERSIONS_GRAPH);

  static final Node JUDGEMENTS_GRAPH = node(Terms.JUDGEMENTS_GRAPH);

  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node ALT_LABEL = SKOS.altLabel.asNode();
  static final Node NAME_KEY = node(Terms.NAME_KEY);
  static final Node WIKIDATA = node(Terms.WIKIDATA);
  static final Node COUNTRY = node(Terms.COUNTRY);
  static final Node LATITUDE = node(Terms.LATITUDE);
  static final Node LONGITUDE = node(Terms.LONGITUDE);

  static final Node CONTENT_HASH = node(Terms.CONTENT_HASH);
  static final Node HEADLINE = node(Terms.HEADLINE);
  static final Node TEXT = node(Terms.TEXT);
  static final Node URL = node(Terms.URL);
  static final Node PUBLISHER = node(Terms.PUBLISHER);
  static final Node AGENCY = node(Terms.AGENCY);
  static final Node RELIABILITY = node(Terms.RELIABILITY);
  static final Node PUBLISHED = node(Terms.PUBLISHED);
  static final Node LANGUAGE = node(Terms.LANGUAGE);
  static final Node FEED = node(Terms.FEED);
  static final Node WITHDRAWN = node(Terms.WITHDRAWN);

  static final Node QUOTE = node(Terms.QUOTE);
  static final Node START = node(Terms.START);
  static final Node IN_HEADLINE = node(Terms.IN_HEADLINE);
  static final Node MENTION_OF = node(Terms.MENTION_OF);
  static final Node SENTENCE = node(Terms.SENTENCE);
  static final Node FRAME = node(Terms.FRAME);
  static final Node QUOTATION = node(Terms.QUOTATION);
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
  static final Node MENTIONED_IN = node(Terms.MENTIONED_IN);
  static final Node ARTICLES = node(Terms.ARTICLES);
  static final Node PUBLISHERS = node(Terms.PUBLISHERS);
  static final Node CREDIBILITY = node(Terms.CREDIBILITY);
  static final Node REPORTED = node(Terms.REPORTED);
  static final Node VERSION_OF = node(Terms.VERSION_OF);
  static final Node JUDGED_SAME = node(Terms.JUDGED_SAME);
  static final Node JUDGED_DIFFERENT = node(Terms.JUDGED_DIFFERENT);
  static final Node JOINED_BECAUSE = node(Terms.JOINED_BECAUSE);

  /** What can be searched for words. */
  static final Set<Node> TEXTS = Set.of(LABEL, ALT_LABEL, HEADLINE, SENTENCE, QUOTATION);

  private static final Set<Node> DATES = Set.of(DATE, EARLIEST, LATEST);

  /** Literals of events and event mentions that are the same for every type. */
  private static final Set<Node> COMMON_LITERALS =
      Set.of(
          QUOTE,
          START,
          IN_HEADLINE,
          FRAME,
          SENTENCE,
          DATE,
          EARLIEST,
          LATEST,
          REPORTED,
          ARTICLES,
          PUBLISHERS);

  /** Links of events and event mentions that are no roles. */
  private static final Set<Node> COMMON_LINKS =
      Set.of(TYPE, FACTUALITY, MENTIONED_IN, MENTION_OF, WHEN);

  private Words() {}

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Whether a triple of an event or an event mention is a detail: a property of its type. */
  static boolean isDetail(Node property, Node object) {
    return object.isLiteral() && !COMMON_LITERALS.contains(property);
  }

  /**
   * Whether a triple fills a role, the place among them, or is an attribution: by an entity at an
   * event, by a name at an event mention.
   */
  static boolean isFiller(Node property, Node object) {
    return object.isURI() && !COMMON_LINKS.contains(property);
  }

  /** Whether a triple of an event says who or what took part. */
  static boolean isRole(Node property, Node object) {
    return isFiller(property, object) && !property.equals(ATTRIBUTION) && !property.equals(PLACE);
  }

  /** Whether a triple of an event is one that its IRI was minted from. */
  static boolean isIdentity(Node property, Node object) {
    return DATES.contains(property)
        || property.equals(TYPE)
        || property.equals(FACTUALITY)
        || property.equals(PLACE)
        || isRole(property, object);
  }
}
