package org.entente.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.EntityKind;

/**
 * A class of entities, as {@code ontology/entities.ttl} says it.
 *
 * @param name local name of the class, for example {@code Cosmodrome}
 * @param parent local name of the class above; empty for the top classes
 * @param kind what grammar and linking make of it, its own or its parents'
 * @param extent how far its entities reach as places, its own or its parents'
 * @param traits what is special about entities of the class; no trait of its parents
 * @param labels label by language code, {@code en} and {@code id} at least
 */
public record EntityType(
    String name,
    Optional<String> parent,
    EntityKind kind,
    Extent extent,
    Set<Trait> traits,
    Map<String, String> labels) {

  /** What is special about entities of a class. */
  public enum Trait {
    /** They tell what happens and take no part in it. */
    SPEAKS_ONLY,
    /** Whom a text names only by their part, as its source. */
    UNNAMED,
    /** The forces of a state, which act for it. */
    FORCES,
    /** They bear arms: what they do to somebody is an attack, whoever it is. */
    ARMED,
    /** They act for themselves: what they do among themselves is no event of states. */
    PRIVATE,
    /** They trade: what is concluded with them is business. */
    BUSINESS,
    /** Part of a state or of the world: other places are told apart by it. */
    PART,
    /** One passes through: whoever arrives there goes on to what lies around it. */
    PASSAGE
  }

  /** How far places reach, the narrowest first. */
  public enum Extent {
    /** A building, a base, an island: nothing is known to lie in it. */
    SITE,
    /** It holds sites. */
    CITY,
    /** It holds cities, or lies apart from all of them. */
    AREA,
    /** It holds areas. */
    STATE
  }

  /** Makes the collections unmodifiable, the labels in a fixed order. */
  public EntityType {
    traits = Set.copyOf(traits);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }
}
