package org.entente.link;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/**
 * What the roles of a mention ask for.
 *
 * @param kinds the kinds that all its roles admit; empty if it fills none
 * @param place whether it says where something is
 */
record Wanted(Set<EntityKind> kinds, boolean place) {
  /** A mention without a role. */
  static final Wanted ANYTHING = new Wanted(Set.of(), false);

  /** What each mention that fills a role in {@code events} is asked to be. */
  static Map<Mention, Wanted> of(List<EventMention> events, Ontology ontology) {
    Map<Mention, Wanted> wanted = new HashMap<>();
    for (EventMention event : events) {
      for (Argument argument : event.arguments()) {
        Role role = ontology.role(argument.role()).orElseThrow();
        boolean place = role.function() == Role.Function.PLACE;
        wanted.merge(argument.mention(), new Wanted(role.range(), place), Wanted::and);
      }
    }
    return wanted;
  }

  /** Roles that agree on no kind leave the first as it is: acting comes before place. */
  private Wanted and(Wanted other) {
    Collection<EntityKind> common = EnumSet.copyOf(kinds);
    common.retainAll(other.kinds);
    boolean both = place && other.place;
    return common.isEmpty() ? new Wanted(kinds, both) : new Wanted(Set.copyOf(common), both);
  }

  /** Whether an entity of {@code kind} can fill all the roles. */
  boolean admits(EntityKind kind) {
    return kinds.contains(kind);
  }

  /** Whether there is a role at all. */
  boolean any() {
    return !kinds.isEmpty();
  }
}
