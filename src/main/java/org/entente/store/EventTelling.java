package org.entente.store;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Factuality;
import org.entente.ontology.Terms;

/**
 * What all articles together tell of one event. Every value is a union, a maximum or a count, so
 * that the order in which articles are heard does not matter.
 */
final class EventTelling {
  private final Node event;
  private final Set<Node> articles = new LinkedHashSet<>();
  private final Set<String> publishers = new LinkedHashSet<>();
  private final Set<Factuality> told = EnumSet.noneOf(Factuality.class);
  private final Set<Node> attributions = new LinkedHashSet<>();
  private final Set<Quad> details = new LinkedHashSet<>();
  private BigDecimal confidence = BigDecimal.ZERO;

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
    if (property.equals(Words.TOLD_AS)) {
      told.add(Factuality.of(value.getURI().substring(Terms.ENT.length())));
    } else if (property.equals(Words.MENTION_CONFIDENCE)) {
      confidence = confidence.max(new BigDecimal(value.getLiteralLexicalForm()));
    } else if (property.equals(Words.ATTRIBUTION)) {
      attributions.addAll(view.objects(value, Words.REFERS_TO));
    } else if (Words.isDetail(property, value)) {
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
    quads.add(quad(Words.FACTUALITY, Words.node(Terms.factuality(Factuality.strongest(told)))));
    attributions.forEach(by -> quads.add(quad(Words.ATTRIBUTION, by)));
    quads.add(quad(Words.CONFIDENCE, confidence()));
    articles.forEach(article -> quads.add(quad(Words.MENTIONED_IN, article)));
    quads.add(quad(Words.ARTICLES, count(articles)));
    quads.add(quad(Words.PUBLISHERS, count(publishers)));
    return quads;
  }

  private Node confidence() {
    return NodeFactory.createLiteralDT(confidence.toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Node count(Set<?> things) {
    return NodeFactory.createLiteralDT(Integer.toString(things.size()), XSDDatatype.XSDinteger);
  }

  private Quad quad(Node property, Node value) {
    return Spelling.asKept(Quad.create(Words.EVENTS_GRAPH, event, property, value));
  }
}
