package org.entente.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * The spelling that the database gives back. It keeps numbers and dates as values, so that {@code
 * 0.90} comes back as {@code 0.9}; written in that spelling from the start, what is there and what
 * is to be written can be compared.
 */
final class Spelling {
  private Spelling() {}

  static Quad asKept(Quad quad) {
    Node object = quad.getObject();
    Node kept = asKept(object);
    return kept == object
        ? quad
        : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), kept);
  }

  static Node asKept(Node object) {
    if (!NodeIdInline.hasInlineDatatype(object)) {
      return object;
    }
    NodeId value = NodeIdInline.inline(object);
    return value == null ? object : NodeIdInline.extract(value);
  }
}
