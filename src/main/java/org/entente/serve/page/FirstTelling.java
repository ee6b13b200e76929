package org.entente.serve.page;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;
import org.entente.ontology.Terms;

/**
 * The first report of an event: of the oldest article, in it the body before the headline, the
 * first sentence.
 *
 * @param article IRI of the article
 * @param sentence the sentence
 * @param headline the headline, if it has one
 * @param url where it can be read, if known
 * @param publisher who published it, if known
 * @param published the day, ISO 8601, if known
 */
record FirstTelling(
    String article,
    String sentence,
    Optional<String> headline,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> published) {
  /** With more reports than this, not all days of publication are looked at. */
  private static final int MOST_READ = 50;

  /** The first report of {@code event}, asked within a transaction. */
  static Optional<FirstTelling> of(DatasetGraph graph, String event) {
    Node node = NodeFactory.createURI(event);
    Iterator<Quad> told =
        graph.findNG(node(Terms.EVENTS_GRAPH), node, node(Terms.MENTIONED_IN), Node.ANY);
    return Iter.toList(Iter.limit(told, MOST_READ)).stream()
        .map(Quad::getObject)
        .min(
            Comparator.comparing((Node article) -> day(graph, article)).thenComparing(Node::getURI))
        .map(article -> read(graph, article, node));
  }

  private static String day(DatasetGraph graph, Node article) {
    return text(graph, article, article, Terms.PUBLISHED).orElse("9999");
  }

  private static FirstTelling read(DatasetGraph graph, Node article, Node event) {
    Optional<Node> mention =
        Iter.toList(graph.findNG(article, Node.ANY, node(Terms.MENTION_OF), event)).stream()
            .map(Quad::getSubject)
            .min(
                Comparator.comparing((Node m) -> Iris.inHeadline(m.getURI()))
                    .thenComparing(m -> Iris.start(m.getURI())));
    return new FirstTelling(
        article.getURI(),
        mention.flatMap(m -> text(graph, article, m, Terms.SENTENCE)).orElse(""),
        text(graph, article, article, Terms.HEADLINE),
        text(graph, article, article, Terms.URL),
        text(graph, article, article, Terms.PUBLISHER),
        text(graph, article, article, Terms.PUBLISHED));
  }

  private static Optional<String> text(
      DatasetGraph graph, Node article, Node subject, String property) {
    Iterator<Quad> found = graph.findNG(article, subject, node(property), Node.ANY);
    try {
      return found.hasNext()
          ? Optional.of(found.next().getObject().getLiteralLexicalForm())
          : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
