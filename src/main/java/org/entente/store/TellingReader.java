package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Telling;
import org.entente.happening.Telling.Thing;
import org.entente.model.Entity.Point;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Iris;
import org.entente.model.When;
import org.entente.ontology.Detail;
import org.entente.ontology.EntityType;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;
import org.entente.ontology.Terms;

/** Reads what is compared out of what the graph has of an event. */
final class TellingReader {
  private static final String QUOTATION = Terms.localName(Terms.QUOTATION);

  private final Ontology ontology;
  private final Reports reports;
  private final Identity identity;
  private final Function<Node, Collection<Quad>> entities;
  private final Map<Node, Thing> things = new HashMap<>();

  /**
   * A reader.
   *
   * @param identity which entities are one
   * @param entities the quads of an entity, as they will be
   */
  TellingReader(
      Ontology ontology,
      Reports reports,
      Identity identity,
      Function<Node, Collection<Quad>> entities) {
    this.ontology = ontology;
    this.reports = reports;
    this.identity = identity;
    this.entities = entities;
  }

  /**
   * What can be compared with others; empty if its type is none of the ontology, or nobody acts.
   */
  Optional<Telling> read(Told told) {
    return type(told).map(type -> read(told, type)).filter(telling -> !telling.acting().isEmpty());
  }

  private Optional<EventType> type(Told told) {
    return told.text(Words.TYPE).flatMap(type -> ontology.eventType(Terms.localName(type)));
  }

  /** Whether somebody travels. */
  boolean isJourney(Told told) {
    return type(told).filter(TellingReader::isJourney).isPresent();
  }

  private static boolean isJourney(EventType type) {
    return type.traits().contains(EventType.Trait.JOURNEY);
  }

  private Telling read(Told told, EventType type) {
    return new Telling(
        told.event().getURI(),
        type.name(),
        type.fewestParties(),
        Factuality.of(Terms.localName(told.text(Words.FACTUALITY).orElseThrow())),
        fillers(told, type, Role.Function.ACTS),
        fillers(told, type, Role.Function.RECEIVES),
        told.text(Words.DATE).map(When::parse),
        told.values(Words.PLACE).stream().findFirst().map(this::thing),
        told.text(Words.REPORTED).map(LocalDate::parse),
        tellingApart(told, type),
        told.articles().stream().map(Node::getURI).collect(Collectors.toSet()),
        type.details().contains(QUOTATION) ? quotation(told) : Optional.empty(),
        isJourney(type));
  }

  private List<Thing> fillers(Told told, EventType type, Role.Function function) {
    List<Thing> found = new ArrayList<>();
    for (Role role : type.roles(function)) {
      told.values(Words.node(Terms.iri(role.name()))).forEach(filler -> found.add(thing(filler)));
    }
    return found;
  }

  private Map<String, String> tellingApart(Told told, EventType type) {
    Map<String, String> values = new TreeMap<>();
    type.details().stream()
        .filter(name -> ontology.detail(name).filter(Detail::tellsApart).isPresent())
        .forEach(
            name ->
                told.text(Words.node(Terms.iri(name))).ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** The words quoted; of several quotations the one that comes first by the alphabet. */
  private Optional<String> quotation(Told told) {
    return told.articles().stream()
        .flatMap(
            article ->
                reports.mentions(article, told.event()).stream()
                    .flatMap(m -> reports.view(article).text(m, Words.QUOTATION).stream()))
        .sorted()
        .findFirst();
  }

  /** The code of the state that {@code entity} is; empty if it is none. */
  Optional<String> stateCode(Node entity) {
    Thing thing = thing(entity);
    return thing.kind() == EntityKind.STATE ? thing.country() : Optional.empty();
  }

  private Thing thing(Node entity) {
    return things.computeIfAbsent(identity.of(entity), this::describe);
  }

  /**
   * What the gazetteer says of an entity. Of a name that it does not know, articles may say this or
   * that; only what all of them say is compared, or the result would depend on their order.
   */
  private Thing describe(Node entity) {
    Map<Node, Node> values = new HashMap<>();
    entities.apply(entity).forEach(quad -> values.put(quad.getPredicate(), quad.getObject()));
    EntityKind kind =
        Optional.ofNullable(values.get(Words.TYPE))
            .flatMap(type -> ontology.entityType(Terms.localName(type.getURI())))
            .map(EntityType::kind)
            .orElse(EntityKind.ORGANIZATION);
    boolean known = !Iris.isUnknown(entity.getURI());
    return new Thing(
        entity.getURI(),
        kind,
        value(values, Words.COUNTRY).filter(c -> known),
        point(values).filter(p -> known));
  }

  private static Optional<Point> point(Map<Node, Node> values) {
    Optional<String> latitude = value(values, Words.LATITUDE);
    Optional<String> longitude = value(values, Words.LONGITUDE);
    return latitude.isEmpty() || longitude.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(Double.parseDouble(latitude.get()), Double.parseDouble(longitude.get())));
  }

  private static Optional<String> value(Map<Node, Node> values, Node property) {
    return Optional.ofNullable(values.get(property)).map(Node::getLiteralLexicalForm);
  }
}
