package org.entente.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.model.Iris;
import org.entente.ontology.Terms;

/** Checks articles: each as it was before its events were joined with those of others. */
final class CheckedArticle {
  private static final Node ARTICLE = Words.node(Terms.ARTICLE);

  private final DatasetGraph graph;
  private final GraphRules rules;
  private final StoreFaults faults;

  CheckedArticle(DatasetGraph graph, GraphRules rules, StoreFaults faults) {
    this.graph = graph;
    this.rules = rules;
    this.faults = faults;
  }

  /** Checks the article of the registry's {@code line}. */
  void check(Node article, List<Quad> line) {
    List<Quad> own = Iter.toList(graph.findNG(article, Node.ANY, Node.ANY, Node.ANY));
    if (line.size() != 1 || !line.get(0).getPredicate().equals(Words.CONTENT_HASH)) {
      fault("store.registry", article, "its line in the registry is not one content hash");
    }
    if (own.stream().noneMatch(q -> q.getObject().equals(ARTICLE))) {
      fault("store.article", article, "the registry knows it, but its graph is not there");
      return;
    }
    ArticleView view = ArticleView.of(own);
    Graph asTold = GraphFactory.createDefaultGraph();
    Set<Node> told = new LinkedHashSet<>();
    for (Quad quad : own) {
      if (quad.getPredicate().equals(Words.MENTION_OF)) {
        told.add(mention(article, quad, asTold));
      } else {
        asTold.add(quad.asTriple());
        reference(article, quad);
      }
    }
    told.forEach(event -> tell(event, article, view, asTold));
    quotes(article, view, own);
    rules.ofArticle(asTold, article.getURI()).forEach(faults::add);
  }

  /** Takes an event mention, as of the event that it tells itself; gives that event. */
  private Node mention(Node article, Quad quad, Graph asTold) {
    Node mention = quad.getSubject();
    Node own = Words.node(Iris.eventOf(mention.getURI()));
    asTold.add(mention, Words.MENTION_OF, own);
    Node into = quad.getObject();
    if (!into.equals(joinedInto(own))) {
      fault("store.mention", mention, "it tells " + own + ", but points at " + into);
    } else if (!graph.contains(
        Quad.create(Words.EVENTS_GRAPH, into, Words.MENTIONED_IN, article))) {
      fault("store.event-missing", mention, "it points at " + into + ", which does not know it");
    }
    return own;
  }

  private Node joinedInto(Node event) {
    List<Quad> line =
        Iter.toList(
            graph.findNG(Words.VERSIONS_GRAPH, Told.version(event), Words.VERSION_OF, Node.ANY));
    return line.isEmpty() ? event : line.get(0).getObject();
  }

  private void reference(Node article, Quad quad) {
    if (quad.getPredicate().equals(Words.REFERS_TO)
        && !graph.findNG(Words.ENTITIES_GRAPH, quad.getObject(), Words.TYPE, Node.ANY).hasNext()) {
      fault(
          "store.entity-missing",
          quad.getSubject(),
          "it refers to " + quad.getObject() + ", which is not there");
    }
  }

  /** Adds the event as this article gave it, and the classes of those who take part. */
  private void tell(Node event, Node article, ArticleView view, Graph asTold) {
    EventTelling telling = new EventTelling(event);
    Optional<Told> stored = new Tellings(graph).before(event);
    asTold.stream(Node.ANY, Words.MENTION_OF, event)
        .toList()
        .forEach(triple -> telling.hear(article, triple.getSubject(), view));
    telling.quads().forEach(quad -> asTold.add(quad.asTriple()));
    for (Quad quad : stored.map(Told::quads).orElse(Set.of())) {
      if (Words.isIdentity(quad.getPredicate(), quad.getObject())) {
        asTold.add(quad.asTriple());
        if (Words.isFiller(quad.getPredicate(), quad.getObject())) {
          graph
              .findNG(Words.ENTITIES_GRAPH, quad.getObject(), Words.TYPE, Node.ANY)
              .forEachRemaining(type -> asTold.add(type.asTriple()));
        }
      }
    }
  }

  /** Whether what is quoted stands where it is said to stand. */
  private void quotes(Node article, ArticleView view, List<Quad> own) {
    String body = view.text(article, Words.TEXT).orElse("");
    String headline = view.text(article, Words.HEADLINE).orElse("");
    for (Quad quad : own) {
      if (quad.getPredicate().equals(Words.QUOTE)) {
        Node part = quad.getSubject();
        String text = Iris.inHeadline(part.getURI()) ? headline : body;
        if (!text.startsWith(quad.getObject().getLiteralLexicalForm(), Iris.start(part.getURI()))) {
          fault("store.quote", part, "its quote does not stand there in the article");
        }
      }
    }
  }

  private void fault(String code, Node node, String what) {
    faults.add(code, node.toString(), what + StoreFaults.AGAIN);
  }
}
