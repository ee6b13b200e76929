package org.entente.link;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Whether two drafts of one article tell the same happening: nothing that they say may disagree.
 */
final class Sameness {
  /** What an article tells without a date is not older than this, in days. */
  private static final int RECENT = 10;

  /** Sentences that lie so near go on telling the same. */
  private static final int NEAR = 1;

  private final Optional<LocalDate> published;

  /** Compares drafts of an article that was published on that day. */
  Sameness(Optional<LocalDate> published) {
    this.published = published;
  }

  /** Whether the two can be one event. */
  boolean same(Draft one, Draft other) {
    return sameButParties(one, other)
        && parties(one.in(Role.Function.ACTS), other.in(Role.Function.ACTS), one.actsFor())
        && receivers(one.in(Role.Function.RECEIVES), other.in(Role.Function.RECEIVES))
        && !apart(one, other)
        && !apart(other, one);
  }

  /**
   * Neither has a day, the one tells whom it struck and the other only where: nothing says that it
   * was one, if those struck are persons told elsewhere in the text, or of another state.
   */
  private static boolean apart(Draft struck, Draft placed) {
    Set<Entity> receivers = struck.in(Role.Function.RECEIVES);
    return struck.type().traits().contains(EventType.Trait.IMPACT)
        && struck.when().isEmpty()
        && placed.when().isEmpty()
        && struck.places().isEmpty()
        && !receivers.isEmpty()
        && placed.in(Role.Function.RECEIVES).isEmpty()
        && !placed.places().isEmpty()
        && (abroad(receivers, placed.places())
            || !near(struck, placed)
                && receivers.stream().allMatch(e -> e.kind() == EntityKind.PERSON));
  }

  private static boolean abroad(Set<Entity> receivers, Set<Entity> places) {
    return places.stream()
        .allMatch(
            p ->
                p.country().isPresent()
                    && receivers.stream()
                        .allMatch(
                            e -> e.country().isPresent() && !e.country().equals(p.country())));
  }

  /** Whether type, factuality, time and place agree. */
  boolean sameButParties(Draft one, Draft other) {
    return one.type().equals(other.type())
        && factuality(one, other)
        && times(one, other)
        && places(one.places(), other.places());
  }

  private boolean factuality(Draft one, Draft other) {
    return one.factuality() == other.factuality()
        || one.factuality() != Factuality.DENIED
            && other.factuality() != Factuality.DENIED
            && (!one.explicit() || !other.explicit())
            && !past(one)
            && !past(other);
  }

  /** What lies in the past is not what is still to come. */
  private boolean past(Draft draft) {
    return published.isPresent()
        && draft.when().filter(w -> w.latest().isBefore(published.get())).isPresent();
  }

  /** One set of actors lies in the other; who acts for a state stands for it. */
  private static boolean parties(Set<Entity> one, Set<Entity> other, ActsFor actsFor) {
    return one.size() <= other.size() && actsFor.all(one, other)
        || other.size() <= one.size() && actsFor.all(other, one);
  }

  private static boolean receivers(Set<Entity> one, Set<Entity> other) {
    return one.isEmpty()
        || other.isEmpty()
        || !Collections.disjoint(one, other)
        || sameCountry(one, other);
  }

  /** An undated mention does not join an event of another year, unless it stands next to it. */
  private boolean times(Draft one, Draft other) {
    if (one.when().isPresent() && other.when().isPresent()) {
      return one.when().get().overlaps(other.when().get());
    }
    if (one.when().isEmpty() && other.when().isEmpty()) {
      return true;
    }
    Draft dated = one.when().isPresent() ? one : other;
    return !background(dated) || near(one, other);
  }

  private boolean background(Draft dated) {
    return published
        .filter(p -> dated.when().orElseThrow().latest().isBefore(p.minusDays(RECENT)))
        .isPresent();
  }

  private static boolean near(Draft one, Draft other) {
    return one.mentions().stream()
        .anyMatch(
            m ->
                other.mentions().stream()
                    .anyMatch(n -> Math.abs(m.sentence() - n.sentence()) <= NEAR));
  }

  private static boolean places(Set<Entity> one, Set<Entity> other) {
    return one.isEmpty()
        || other.isEmpty()
        || !Collections.disjoint(one, other)
        || unknown(one) != unknown(other)
        || sameCountry(one, other);
  }

  /** "di Hotel Sofitel": a site that no table has may lie in any town. */
  private static boolean unknown(Set<Entity> places) {
    return places.stream()
        .allMatch(
            p -> p.kind() == EntityKind.PLACE && p.country().isEmpty() && p.point().isEmpty());
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
