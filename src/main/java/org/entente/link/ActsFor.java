package org.entente.link;

import java.util.HashSet;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.ontology.EntityType;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Ontology;

/**
 * Whether what is told of a state is what somebody did for it: "Indonesia dan Palau" where the text
 * tells of Retno and her counterpart, "Israel" where it tells of the Israeli forces.
 */
final class ActsFor {
  private final Ontology ontology;
  private final EventType type;

  /** Who acts for whom in events of that type. */
  ActsFor(Ontology ontology, EventType type) {
    this.ontology = ontology;
    this.type = type;
  }

  /** Whether all of {@code fewer} are among {@code more}, themselves or by who acts for them. */
  boolean all(Set<Entity> fewer, Set<Entity> more) {
    Set<Entity> left = new HashSet<>(more);
    Set<Entity> states = new HashSet<>();
    for (Entity entity : fewer) {
      if (!left.remove(entity)) {
        states.add(entity);
      }
    }
    for (Entity state : states) {
      if (left.stream().filter(e -> one(e, state)).findFirst().map(left::remove).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code agent} may act for {@code state}. */
  boolean one(Entity agent, Entity state) {
    boolean speaks =
        type.traits().contains(Trait.OCCASION) || type.traits().contains(Trait.OUTCOME);
    boolean agency =
        ontology.has(agent.type(), EntityType.Trait.FORCES)
            || speaks && agent.kind() == EntityKind.PERSON;
    return agency
        && state.kind() == EntityKind.STATE
        && state.country().isPresent()
        && state.country().equals(agent.country());
  }
}
