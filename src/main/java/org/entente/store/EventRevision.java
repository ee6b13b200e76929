package org.entente.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Happenings;
import org.entente.happening.Telling;
import org.entente.model.Iris;
import org.entente.ontology.Ontology;

/**
 * Works out what a batch changes in the events: what is told of each that it tells or told, anew
 * from all articles that mention it; which of these are reports of one happening; and the nodes
 * that follow from that. Canonicalization, as the user sees it.
 */
final class EventRevision {
  private final DatasetGraph before;
  private final Batch batch;
  private final Delta delta;
  private final Tellings tellings;
  private final Reports reports;
  private final TellingReader reader;
  private final Independence independence;
  private final Regrouping regrouping;
  private final Identity identity;
  private final Map<Node, Node> canonical = new HashMap<>();
  private final Set<Node> dropped = new LinkedHashSet<>();
  private final Set<Node> named = new LinkedHashSet<>();
  private final EventChanges changes = new EventChanges(this::goesOnAs);

  EventRevision(
      DatasetGraph before,
      Batch batch,
      Delta delta,
      Ontology ontology,
      Judging judging,
      Map<Node, List<Quad>> arrivingEntities) {
    this.before = before;
    this.batch = batch;
    this.delta = delta;
    this.tellings = new Tellings(before);
    this.reports = new Reports(before, batch, tellings);
    this.independence = new Independence(reports);
    TellingReader earlier =
        new TellingReader(
            ontology, reports, judging.earlier(), entity -> about(Words.ENTITIES_GRAPH, entity));
    this.reader =
        new TellingReader(
            ontology,
            reports,
            judging.identity(),
            entity -> {
              List<Quad> given = arrivingEntities.get(entity);
              return given == null ? about(Words.ENTITIES_GRAPH, entity) : given;
            });
    this.identity = judging.identity();
    this.regrouping =
        new Regrouping(
            before, tellings, reports, new Happenings(judging.ofEvents()), earlier, reader);
  }

  /** The entities that events named and some may no longer name. */
  Set<Node> dropped() {
    return dropped;
  }

  /** The entities that events name now. */
  Set<Node> named() {
    return named;
  }

  /** What becomes of the events. */
  EventChanges changes() {
    return changes;
  }

  /** The event that a mention of {@code event} is to point at. */
  Node canonical(Node event) {
    return canonical.getOrDefault(event, event);
  }

  /**
   * Revises events and all that these may be joined with.
   *
   * @param retold events that articles of the batch tell or told
   * @param judged events that decisions of people concern
   * @param given by event, what the articles of the batch give for it
   */
  void revise(Set<Node> retold, Set<Node> judged, Map<Node, List<Quad>> given) {
    for (Node event : retold) {
      tellings.revise(event, retold(event, given.getOrDefault(event, List.of())));
    }
    Set<Node> events = new LinkedHashSet<>(retold);
    events.addAll(judged);
    Map<Node, List<Quad>> wanted = new LinkedHashMap<>();
    Set<Node> touched = new LinkedHashSet<>(events);
    for (Joined joined : regrouping.around(events)) {
      write(joined, wanted);
      joined.members().forEach(told -> touched.add(told.event()));
    }
    touched.forEach(event -> clear(event, wanted));
    wanted.forEach(this::turn);
    touched.stream().filter(event -> tellings.after(event).isPresent()).forEach(this::redirect);
  }

  // What is told.

  private Optional<Told> retold(Node event, List<Quad> given) {
    Optional<Told> old = tellings.before(event);
    EventTelling telling = new EventTelling(event);
    old.stream()
        .flatMap(told -> told.articles().stream())
        .filter(article -> !batch.touches(article))
        .forEach(article -> hear(article, event, telling));
    boolean toldElsewhere = !telling.untold();
    reports.arriving(event).forEach(article -> hear(article, event, telling));
    if (telling.untold()) {
      return Optional.empty();
    }
    Set<Quad> quads = new LinkedHashSet<>(telling.quads());
    given.stream().filter(EventRevision::isIdentity).forEach(quads::add);
    if (toldElsewhere) {
      old.get().quads().stream().filter(EventRevision::isIdentity).forEach(quads::add);
    }
    Told told = new Told(event, quads);
    return Optional.of(
        told.text(Words.DATE).filter(Telling::isExact).isEmpty() ? reported(told) : told);
  }

