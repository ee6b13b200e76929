package org.entente.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Terms;

/** Looks things up in one graph. */
final class Facts {
  private final DatasetGraph dataset;
  private final Node graph;

  Facts(DatasetGraph dataset, String graph) {
    this.dataset = dataset;
    this.graph = NodeFactory.createURI(graph);
  }

  /** Hands on every subject that has {@code property}, in no order. */
  void subjects(String property, Consumer<String> sink) {
    dataset
        .find(graph, Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .forEachRemaining(quad -> sink.accept(quad.getSubject().getURI()));
  }

  /** The values of {@code subject}'s {@code property}. */
  List<Node> values(String subject, String property) {
    List<Node> values = new ArrayList<>();
    Iterator<Quad> quads =
        dataset.find(
            graph, NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY);
    quads.forEachRemaining(quad -> values.add(quad.getObject()));
    return values;
  }

  Optional<String> text(String subject, String property) {
    return values(subject, property).stream().map(Facts::text).findFirst();
  }

  Optional<BigDecimal> number(String subject, String property) {
    return values(subject, property).stream()
        .map(value -> new BigDecimal(value.getLiteralLexicalForm()))
        .findFirst();
  }

  /** How many {@code property}s there are. */
  long count(String property) {
    long[] count = {0};
    dataset
        .find(graph, Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .forEachRemaining(quad -> count[0]++);
    return count[0];
  }

  private static String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.getURI();
    return Terms.localName(iri);
  }
}
