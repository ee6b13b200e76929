package org.entente.rdf;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** The triples of one graph while they are written: each once, in the order of their first use. */
final class Triples {
  private final Node graph;
  private final Set<Quad> quads = new LinkedHashSet<>();

  Triples(String graph) {
    this.graph = NodeFactory.createURI(graph);
  }

  void add(String subject, String property, Node object) {
    quads.add(
        Quad.create(
            graph, NodeFactory.createURI(subject), NodeFactory.createURI(property), object));
  }

  void link(String subject, String property, String object) {
    add(subject, property, NodeFactory.createURI(object));
  }

  void text(String subject, String property, String text) {
    add(subject, property, Literals.string(text));
  }

  void text(String subject, String property, Optional<String> text) {
    text.ifPresent(t -> text(subject, property, t));
  }

  void send(StreamRDF out) {
    quads.forEach(out::quad);
  }
}
