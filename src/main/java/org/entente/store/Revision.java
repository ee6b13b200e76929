package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;
import org.entente.ontology.Ontology;
import org.entente.store.EventChange.Why;

/**
 * Works out, in memory and before anything is written, what a batch of articles changes in the
 * graph: the articles' own graphs, the events that they tell or told, the entities that they name
 * or named, and the registry.
 *
 * <p>An event is worked out anew from all articles that mention it, and goes when none does ({@link
 * EventRevision}); an entity goes when no mention names it. So the graph depends on which articles
 * it holds, not on the order in which they came.
 */
final class Revision {
  private final DatasetGraph before;
  private final Batch batch;
  private final Delta delta = new Delta();
  private final Map<Node, Set<Quad>> leaving = new LinkedHashMap<>();
  private final Set<Node> events = new LinkedHashSet<>();
  private final Set<Node> perhapsUnused = new LinkedHashSet<>();
  private final Set<Node> named = new LinkedHashSet<>();
  private final Map<Node, Why> causes = new HashMap<>();
  private Changes changes = Changes.NONE;
  private List<EventChange> eventChanges = List.of();

  private Revision(DatasetGraph before, Batch batch) {
    this.before = before;
    this.batch = batch;
  }

  /**
   * What {@code batch} changes in {@code before}, which is read within the caller's transaction.
   */
  static Revision of(DatasetGraph before, Batch batch, Ontology ontology) {
    Revision revision = new Revision(before, batch);
    batch.articles().forEach(revision::read);
    revision.revise(ontology);
    return revision;
  }

  private void revise(Ontology ontology) {
    Map<Node, List<Quad>> entities =
        bySubject(batch.incoming().stream().map(ArticleQuads::entities));
    Judging judging = new Judging(before, batch, Set.copyOf(named), this::usedElsewhere);
    judging.write(delta);
    EventRevision revised = new EventRevision(before, batch, delta, ontology, judging, entities);
    Set<Node> mentioned = new LinkedHashSet<>(named);
    mentioned.addAll(perhapsUnused);
    revised.revise(
        events,
        judging.affected(mentioned),
        bySubject(batch.incoming().stream().map(ArticleQuads::events)));
    perhapsUnused.addAll(revised.dropped());
    named.addAll(revised.named());
    batch.articles().forEach(article -> write(article, revised));
    reviseEntities(entities);
    eventChanges =
        revised
            .changes()
            .explained(
                causes,
                batch.articles().isEmpty() ? Why.JUDGEMENT : Why.MERGE,
                new EventStates(
                    entity ->
                        entities.containsKey(entity) ? entities.get(entity) : labels(entity)));
  }

  Delta delta() {
    return delta;
  }

  /** All of it, for those who keep a record. */
  Commit commit() {
    return new Commit(changes(), eventChanges, CommitMark.of(delta));
  }

  Changes changes() {
    return changes.plus(
        new Changes(0, 0, 0, 0, delta.additions().size(), delta.deletions().size()));
  }

  /** Notes what the article told and tells. */
  private void read(Node article) {
    Set<Quad> there = new LinkedHashSet<>();
    graph(article).forEach(quad -> there.add(asTold(quad)));
    leaving.put(article, there);
    there.forEach(this::noteLeaving);
    own(article).forEach(this::noteArriving);
  }

  /** As the article gave it, whatever its events were joined into. */
  private static Quad asTold(Quad quad) {
    return quad.getPredicate().equals(Words.MENTION_OF)
        ? mentionOf(quad, Words.node(Iris.eventOf(quad.getSubject().getURI())))
        : quad;
  }

