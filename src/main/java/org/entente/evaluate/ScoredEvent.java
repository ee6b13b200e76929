package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event as far as it is compared.
 *
 * @param type one of {@link Scores#TYPES}
 * @param actors who did it or took part
 * @param recipients to whom it was done
 * @param place where, or no name
 * @param date when, as written
 * @param factuality happened, planned, possible or denied
 * @param evidence a quote that shows it
 */
record ScoredEvent(
    String type,
    List<Names> actors,
    List<Names> recipients,
    Names place,
    Optional<String> date,
    String factuality,
    String evidence) {

  /** Makes the lists unmodifiable. */
  ScoredEvent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  boolean meetingThatHappened() {
    return type.equals("meeting") && factuality.equals("happened");
  }

  boolean sameFactuality(ScoredEvent other) {
    return factuality.equals(other.factuality);
  }

  boolean placeRight(ScoredEvent gold) {
    return place.none() || gold.place.none()
        ? place.none() && gold.place.none()
        : place.same(gold.place);
  }

  boolean dateRight(ScoredEvent gold) {
    return Dates.right(date, gold.date);
  }

  /** Whether type, factuality and the set of actors are just those of {@code gold}. */
  boolean right(ScoredEvent gold) {
    return sameFactuality(gold)
        && actors.size() == gold.actors.size()
        && Names.met(actors, gold.actors) == gold.actors.size();
  }

  /** One line for a person. */
  String line() {
    List<String> names = new ArrayList<>();
    for (Names actor : actors) {
      if (!actor.none()) {
        names.add(actor.shortest());
      }
    }
    names.sort(null);
    return type
        + " "
        + factuality
        + " ["
        + String.join(" + ", names)
        + "] "
        + date.orElse("-")
        + " "
        + (place.none() ? "-" : place.shortest())
        + " | "
        + evidence;
  }
}
