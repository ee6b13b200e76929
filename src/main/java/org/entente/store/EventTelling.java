package org.entente.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What all articles together tell of one event in one and the same way, beside what makes it this
 * one. Every value is a union, so that the order in which articles are heard does not matter.
 */
final class EventTelling {
  private final Node event;
  private final Set<Quad> quads = new LinkedHashSet<>();

  EventTelling(Node event) {
    this.event = event;
  }

  /** Hears what {@code mention} says in the graph {@code article}. */
  void hear(Node article, Node mention, ArticleView view) {
    quads.add(quad(Words.MENTIONED_IN, article));
    for (Quad quad : view.about(mention)) {
      take(quad.getPredicate(), quad.getObject(), view);
    }
  }

  private void take(Node property, Node value, ArticleView view) {
    if (property.equals(Words.ATTRIBUTION)) {
      view.objects(value, Words.REFERS_TO).forEach(by -> quads.add(quad(property, by)));
    } else if (Words.isDetail(property, value) && !property.equals(Words.QUOTATION)) {
      quads.add(quad(property, value));
    }
  }

  /** Whether no article tells it. */
  boolean untold() {
    return quads.isEmpty();
  }

  /** The quads of the event that follow from what was heard. */
  Set<Quad> quads() {
    return quads;
  }

  private Quad quad(Node property, Node value) {
    return Spelling.asKept(Quad.create(Words.EVENTS_GRAPH, event, property, value));
  }
}
