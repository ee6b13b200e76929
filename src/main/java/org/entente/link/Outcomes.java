package org.entente.link;

import java.util.List;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/** Places agreements where those who agree meet, or where one of them visits the other. */
final class Outcomes {
  /** How many sentences on a meeting is still the one at which they agreed. */
  private static final int NEAR = 4;

  private Outcomes() {}

  /**
   * "Seoul and Washington agreed on Friday to go on. Lee and Yun met on Jeju": a meeting without a
   * day of those who act for all who agreed on one.
   */
  static void date(List<Draft> drafts) {
    for (Draft meeting : drafts) {
      if (Itinerary.is(meeting, Trait.OCCASION)
          && Itinerary.real(meeting)
          && meeting.when().isEmpty()
          && !meeting.otherTime()) {
        drafts.stream()
            .filter(a -> Itinerary.is(a, Trait.OUTCOME) && Itinerary.real(a))
            .filter(a -> a.day().isPresent() && parties(meeting, a))
            .filter(a -> a.back(meeting.firstSentence()).orElse(NEAR + 1) <= NEAR)
            .findFirst()
            .flatMap(Draft::day)
            .ifPresent(meeting::dateIfUndated);
      }
    }
  }

  /** What parties agree on the day on which they meet, they agree where they meet. */
  static void place(List<Draft> drafts, Linked linked) {
    for (Draft agreement : drafts) {
      if (Itinerary.is(agreement, Trait.OUTCOME) && agreement.places().isEmpty()) {
        drafts.stream()
            .filter(m -> Itinerary.is(m, Trait.OCCASION) && m.place().isPresent())
            .filter(m -> m.factuality() == agreement.factuality())
            .filter(m -> parties(m, agreement))
            .filter(m -> Itinerary.sameDay(m, agreement) || Itinerary.together(m, agreement))
            .findFirst()
            .or(() -> drafts.stream().filter(v -> during(agreement, v)).findFirst())
            .ifPresent(m -> Itinerary.inherit(agreement, m, linked));
      }
    }
  }

  /** "Indonesia and Brazil signed a deal during Lula's visit to Jakarta": told together. */
  private static boolean during(Draft agreement, Draft visit) {
    return Itinerary.is(visit, Trait.JOURNEY)
        && visit.place().isPresent()
        && Itinerary.real(visit)
        && Itinerary.real(agreement)
        && agreement.otherTime() == visit.otherTime()
        && Itinerary.together(agreement, visit)
        && agreement.in(Role.Function.ACTS).stream().anyMatch(e -> partOf(visit, e));
  }

  private static boolean partOf(Draft visit, Entity party) {
    return visit.in(Role.Function.ACTS).stream()
        .anyMatch(v -> v.equals(party) || v.country().equals(party.country()));
  }

  /** Whether all who agree meet, or, of states, some who act for them. */
  private static boolean parties(Draft meeting, Draft agreement) {
    Set<Entity> meet = meeting.in(Role.Function.ACTS);
    return agreement.in(Role.Function.ACTS).stream()
        .allMatch(
            e ->
                meet.contains(e)
                    || e.kind() == EntityKind.STATE
                        && meet.stream().anyMatch(m -> m.country().equals(e.country())));
  }
}
