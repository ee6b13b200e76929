package org.entente.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * What all articles together tell of one event, beside what makes it this one. Every value is a
 * union or a count, so that the order in which articles are heard does not matter. A count of one
 * is not written.
 */
final class EventTelling {
  private final Node event;
  private final Set<Node> articles = new LinkedHashSet<>();
  private final Set<String> publishers = new LinkedHashSet<>();
  private final Set<Node> attributions = new LinkedHashSet<>();
  private final Set<Quad> details = new LinkedHashSet<>();

  EventTelling(Node event) {
    this.event = event;
  }

  /** Hears what {@code mention} says in the graph {@code article}. */
  void hear(Node article, Node mention, ArticleView view) {
    if (articles.add(article)) {
      publishers.add(publisher(article, view));
    }
    for (Quad quad : view.about(mention)) {
      take(quad.getPredicate(), quad.getObject(), view);
    }
  }

  /** Who published; where nobody says, the feed stands in, so that one feed counts once. */
  private static String publisher(Node article, ArticleView view) {
    return view.text(article, Words.PUBLISHER)
        .or(() -> view.text(article, Words.FEED).map(feed -> "feed " + feed))
        .orElse("");
  }

  private void take(Node property, Node value, ArticleView view) {
    if (property.equals(Words.ATTRIBUTION)) {
      attributions.addAll(view.objects(value, Words.REFERS_TO));
    } else if (Words.isDetail(property, value) && !property.equals(Words.QUOTATION)) {
      details.add(quad(property, value));
    }
  }

  /** Whether no article tells it. */
  boolean untold() {
    return articles.isEmpty();
  }

  /** The quads of the event that follow from what was heard. */
  Set<Quad> quads() {
    Set<Quad> quads = new LinkedHashSet<>(details);
    attributions.forEach(by -> quads.add(quad(Words.ATTRIBUTION, by)));
    articles.forEach(article -> quads.add(quad(Words.MENTIONED_IN, article)));
    count(Words.ARTICLES, articles, quads);
    count(Words.PUBLISHERS, publishers, quads);
    return quads;
  }

  private void count(Node property, Set<?> things, Set<Quad> quads) {
    if (things.size() > 1) {
      String size = Integer.toString(things.size());
      quads.add(quad(property, NodeFactory.createLiteralDT(size, XSDDatatype.XSDinteger)));
    }
  }

  private Quad quad(Node property, Node value) {
    return Spelling.asKept(Quad.create(Words.EVENTS_GRAPH, event, property, value));
  }
}
