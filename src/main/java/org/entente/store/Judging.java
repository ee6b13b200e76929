package org.entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Decisions;
import org.entente.model.Iris;

/** What the decisions of people, before and after a batch, mean for its events. */
final class Judging {
  private final DatasetGraph before;
  private final Batch batch;
  private final Verdicts old;
  private final Verdicts now;
  private final Identity earlier;
  private final Identity identity;
  private final Predicate<Node> present;

  /**
   * The decisions that are in force after {@code batch}.
   *
   * @param arriving the entities that articles of the batch name
   * @param elsewhere whether another article names an entity
   */
  Judging(DatasetGraph before, Batch batch, Set<Node> arriving, Predicate<Node> elsewhere) {
    this.before = before;
    this.batch = batch;
    this.old = Verdicts.in(before);
    this.now = batch.verdicts().orElse(old);
    this.present = entity -> arriving.contains(entity) || elsewhere.test(entity);
    this.earlier = new Identity(old.ofEntities(), this::wasPresent);
    this.identity = new Identity(now.ofEntities(), present);
  }

  /** Which entities were one before the batch. */
  Identity earlier() {
    return earlier;
  }

  /** Which entities are one. */
  Identity identity() {
    return identity;
  }

  /** What is decided about events. */
  Decisions ofEvents() {
    return now.ofEvents();
  }

  void write(Delta delta) {
    delta.turn(old.quads(), now.quads());
  }

  /**
   * The events that come out differently because of decisions: those that are named in one; those
   * of entities about which something was decided or taken back; and those of entities that are one
   * with one of {@code mentioned} which comes or goes, for it may stand for them.
   */
  Set<Node> affected(Collection<Node> mentioned) {
    Set<Node> events = new LinkedHashSet<>();
    old.ofEvents().named().forEach(iri -> events.add(Words.node(iri)));
    now.ofEvents().named().forEach(iri -> events.add(Words.node(iri)));
    Set<Node> entities = new LinkedHashSet<>();
    if (batch.verdicts().isPresent()) {
      Set<Quad> turned = new LinkedHashSet<>(old.quads());
      turned.addAll(now.quads());
      turned.removeIf(quad -> old.quads().contains(quad) && now.quads().contains(quad));
      for (Quad quad : turned) {
        for (Node entity : Set.of(quad.getSubject(), quad.getObject())) {
          entities.addAll(earlier.all(entity));
          entities.addAll(identity.all(entity));
        }
      }
    }
    mentioned.stream()
        .filter(identity::concerns)
        .filter(entity -> wasPresent(entity) != present.test(entity))
        .forEach(entity -> entities.addAll(identity.all(entity)));
    entities.forEach(entity -> addEventsOf(entity, events));
    return events;
  }

  private boolean wasPresent(Node entity) {
    return before.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity).hasNext();
  }

  private void addEventsOf(Node entity, Set<Node> events) {
    Iter.toList(before.findNG(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, entity))
        .forEach(quad -> events.add(quad.getSubject()));
    Iter.toList(before.findNG(Words.VERSIONS_GRAPH, Node.ANY, Node.ANY, entity))
        .forEach(quad -> events.add(Words.node(Iris.versionOf(quad.getSubject().getURI()))));
  }
}
