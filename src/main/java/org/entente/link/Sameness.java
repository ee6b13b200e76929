package org.entente.link;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.ontology.Role;

/**
 * Whether two drafts of one article tell the same happening: nothing that they say may disagree.
 */
final class Sameness {
  private Sameness() {}

  /** Whether the two can be one event. */
  static boolean same(Draft one, Draft other) {
    return one.type().equals(other.type())
        && one.quotation().equals(other.quotation())
        && factuality(one, other)
        && parties(one.in(Role.Function.ACTS), other.in(Role.Function.ACTS))
        && receivers(one.in(Role.Function.RECEIVES), other.in(Role.Function.RECEIVES))
        && times(one, other)
        && places(one.places(), other.places());
  }

  private static boolean factuality(Draft one, Draft other) {
    return one.factuality() == other.factuality()
        || one.factuality() != Factuality.DENIED
            && other.factuality() != Factuality.DENIED
            && (!one.explicit() || !other.explicit());
  }

  /** One set of actors lies in the other; nobody at all goes with anybody. */
  private static boolean parties(Set<Entity> one, Set<Entity> other) {
    Set<Entity> fewer = one.size() <= other.size() ? one : other;
    Set<Entity> more = one.size() <= other.size() ? other : one;
    return more.containsAll(fewer);
  }

  private static boolean receivers(Set<Entity> one, Set<Entity> other) {
    return one.isEmpty()
        || other.isEmpty()
        || !Collections.disjoint(one, other)
        || sameCountry(one, other);
  }

  private static boolean times(Draft one, Draft other) {
    return one.when().isEmpty()
        || other.when().isEmpty()
        || one.when().get().overlaps(other.when().get());
  }

  private static boolean places(Set<Entity> one, Set<Entity> other) {
    return one.isEmpty()
        || other.isEmpty()
        || !Collections.disjoint(one, other)
        || sameCountry(one, other);
  }

  /**
   * Whether some two of them belong to the same country, at least one as its site: Paris lies in
   * France.
   */
  private static boolean sameCountry(Set<Entity> one, Set<Entity> other) {
    for (Entity a : one) {
      for (Entity b : other) {
        Optional<String> country = a.country();
        if (country.isPresent()
            && country.equals(b.country())
            && (state(a) || state(b) || within(a, b))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean state(Entity entity) {
    return entity.kind() == EntityKind.STATE;
  }

  /**
   * Two sites of one country are taken for one happening only if a city holds a building: told by
   * their classes.
   */
  private static boolean within(Entity a, Entity b) {
    return a.kind() == EntityKind.PLACE
        && b.kind() == EntityKind.PLACE
        && !a.type().equals(b.type());
  }
}
