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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Works out, in memory and before anything is written, what a batch of articles changes in the
 * graph: the articles' own graphs, the events that they tell or told, the entities that they name
 * or named, and the registry.
 *
 * <p>An event is worked out anew from all articles that mention it. It goes when none does; an
 * entity goes when no event and no mention names it. So the graph depends on which articles it
 * holds, not on the order in which they came.
 */
final class Revision {
  private final DatasetGraph before;
  private final Batch batch;
  private final Delta delta = new Delta();
  private final Map<Node, ArticleView> arriving = new LinkedHashMap<>();
  private final Map<Node, Set<Quad>> leaving = new LinkedHashMap<>();
  private final Set<Node> events = new LinkedHashSet<>();
  private final Set<Node> perhapsUnused = new LinkedHashSet<>();
  private final Set<Node> named = new LinkedHashSet<>();
  private Changes changes = Changes.NONE;

  private Revision(DatasetGraph before, Batch batch) {
    this.before = before;
    this.batch = batch;
  }

  /**
   * What {@code batch} changes in {@code before}, which is read within the caller's transaction.
   */
  static Revision of(DatasetGraph before, Batch batch) {
    Revision revision = new Revision(before, batch);
    batch.articles().forEach(revision::article);
    revision.reviseEvents();
    revision.reviseEntities();
    return revision;
  }

  Delta delta() {
    return delta;
  }

  Changes changes() {
    return changes.plus(
        new Changes(0, 0, 0, 0, delta.additions().size(), delta.deletions().size()));
  }

  private void article(Node article) {
    Set<Quad> there = new LinkedHashSet<>(graph(article));
    Set<Quad> wanted = batch.incoming(article).map(ArticleQuads::own).orElse(Set.of());
    List<Quad> line = about(Words.REGISTRY_GRAPH, article);
    Set<Quad> wantedLine = batch.incoming(article).map(ArticleQuads::registry).orElse(Set.of());
    leaving.put(article, there);
    batch.incoming(article).ifPresent(quads -> arriving.put(article, ArticleView.of(quads.own())));
    delta.turn(there, wanted);
    delta.turn(line, wantedLine);
    boolean same = there.equals(wanted) && wantedLine.equals(new LinkedHashSet<>(line));
    changes = changes.plus(count(batch.incoming(article).isPresent(), !line.isEmpty(), same));
    there.forEach(this::noteLeaving);
    wanted.forEach(this::noteArriving);
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

  // Events.

  private void reviseEvents() {
    Map<Node, List<Quad>> given = bySubject(batch.incoming().stream().map(ArticleQuads::events));
    Map<Node, List<Quad>> mentions = arrivingMentions();
    for (Node event : events) {
      reviseEvent(
          event, given.getOrDefault(event, List.of()), mentions.getOrDefault(event, List.of()));
    }
  }

  private Map<Node, List<Quad>> arrivingMentions() {
    Map<Node, List<Quad>> mentions = new HashMap<>();
    for (ArticleQuads quads : batch.incoming()) {
      for (Quad quad : quads.own()) {
        if (quad.getPredicate().equals(Words.MENTION_OF)) {
          mentions.computeIfAbsent(quad.getObject(), e -> new ArrayList<>()).add(quad);
        }
      }
    }
    return mentions;
  }

  private void reviseEvent(Node event, List<Quad> given, List<Quad> arrivingMentions) {
    EventTelling telling = new EventTelling(event);
    boolean toldElsewhere = hearOthers(event, telling);
    for (Quad mention : arrivingMentions) {
      telling.hear(mention.getGraph(), mention.getSubject(), arriving.get(mention.getGraph()));
    }
    List<Quad> there = about(Words.EVENTS_GRAPH, event);
    Set<Quad> wanted = new LinkedHashSet<>();
    if (!telling.untold()) {
      given.stream().filter(Revision::isIdentity).forEach(wanted::add);
      if (toldElsewhere) {
        there.stream().filter(Revision::isIdentity).forEach(wanted::add);
      }
      wanted.addAll(telling.quads());
    }
    delta.turn(there, wanted);
    there.forEach(quad -> noteEntity(quad, perhapsUnused));
    wanted.forEach(quad -> noteEntity(quad, named));
  }

  /** Hears the articles of the store that are not in the batch; whether there is any. */
  private boolean hearOthers(Node event, EventTelling telling) {
    Iterator<Quad> mentions = before.findNG(Node.ANY, Node.ANY, Words.MENTION_OF, event);
    Iter.filter(mentions, mention -> !batch.touches(mention.getGraph()))
        .forEachRemaining(
            mention ->
                telling.hear(
                    mention.getGraph(),
                    mention.getSubject(),
                    ArticleView.stored(before, mention.getGraph())));
    return !telling.untold();
  }

  private static boolean isIdentity(Quad quad) {
    return Words.isIdentity(quad.getPredicate(), quad.getObject());
  }

  /** Notes the object of an event's quad if it is an entity. */
  private static void noteEntity(Quad quad, Set<Node> noted) {
    if (Words.isFiller(quad.getPredicate(), quad.getObject())) {
      noted.add(quad.getObject());
    }
  }

  // Entities.

  private void reviseEntities() {
    Map<Node, List<Quad>> given = bySubject(batch.incoming().stream().map(ArticleQuads::entities));
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

  private boolean usedElsewhere(Node entity) {
    Predicate<Quad> stays = quad -> !batch.touches(quad.getGraph()) && !isTouchedEvent(quad);
    return Iter.anyMatch(before.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity), stays)
        || Iter.anyMatch(before.findNG(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, entity), stays);
  }

  private boolean isTouchedEvent(Quad quad) {
    return quad.getGraph().equals(Words.EVENTS_GRAPH) && events.contains(quad.getSubject());
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
