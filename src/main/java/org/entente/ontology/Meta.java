package org.entente.ontology;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The terms in which the ontology's own files describe event types, roles and entity classes. */
final class Meta {
  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();
  static final Node RANGE = RDFS.range.asNode();
  static final Node CLASS = OWL.Class.asNode();
  static final Node OBJECT_PROPERTY = OWL.ObjectProperty.asNode();
  static final Node DATATYPE_PROPERTY = OWL.DatatypeProperty.asNode();

  static final Node KIND = own("kind");
  static final Node EXTENT = own("extent");
  static final Node HAS_ROLE = own("hasRole");
  static final Node HAS_DETAIL = own("hasDetail");
  static final Node FEWEST_PARTIES = own("fewestParties");
  static final Node TRAIT = own("trait");
  static final Node PRINTED_AS = own("printedAs");
  static final Node PRINTED_FACTUALITY = own("printedFactuality");
  static final Node PLOVER = own("plover");
  static final Node CAMEO = own("cameo");
  static final Node FUNCTION = own("function");
  static final Node PLACE_INSTEAD = own("placeInstead");
  static final Node ADMITS = own("admits");
  static final Node ALLOWS = own("allows");
  static final Node TELLS_APART = own("tellsApart");

  private Meta() {}

  /** The annotation by which a detail names its values of one sense. */
  static Node of(Detail.Sense sense) {
    return own(sense.name().toLowerCase(Locale.ROOT));
  }

  private static Node own(String localName) {
    return NodeFactory.createURI(Terms.ENT + localName);
  }

  /** The local names of those nodes that are terms of the ontology. */
  static Stream<String> locals(Stream<Node> nodes) {
    return nodes
        .filter(node -> node.isURI() && node.getURI().startsWith(Terms.ENT))
        .map(node -> node.getURI().substring(Terms.ENT.length()));
  }
}
