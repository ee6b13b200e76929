package org.entente.serve.page;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;
import org.entente.ontology.Terms;

/**
 * The first report of an event as it stands: of the oldest article that tells it so, or else of the
 * oldest, and in it of the sentences that do the first, the body before the headline. A meeting
 * that took place is not shown by its announcement.
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
    Node node = node(event);
    Iterator<Quad> told =
        graph.findNG(node(Terms.EVENTS_GRAPH), node, node(Terms.MENTIONED_IN), Node.ANY);
    List<Node> articles =
        Iter.toList(Iter.limit(told, MOST_READ)).stream()
            .map(Quad::getObject)
            .sorted(
                Comparator.comparing((Node article) -> day(graph, article))
                    .thenComparing(Node::getURI))
            .toList();
    Set<String> otherwise = toldOtherwise(graph, node);
    return articles.stream()
        .filter(article -> mentions(graph, article, node).anyMatch(m -> asItStands(m, otherwise)))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .map(article -> read(graph, article, node, otherwise));
  }

  /** The events before they were joined into {@code event} that are told as of another kind. */
  private static Set<String> toldOtherwise(DatasetGraph graph, Node event) {
    Node versions = node(Terms.VERSIONS_GRAPH);
    String factuality = text(graph, node(Terms.EVENTS_GRAPH), event, Terms.FACTUALITY).orElse("");
    return Iter.toList(graph.findNG(versions, Node.ANY, node(Terms.VERSION_OF), event)).stream()
        .map(Quad::getSubject)
        .filter(
            version ->
                text(graph, versions, version, Terms.TOLD + Terms.localName(Terms.FACTUALITY))
                    .filter(told -> !told.equals(factuality))
                    .isPresent())
        .map(version -> Iris.versionOf(version.getURI()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean asItStands(Node mention, Set<String> toldOtherwise) {
    return !toldOtherwise.contains(Iris.eventOf(mention.getURI()));
  }

  private static Stream<Node> mentions(DatasetGraph graph, Node article, Node event) {
    return Iter.toList(graph.findNG(article, Node.ANY, node(Terms.MENTION_OF), event)).stream()
        .map(Quad::getSubject);
  }

  private static String day(DatasetGraph graph, Node article) {
    return text(graph, article, article, Terms.PUBLISHED).orElse("9999");
  }

  private static FirstTelling read(
      DatasetGraph graph, Node article, Node event, Set<String> toldOtherwise) {
    Optional<Node> mention =
        mentions(graph, article, event)
            .min(
                Comparator.comparing((Node m) -> !asItStands(m, toldOtherwise))
                    .thenComparing(m -> Iris.inHeadline(m.getURI()))
                    .thenComparing(m -> Iris.start(m.getURI())));
    return new FirstTelling(
        article.getURI(),
        mention.flatMap(m -> text(graph, article, m, Terms.SENTENCE)).orElse(""),
        text(graph, article, article, Terms.HEADLINE),
        text(graph, article, article, Terms.URL),
        text(graph, article, article, Terms.PUBLISHER),
        text(graph, article, article, Terms.PUBLISHED));
  }

  /** The value of a property, or its IRI. */
  private static Optional<String> text(DatasetGraph graph, Node in, Node subject, String property) {
    Iterator<Quad> found = graph.findNG(in, subject, node(property), Node.ANY);
    try {
      return found.hasNext()
          ? Optional.of(found.next().getObject()).map(FirstTelling::text)
          : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
