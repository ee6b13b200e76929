package org.entente.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.entente.happening.Decisions;
import org.entente.model.Iris;

/**
 * Which entities people have decided to be one. Each such class is stood for by one of those that
 * articles name: one of the gazetteer before one that it does not know, then by IRI. Whatever is
 * decided of one and another, and of that and a third, holds for all three.
 */
final class Identity {
  private static final Comparator<Node> FIRST =
      Comparator.comparing((Node entity) -> Iris.isUnknown(entity.getURI()))
          .thenComparing(Node::getURI);

  private final Map<Node, Set<Node>> classes = new HashMap<>();
  private final Predicate<Node> present;
  private final Map<Node, Node> standing = new HashMap<>();

  /**
   * The classes of {@code decisions}.
   *
   * @param present whether an article names an entity
   */
  Identity(Decisions decisions, Predicate<Node> present) {
    this.present = present;
    for (Decisions.Pair pair : new TreeSet<>(decisions.same())) {
      unite(Words.node(pair.one()), Words.node(pair.other()));
    }
  }

  private void unite(Node one, Node other) {
    Set<Node> all = new LinkedHashSet<>(classes.getOrDefault(one, Set.of(one)));
    all.addAll(classes.getOrDefault(other, Set.of(other)));
    all.forEach(member -> classes.put(member, all));
  }

  /** Whether anything was decided about it. */
  boolean concerns(Node entity) {
    return classes.containsKey(entity);
  }

  /** All that {@code entity} is one with, itself among them. */
  Set<Node> all(Node entity) {
    return classes.getOrDefault(entity, Set.of(entity));
  }

  /** What stands for {@code entity}; itself unless something was decided. */
  Node of(Node entity) {
    Set<Node> all = classes.get(entity);
    return all == null
        ? entity
        : standing.computeIfAbsent(
            entity, e -> all.stream().filter(present).min(FIRST).orElse(entity));
  }
}
