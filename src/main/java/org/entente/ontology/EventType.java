package org.entente.ontology;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Factuality;

/**
 * A kind of event, as {@code ontology/events.ttl} says it. Roles and details of its parents are
 * among its own.
 *
 * @param name local name of the class, for example {@code Meeting}
 * @param parent local name of the event type that this one specializes; empty for most
 * @param labels label by language code, {@code en} and {@code id} at least
 * @param roles what entities can be in it, in the order of the file; the place among them
 * @param details local names of the data properties that it can have
 * @param fewestParties with fewer fillers of acting and receiving roles it is no event, nor is it
 *     without an acting one; at least 1
 * @param traits how its events go with others of an article
 * @param printed its name in the evaluation form, lower case
 * @param printedFactuality what the evaluation form prints instead of the factuality as told, for
 *     example {@code POSSIBLE} for a threat, which is printed as a possible attack
 * @param plover its type in PLOVER, or {@code none}
 * @param cameo its code in CAMEO
 */
public record EventType(
    String name,
    Optional<String> parent,
    Map<String, String> labels,
    List<Role> roles,
    Set<String> details,
    int fewestParties,
    Set<Trait> traits,
    String printed,
    Optional<Factuality> printedFactuality,
    String plover,
    String cameo) {

  /** How events of a type go with others of an article. */
  public enum Trait {
    /** It goes to its place, and is none where nothing tells whence, whither or to whom. */
    JOURNEY,
    /** It takes place where the journey of somebody who takes part went. */
    OCCASION,
    /** It comes about where its parties meet. */
    OUTCOME,
    /** On a state, it is in that state where no other place is told. */
    IMPACT,
    /** It hits nobody: what the same sentence tells to have had an impact is none. */
    HARMLESS,
    /** It is done to another state: none where who does it and all whom it reaches are of one. */
    ABROAD
  }

  /** Makes the collections unmodifiable, in a fixed order. */
  public EventType {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    roles = List.copyOf(roles);
    details = Collections.unmodifiableSet(new LinkedHashSet<>(details));
    traits = Set.copyOf(traits);
  }

  /** The role of that local name, if events of this type have it. */
  public Optional<Role> role(String localName) {
    return roles.stream().filter(role -> role.name().equals(localName)).findFirst();
  }

  /** Whether a role has that function; not so where events of this type have no such role. */
  public boolean has(String localName, Role.Function function) {
    return role(localName).filter(role -> role.function() == function).isPresent();
  }

  /** The roles of one function, in the order of the file. */
  public List<Role> roles(Role.Function function) {
    return roles.stream().filter(role -> role.function() == function).toList();
  }
}