  private static Quad mentionOf(Quad quad, Node event) {
    return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), event);
  }

  private Set<Quad> own(Node article) {
    return batch.incoming(article).map(ArticleQuads::own).orElse(Set.of());
  }

  private void write(Node article, EventRevision revised) {
    Set<Quad> wanted = new LinkedHashSet<>();
    for (Quad quad : own(article)) {
      wanted.add(
          quad.getPredicate().equals(Words.MENTION_OF)
              ? mentionOf(quad, revised.canonical(quad.getObject()))
              : quad);
    }
    List<Quad> line = about(Words.REGISTRY_GRAPH, article);
    Set<Quad> wantedLine = batch.incoming(article).map(ArticleQuads::registry).orElse(Set.of());
    delta.turn(graph(article), wanted);
    delta.turn(line, wantedLine);
    boolean same =
        leaving.get(article).equals(own(article)) && wantedLine.equals(new LinkedHashSet<>(line));
    boolean arrives = batch.incoming(article).isPresent();
    changes = changes.plus(count(arrives, !line.isEmpty(), same));
    if (!same) {
      boolean reread = arrives && wantedLine.equals(new LinkedHashSet<>(line));
      causes.put(article, reread ? Why.RE_READING : arrives ? Why.FEED : Why.WITHDRAWN);
    }
  }

  private static Changes count(boolean arrives, boolean known, boolean same) {
    if (!arrives) {
      return new Changes(0, 0, 0, known ? 1 : 0, 0, 0);
    }
    return new Changes(known ? 0 : 1, known && !same ? 1 : 0, known && same ? 1 : 0, 0, 0, 0);
  }

  private void noteLeaving(Quad quad) {
    if (quad.getPredicate().equals(Words.MENTION_OF)) {
      events.add(quad.getObject());
    } else if (quad.getPredicate().equals(Words.REFERS_TO)) {
      perhapsUnused.add(quad.getObject());
    }
  }

  private void noteArriving(Quad quad) {
    if (quad.getPredicate().equals(Words.MENTION_OF)) {
      events.add(quad.getObject());
    } else if (quad.getPredicate().equals(Words.REFERS_TO)) {
      named.add(quad.getObject());
    }
  }

  // Entities.

  private void reviseEntities(Map<Node, List<Quad>> given) {
    Map<Node, Set<String>> left = namesThatLeft();
    Set<Node> touched = new LinkedHashSet<>(given.keySet());
    touched.addAll(perhapsUnused);
    for (Node entity : touched) {
      reviseEntity(
          entity, given.getOrDefault(entity, List.of()), left.getOrDefault(entity, Set.of()));
    }
  }

  private void reviseEntity(Node entity, List<Quad> given, Set<String> left) {
    List<Quad> there = about(Words.ENTITIES_GRAPH, entity);
    boolean usedElsewhere = usedElsewhere(entity);
    if (!usedElsewhere && !named.contains(entity)) {
      delta.turn(there, List.of());
      return;
    }
    List<Quad> kept = new ArrayList<>(usedElsewhere || given.isEmpty() ? there : List.of());
    kept.removeIf(quad -> !given.contains(quad) && isLostName(quad, left));
    delta.turn(there, EntityNode.merge(entity, kept, given));
  }

  /** Whether an article outside the batch names it: who takes part in an event is named there. */
  private boolean usedElsewhere(Node entity) {
    return Iter.anyMatch(
        before.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity),
        quad -> !batch.touches(quad.getGraph()));
  }

  /** By entity, the texts by which the graphs that leave named it. */
  private Map<Node, Set<String>> namesThatLeft() {
    Map<Node, Set<String>> names = new HashMap<>();
    for (Set<Quad> graph : leaving.values()) {
      ArticleView view = ArticleView.of(graph);
      for (Quad quad : graph) {
        if (quad.getPredicate().equals(Words.REFERS_TO)) {
          view.text(quad.getSubject(), Words.QUOTE)
              .ifPresent(
                  name ->
                      names
                          .computeIfAbsent(quad.getObject(), e -> new LinkedHashSet<>())
                          .add(name));
        }
      }
    }
    return names;
  }

  private boolean isLostName(Quad quad, Set<String> left) {
    return quad.getPredicate().equals(Words.ALT_LABEL)
        && left.contains(quad.getObject().getLiteralLexicalForm())
        && !usedAsName(quad.getSubject(), quad.getObject());
  }

  /**
   * Whether an article outside the batch names {@code entity} so. Many things may bear the name,
   * and the entity many names: both are followed at once, until the shorter way ends.
   */
  private boolean usedAsName(Node entity, Node name) {
    Iterator<Quad> bearers = before.findNG(Node.ANY, Node.ANY, Words.QUOTE, name);
    Iterator<Quad> mentions = before.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity);
    while (bearers.hasNext() && mentions.hasNext()) {
      if (stays(bearers.next(), Words.REFERS_TO, entity)
          || stays(mentions.next(), Words.QUOTE, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject of {@code quad} has that value too, in an article outside the batch. */
  private boolean stays(Quad quad, Node property, Node value) {
    return !batch.touches(quad.getGraph())
        && before.contains(quad.getGraph(), quad.getSubject(), property, value);
  }

  // Reading.

  private List<Quad> labels(Node entity) {
    return Iter.toList(before.findNG(Words.ENTITIES_GRAPH, entity, Words.LABEL, Node.ANY));
  }

  private Collection<Quad> graph(Node graph) {
    return Iter.toList(before.findNG(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private List<Quad> about(Node graph, Node subject) {
    return Iter.toList(before.findNG(graph, subject, Node.ANY, Node.ANY));
  }

  private static Map<Node, List<Quad>> bySubject(Stream<Set<Quad>> sets) {
    Map<Node, List<Quad>> found = new LinkedHashMap<>();
    sets.forEach(
        set ->
            set.forEach(
                quad ->
                    found.computeIfAbsent(quad.getSubject(), s -> new ArrayList<>()).add(quad)));
    return found;
  }
}
