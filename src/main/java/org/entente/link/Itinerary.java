package org.entente.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Places the meetings of a journey where it went: a meeting without a place, of the traveller with
 * somebody of the country that was visited, or told in the sentence that tells the journey. And an
 * agreement where its parties met on that day.
 */
final class Itinerary {
  private Itinerary() {}

  /** Gives the meetings among {@code drafts} the places of the visits that they belong to. */
  static void place(List<Draft> drafts, Linked linked) {
    for (Draft meeting : drafts) {
      if (is(meeting, Trait.OCCASION)
          && meeting.places().isEmpty()
          && !meeting.tells(Sense.REMOTE)) {
        List<Draft> visits = drafts.stream().filter(v -> belongs(meeting, v)).toList();
        Optional<Draft> visit =
            visits.stream()
                .filter(v -> together(meeting, v))
                .findFirst()
                .or(() -> visits.stream().findFirst());
        visit.ifPresent(v -> inherit(meeting, v, linked));
      }
    }
    agreements(drafts, linked);
  }

  /** What parties agree on the day on which they meet, they agree where they meet. */
  private static void agreements(List<Draft> drafts, Linked linked) {
    for (Draft agreement : drafts) {
      if (is(agreement, Trait.OUTCOME) && agreement.places().isEmpty()) {
        drafts.stream()
            .filter(m -> is(m, Trait.OCCASION) && m.place().isPresent())
            .filter(m -> m.factuality() == agreement.factuality())
            .filter(m -> m.in(Role.Function.ACTS).containsAll(agreement.in(Role.Function.ACTS)))
            .filter(m -> sameDay(m, agreement) || together(m, agreement))
            .findFirst()
            .ifPresent(m -> inherit(agreement, m, linked));
      }
    }
  }

  private static boolean is(Draft draft, Trait trait) {
    return draft.type().traits().contains(trait);
  }

  private static boolean sameDay(Draft one, Draft other) {
    return one.when().isPresent()
        && other.when().filter(w -> w.overlaps(one.when().get())).isPresent();
  }

  private static void inherit(Draft meeting, Draft visit, Linked linked) {
    Entity place = visit.place().orElseThrow();
    Optional<Argument> argument = visit.naming(place, linked);
    argument.ifPresent(a -> meeting.placeIfUnplaced(a, place));
  }

  private static boolean belongs(Draft meeting, Draft visit) {
    return is(visit, Trait.JOURNEY)
        && visit.place().isPresent()
        && (visit.factuality() == Factuality.DENIED) == (meeting.factuality() == Factuality.DENIED)
        && !shared(meeting, visit).isEmpty()
        && when(meeting, visit)
        && (together(meeting, visit) || host(meeting, visit));
  }

  private static Set<Entity> shared(Draft meeting, Draft visit) {
    Set<Entity> travellers = visit.in(Role.Function.ACTS);
    travellers.retainAll(meeting.in(Role.Function.ACTS));
    return travellers;
  }

  private static boolean when(Draft meeting, Draft visit) {
    return meeting.when().isEmpty()
        || visit.when().isEmpty()
        || !meeting.when().get().latest().isBefore(visit.when().get().earliest())
            && !meeting.when().get().earliest().isAfter(visit.when().get().latest().plusDays(3));
  }

  /**
   * Told in one sentence: "flew to Moscow and met Putin", "met Putin during a visit to Moscow"; but
   * not "met Putin before flying to Minsk", where the meeting comes before the way.
   */
  private static boolean together(Draft meeting, Draft visit) {
    return meeting.mentions().stream()
        .anyMatch(m -> visit.mentions().stream().anyMatch(v -> together(m, v, way(visit, v))));
  }

  private static boolean together(EventMention meeting, EventMention visit, boolean way) {
    boolean later = visit.trigger().start() > meeting.trigger().start();
    return meeting.sentence() == visit.sentence() && !(later && way);
  }

  /** Whether the mention tells only of the way there. */
  private static boolean way(Draft visit, EventMention mention) {
    return visit.tells(mention, Sense.BEGINNING) || visit.tells(mention, Sense.ENDING);
  }

  /** Whether somebody else who takes part is of the country that is visited. */
  private static boolean host(Draft meeting, Draft visit) {
    Optional<String> country = visit.place().flatMap(Entity::country);
    Set<Entity> travellers = shared(meeting, visit);
    return country.isPresent()
        && meeting.in(Role.Function.ACTS).stream()
            .anyMatch(e -> !travellers.contains(e) && country.equals(e.country()));
  }
}
