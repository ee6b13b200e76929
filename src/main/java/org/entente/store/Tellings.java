package org.entente.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;

/** What is told of events: as the graph has it, and as it will be after the batch. */
final class Tellings {
  private final DatasetGraph before;
  private final Map<Node, Optional<Told>> stored = new HashMap<>();
  private final Map<Node, Optional<Told>> revised = new HashMap<>();
  private final Map<Node, Set<Node>> types = new HashMap<>();
  private final Map<Quad, List<Node>> plain = new HashMap<>();
  private final Map<Quad, List<Node>> versions = new HashMap<>();
  private final Map<Node, Boolean> joined = new HashMap<>();
  private final Map<Quad, Set<Node>> revisedWith = new HashMap<>();

  Tellings(DatasetGraph before) {
    this.before = before;
  }

  /** What the graph holds of {@code event}; empty if no article tells it. */
  Optional<Told> before(Node event) {
    return stored.computeIfAbsent(event, this::read);
  }

  private Optional<Told> read(Node event) {
    Node version = Told.version(event);
    List<Quad> quads = about(Words.VERSIONS_GRAPH, version);
    if (!quads.isEmpty()) {
      return Optional.of(Told.ofVersion(version, quads));
    }
    List<Quad> plain = about(Words.EVENTS_GRAPH, event);
    return plain.isEmpty() || isJoined(event)
        ? Optional.empty()
        : Optional.of(Told.ofEvent(event, plain));
  }

  /** What will be told of {@code event}. */
  Optional<Told> after(Node event) {
    Optional<Told> told = revised.get(event);
    return told == null ? before(event) : told;
  }

  /** Puts what the batch makes of {@code event}; empty if nobody tells it any more. */
  void revise(Node event, Optional<Told> told) {
    revised.put(event, told);
    told.ifPresent(
        t -> {
          for (Node property : List.of(Words.EARLIEST, Words.REPORTED, Words.MENTIONED_IN)) {
            t.values(property)
                .forEach(
                    day ->
                        revisedWith
                            .computeIfAbsent(pattern(property, day), k -> new LinkedHashSet<>())
                            .add(event));
          }
        });
  }

  /** Whether {@code event} will be told as of that type; cheaper than to read it. */
  private boolean isOf(Node type, Node event) {
    Optional<Told> told = revised.get(event);
    return told != null
        ? told.filter(t -> t.values(Words.TYPE).contains(type)).isPresent()
        : types.computeIfAbsent(event, this::storedTypes).contains(type);
  }

  private Set<Node> storedTypes(Node event) {
    Set<Node> found = objects(Words.EVENTS_GRAPH, event, Words.TYPE);
    return found.isEmpty()
        ? objects(Words.VERSIONS_GRAPH, Told.version(event), Told.told(Words.TYPE))
        : found;
  }

  private Set<Node> objects(Node graph, Node subject, Node property) {
    return Iter.toSet(Iter.map(before.findNG(graph, subject, property, Node.ANY), Quad::getObject));
  }

  // What was joined.

  /** The event that {@code event} was joined into; itself if it was joined with none. */
  Node joinedInto(Node event) {
    List<Quad> line =
        Iter.toList(
            before.findNG(Words.VERSIONS_GRAPH, Told.version(event), Words.VERSION_OF, Node.ANY));
    return line.isEmpty() ? event : line.get(0).getObject();
  }

  /** What was joined into {@code canonical}; itself alone if nothing was. */
  Set<Node> joined(Node canonical) {
    Set<Node> members = new HashSet<>();
    before
        .findNG(Words.VERSIONS_GRAPH, Node.ANY, Words.VERSION_OF, canonical)
        .forEachRemaining(
            quad -> members.add(Words.node(Iris.versionOf(quad.getSubject().getURI()))));
    if (members.isEmpty()) {
      members.add(canonical);
    }
    return members;
  }

  private boolean isJoined(Node event) {
    return joined.computeIfAbsent(
        event, e -> before.contains(Words.VERSIONS_GRAPH, Node.ANY, Words.VERSION_OF, e));
  }

  // Looking for what may be joined.

  /** What will be told, as of that type, to begin on that day. */
  Collection<Node> beginningOn(LocalDate day, Node type) {
    return on(Words.EARLIEST, day, type);
  }

  /** What will be told, as of that type, without a date, and was first reported on that day. */
  Collection<Node> reportedOn(LocalDate day, Node type) {
    return on(Words.REPORTED, day, type);
  }

  /** What that article will tell. */
  Collection<Node> toldIn(Node article) {
    return with(
        Words.MENTIONED_IN,
        article,
        event -> after(event).filter(told -> told.articles().contains(article)).isPresent());
  }

  private Collection<Node> on(Node property, LocalDate date, Node type) {
    Node day = NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    return with(property, Spelling.asKept(day), event -> isOf(type, event));
  }

  private Collection<Node> with(Node property, Node value, Predicate<Node> wanted) {
    Quad pattern = pattern(property, value);
    Set<Node> events = new LinkedHashSet<>();
    for (Node event : plain.computeIfAbsent(pattern, this::plain)) {
      if (!revised.containsKey(event) && wanted.test(event)) {
        events.add(event);
      }
    }
    for (Node event : versions.computeIfAbsent(pattern, this::versions)) {
      if (!revised.containsKey(event) && wanted.test(event)) {
        events.add(event);
      }
    }
    revisedWith.getOrDefault(pattern, Set.of()).stream().filter(wanted).forEach(events::add);
    return events;
  }

  private List<Node> plain(Quad pattern) {
    return Iter.toList(Iter.map(before.find(pattern), Quad::getSubject));
  }

  private List<Node> versions(Quad pattern) {
    return Iter.toList(
        Iter.map(
            before.findNG(
                Words.VERSIONS_GRAPH,
                Node.ANY,
                Told.told(pattern.getPredicate()),
                pattern.getObject()),
            quad -> Words.node(Iris.versionOf(quad.getSubject().getURI()))));
  }

  private static Quad pattern(Node property, Node value) {
    return Quad.create(Words.EVENTS_GRAPH, Node.ANY, property, value);
  }

  private List<Quad> about(Node graph, Node subject) {
    return Iter.toList(before.findNG(graph, subject, Node.ANY, Node.ANY));
  }
}
