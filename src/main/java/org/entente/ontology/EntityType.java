package org.entente.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.EntityKind;

/**
 * A class of entities, as {@code ontology/entities.ttl} says it.
 *
 * @param name local name of the class, for example {@code Cosmodrome}
 * @param parent local name of the class above; empty for the top classes
 * @param kind what grammar and linking make of it, its own or its parents'
 * @param extent how far its entities reach as places, its own or its parents'
 * @param speaksOnly whether entities of the class tell what happens and take no part in it
 * @param labels label by language code, {@code en} and {@code id} at least
 */
public record EntityType(
    String name,
    Optional<String> parent,
    EntityKind kind,
    Extent extent,
    boolean speaksOnly,
    Map<String, String> labels) {

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

  /** Makes the labels unmodifiable, in a fixed order. */
  public EntityType {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }
}
