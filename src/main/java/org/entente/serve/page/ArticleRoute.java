package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.model.Iris;
import org.entente.ontology.Terms;
import org.entente.serve.web.Refusal;

/** An article: its text as it was kept, and every stretch of it that was read. */
final class ArticleRoute implements Route {
  private static final Map<String, String> ABOUT =
      Map.of(
          "headline", Terms.HEADLINE,
          "text", Terms.TEXT,
          "url", Terms.URL,
          "publisher", Terms.PUBLISHER,
          "language", Terms.LANGUAGE,
          "published", Terms.PUBLISHED,
          "publishedAt", Terms.PUBLISHED_AT,
          "feed", Terms.FEED);

  private final Site site;

  ArticleRoute(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    String iri = asked.required("iri");
    Optional<ObjectNode> node =
        site.store().read(dataset -> article(dataset.asDatasetGraph(), iri, asked.language()));
    Json.send(
        response,
        node.orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no article " + iri)));
  }

  private static Optional<ObjectNode> article(DatasetGraph graph, String iri, String language) {
    Node article = NodeFactory.createURI(iri);
    if (text(graph, article, article, Terms.LANGUAGE).isEmpty()) {
      return Optional.empty();
    }
    ObjectNode node = Json.object();
    node.put("iri", iri);
    ABOUT.forEach(
        (name, property) -> EventJson.put(node, name, text(graph, article, article, property)));
    ArrayNode marks = node.putArray("marks");
    for (Quad quad : found(graph, article, Terms.QUOTE)) {
      marks.add(mark(graph, article, quad, language));
    }
    return Optional.of(node);
  }

  /** A stretch: the trigger of an event, a name, or a time. */
  private static ObjectNode mark(DatasetGraph graph, Node article, Quad quad, String language) {
    Node subject = quad.getSubject();
    String quote = quad.getObject().getLiteralLexicalForm();
    int start = Iris.start(subject.getURI());
    ObjectNode mark = Json.object();
    mark.put("start", start);
    mark.put("end", start + quote.length());
    mark.put("inHeadline", Iris.inHeadline(subject.getURI()));
    one(graph, article, subject, Terms.MENTION_OF)
        .ifPresent(
            event -> {
              mark.put("kind", "event").put("iri", event.getURI());
              one(graph, NodeFactory.createURI(Terms.EVENTS_GRAPH), event, RDF_TYPE)
                  .ifPresent(type -> mark.put("type", type.getURI().substring(Terms.ENT.length())));
            });
    one(graph, article, subject, Terms.REFERS_TO)
        .ifPresent(
            entity ->
                mark.put("kind", "name")
                    .put("iri", entity.getURI())
                    .put("label", label(graph, entity, language)));
    text(graph, article, subject, Terms.VALUE)
        .ifPresent(value -> mark.put("kind", "time").put("label", value));
    return mark;
  }

  private static final String RDF_TYPE = RDF.type.getURI();

  private static String label(DatasetGraph graph, Node entity, String language) {
    Node entities = NodeFactory.createURI(Terms.ENTITIES_GRAPH);
    Node label = RDFS.label.asNode();
    List<Node> labels =
        Iter.toList(Iter.map(graph.findNG(entities, entity, label, Node.ANY), Quad::getObject));
    return labels.stream()
        .filter(one -> one.getLiteralLanguage().equals(language))
        .findFirst()
        .or(() -> labels.stream().filter(l -> l.getLiteralLanguage().equals("en")).findFirst())
        .or(() -> labels.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse(entity.getURI());
  }

  private static List<Quad> found(DatasetGraph graph, Node article, String property) {
    return Iter.toList(graph.findNG(article, Node.ANY, NodeFactory.createURI(property), Node.ANY));
  }

  private static Optional<Node> one(DatasetGraph graph, Node name, Node subject, String property) {
    Iterator<Quad> quads = graph.findNG(name, subject, NodeFactory.createURI(property), Node.ANY);
    try {
      return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
    } finally {
      Iter.close(quads);
    }
  }

  private static Optional<String> text(
      DatasetGraph graph, Node name, Node subject, String property) {
    return one(graph, name, subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }
}