  private void hear(Node article, Node event, EventTelling telling) {
    ArticleView view = reports.view(article);
    reports.mentions(article, event).forEach(mention -> telling.hear(article, mention, view));
  }

  private Told reported(Told told) {
    return reports
        .published(told.articles())
        .map(day -> told.with(Words.REPORTED, day.toString(), XSDDatatype.XSDdate))
        .orElse(told);
  }

  private static boolean isIdentity(Quad quad) {
    return Words.isIdentity(quad.getPredicate(), quad.getObject());
  }

  // What is written.

  private void write(Joined joined, Map<Node, List<Quad>> wanted) {
    Node event = joined.canonical();
    Joined identified = joined.identified(identity);
    boolean asTold = joined.single() && identified.equals(joined);
    wanted.put(event, List.copyOf(CanonicalEvent.of(identified, independence, reader)));
    for (Told told : joined.members()) {
      canonical.put(told.event(), event);
      wanted.put(Told.version(told.event()), asTold ? List.of() : version(told, joined).toList());
    }
  }

  private static Stream<Quad> version(Told told, Joined joined) {
    Stream<Quad> why =
        Stream.ofNullable(joined.reasons().get(told.event()))
            .map(
                reason ->
                    Quad.create(
                        Words.VERSIONS_GRAPH,
                        Told.version(told.event()),
                        Words.JOINED_BECAUSE,
                        NodeFactory.createLiteralString(reason)));
    return Stream.concat(told.asVersion(joined.canonical()), why);
  }

  /** Nodes that stood for the event and that nothing wants any more. */
  private void clear(Node event, Map<Node, List<Quad>> wanted) {
    wanted.putIfAbsent(event, List.of());
    wanted.putIfAbsent(tellings.joinedInto(event), List.of());
    wanted.putIfAbsent(Told.version(event), List.of());
  }

  private void turn(Node node, Collection<Quad> wanted) {
    Node graph = Iris.isVersion(node.getURI()) ? Words.VERSIONS_GRAPH : Words.EVENTS_GRAPH;
    List<Quad> there = about(graph, node);
    delta.turn(there, wanted);
    if (graph.equals(Words.EVENTS_GRAPH)) {
      changes.turned(node, there, wanted);
      there.forEach(quad -> noteEntity(quad, dropped));
      wanted.forEach(quad -> noteEntity(quad, named));
    }
  }

  /** The event as which reports that were joined into {@code gone} live on. */
  private Optional<Node> goesOnAs(Node gone) {
    return tellings.joined(gone).stream()
        .filter(event -> tellings.after(event).isPresent())
        .map(this::canonical)
        .min(Comparator.comparing(Node::getURI));
  }

  /** Notes the object of an event's quad if it is an entity. */
  private static void noteEntity(Quad quad, Set<Node> noted) {
    if (Words.isFiller(quad.getPredicate(), quad.getObject())) {
      noted.add(quad.getObject());
    }
  }

  /**
   * Lets the mentions in articles outside the batch point at the event that theirs was joined into.
   */
  private void redirect(Node event) {
    Node from = tellings.joinedInto(event);
    Node to = canonical(event);
    if (from.equals(to)) {
      return;
    }
    for (Node article : tellings.after(event).orElseThrow().articles()) {
      if (!batch.touches(article)) {
        for (Node mention : reports.storedMentions(article, event)) {
          delta.turn(
              List.of(Quad.create(article, mention, Words.MENTION_OF, from)),
              List.of(Quad.create(article, mention, Words.MENTION_OF, to)));
        }
      }
    }
  }

  private List<Quad> about(Node graph, Node subject) {
    return Iter.toList(before.findNG(graph, subject, Node.ANY, Node.ANY));
  }
}
