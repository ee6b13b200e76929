package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Terms;

/** Reads what an event is out of its quads. */
public final class EventStates {
  /** What stands in a field of its own, or follows from one that does. */
  private static final Set<Node> TOLD_APART =
      Set.of(
          Words.TYPE,
          Words.FACTUALITY,
          Words.DATE,
          Words.EARLIEST,
          Words.LATEST,
          Words.MENTIONED_IN,
          Words.ARTICLES,
          Words.PUBLISHERS);

  private static final String ENGLISH = "en";

  private final Function<Node, Collection<Quad>> entities;
  private final Map<Node, String> names = new HashMap<>();

  /**
   * A reader.
   *
   * @param entities the quads of an entity
   */
  EventStates(Function<Node, Collection<Quad>> entities) {
    this.entities = entities;
  }

  /** Hands on every event of {@code store}, and the IRIs of the articles that tell it. */
  public static void forEach(Store store, BiConsumer<EventState, List<String>> sink) {
    store.read(
        dataset -> {
          DatasetGraph graph = dataset.asDatasetGraph();
          EventStates states =
              new EventStates(
                  entity ->
                      Iter.toList(
                          graph.findNG(Words.ENTITIES_GRAPH, entity, Words.LABEL, Node.ANY)));
          graph
              .findNG(Words.EVENTS_GRAPH, Node.ANY, Words.FACTUALITY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    Node event = quad.getSubject();
                    List<Quad> quads =
                        Iter.toList(graph.findNG(Words.EVENTS_GRAPH, event, Node.ANY, Node.ANY));
                    sink.accept(states.of(event, quads), articles(quads));
                    states.names.clear();
                  });
          return true;
        });
  }

  private static List<String> articles(List<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(Words.MENTIONED_IN))
        .map(quad -> quad.getObject().getURI())
        .sorted()
        .toList();
  }

  /** The event that {@code quads} are about. */
  EventState of(Node event, Collection<Quad> quads) {
    List<EventState.Part> participants = new ArrayList<>();
    List<EventState.Part> attributions = new ArrayList<>();
    Optional<EventState.Part> place = Optional.empty();
    SortedMap<String, List<String>> details = new TreeMap<>();
    for (Quad quad : sorted(quads)) {
      Node property = quad.getPredicate();
      Node value = quad.getObject();
      if (TOLD_APART.contains(property)) {
        continue;
      }
      if (property.equals(Words.PLACE)) {
        place = Optional.of(part(property, value));
      } else if (property.equals(Words.ATTRIBUTION)) {
        attributions.add(part(property, value));
      } else if (Words.isFiller(property, value)) {
        participants.add(part(property, value));
      } else {
        details.computeIfAbsent(local(property), p -> new ArrayList<>()).add(text(value));
      }
    }
    return new EventState(
        event.getURI(),
        value(quads, Words.TYPE).map(EventStates::local).orElse(""),
        value(quads, Words.DATE).map(EventStates::text),
        value(quads, Words.FACTUALITY).map(EventStates::local).orElse(""),
        participants,
        place,
        attributions,
        details,
        (int) quads.stream().filter(q -> q.getPredicate().equals(Words.MENTIONED_IN)).count(),
        value(quads, Words.PUBLISHERS).map(EventStates::text).map(Integer::valueOf).orElse(1));
  }

  private static List<Quad> sorted(Collection<Quad> quads) {
    return quads.stream()
        .sorted(
            Comparator.comparing((Quad quad) -> quad.getPredicate().getURI())
                .thenComparing(quad -> text(quad.getObject())))
        .toList();
  }

  private EventState.Part part(Node role, Node entity) {
    return new EventState.Part(
        local(role), entity.getURI(), names.computeIfAbsent(entity, this::name));
  }

  /** The English label, or else any; empty where the entity has none. */
  private String name(Node entity) {
    return entities.apply(entity).stream()
        .filter(quad -> quad.getPredicate().equals(Words.LABEL))
        .map(Quad::getObject)
        .min(
            Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals(ENGLISH))
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static Optional<Node> value(Collection<Quad> quads, Node property) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .findFirst();
  }

  private static String local(Node node) {
    return Terms.localName(node.getURI());
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
