package org.entente.ontology;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.EntityKind;

/**
 * What there is to say about the world: the event types, roles, details and entity classes of the
 * folder {@code ontology/}. Immutable; loaded once at the start and handed to every stage.
 */
public final class Ontology {
  private final Map<String, EventType> eventTypes;
  private final Map<String, Role> roles;
  private final Map<String, Detail> details;
  private final Map<String, EntityType> entityTypes;

  Ontology(
      List<EventType> eventTypes,
      List<Role> roles,
      List<Detail> details,
      List<EntityType> entityTypes) {
    this.eventTypes = byName(eventTypes, EventType::name);
    this.roles = byName(roles, Role::name);
    this.details = byName(details, Detail::name);
    this.entityTypes = byName(entityTypes, EntityType::name);
  }

  private static <T> Map<String, T> byName(List<T> terms, Function<T, String> name) {
    return terms.stream().collect(Collectors.toMap(name, t -> t, (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * Reads {@code core.ttl}, {@code entities.ttl} and {@code events.ttl} in {@code folder}; throws
   * {@link org.entente.model.BadFile} with file and line if a term does not say what programs need
   * to know of it.
   */
  public static Ontology load(Path folder) {
    return OntologyReader.read(folder);
  }

  /** The event types, in the order of the file. */
  public List<EventType> eventTypes() {
    return List.copyOf(eventTypes.values());
  }

  /** The event type of that local name. */
  public Optional<EventType> eventType(String localName) {
    return Optional.ofNullable(eventTypes.get(localName));
  }

  /** The roles, in the order of the file. */
  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  /** The role of that local name. */
  public Optional<Role> role(String localName) {
    return Optional.ofNullable(roles.get(localName));
  }

  /** The details, in the order of the file. */
  public List<Detail> details() {
    return List.copyOf(details.values());
  }

  /** The detail of that local name. */
  public Optional<Detail> detail(String localName) {
    return Optional.ofNullable(details.get(localName));
  }

  /** The entity classes, in the order of the file. */
  public List<EntityType> entityTypes() {
    return List.copyOf(entityTypes.values());
  }

  /** The entity class of that local name. */
  public Optional<EntityType> entityType(String localName) {
    return Optional.ofNullable(entityTypes.get(localName));
  }

  /** The widest class of that kind: of something of which only the kind is known. */
  public EntityType entityType(EntityKind kind) {
    return entityTypes.values().stream()
        .filter(type -> type.kind() == kind && type.parent().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The first class with that trait; there is one of each. */
  public EntityType entityType(EntityType.Trait trait) {
    return entityTypes.values().stream()
        .filter(type -> type.traits().contains(trait))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the class of that local name has the trait; an unknown class has none. */
  public boolean has(String entityType, EntityType.Trait trait) {
    return entityType(entityType).filter(type -> type.traits().contains(trait)).isPresent();
  }
}
