package org.entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.Role;

/**
 * Makes one trip of a departure and the arrival behind it, from the day of the one to the day of
 * the other. An arrival without a day of its own is the news, so it took place on the day that the
 * article is about.
 */
final class Trips {
  /** Nobody is longer on the way. */
  private static final int LONGEST = 21;

  private Trips() {}

  /** Joins them among {@code drafts}; {@code news} is the day that the article is about. */
  static List<Draft> join(List<Draft> drafts, Optional<When> news) {
    List<Draft> joined = new ArrayList<>(drafts);
    for (Draft arrival : drafts) {
      if (joined.contains(arrival) && happened(arrival) && arrival.tells(Sense.ENDING)) {
        drafts.stream()
            .filter(d -> d != arrival && joined.contains(d) && sets(d, arrival))
            .findFirst()
            .ifPresent(
                departure -> {
                  arrival.absorb(departure);
                  joined.remove(departure);
                });
        span(arrival, news);
      }
    }
    return joined;
  }

  /** Whether {@code departure} is where the journey that arrived began. */
  private static boolean sets(Draft departure, Draft arrival) {
    return happened(departure)
        && departure.type().equals(arrival.type())
        && departure.tells(Sense.BEGINNING)
        && !departure.tells(Sense.ENDING)
        && (departure.places().isEmpty()
            || !Collections.disjoint(departure.places(), arrival.places()))
        && departure.in(Role.Function.ACTS).equals(arrival.in(Role.Function.ACTS))
        && departure.when().isPresent()
        && arrival.when().filter(a -> follows(departure.when().get(), a)).isPresent();
  }

  private static boolean happened(Draft draft) {
    return draft.factuality() == Factuality.HAPPENED;
  }

  private static void span(Draft trip, Optional<When> news) {
    Optional<When> left = day(trip, Sense.BEGINNING);
    Optional<When> came = day(trip, Sense.ENDING).or(() -> news);
    if (left.isPresent() && came.filter(day -> follows(left.get(), day)).isPresent()) {
      trip.lasts(new When(left.get().earliest(), came.get().latest(), When.Precision.INTERVAL));
    }
  }

  private static Optional<When> day(Draft trip, Sense sense) {
    return trip.mentions().stream()
        .filter(m -> trip.tells(m, sense))
        .map(EventMention::time)
        .flatMap(Optional::stream)
        .map(TimeMention::when)
        .filter(when -> when.precision() == When.Precision.DAY)
        .findFirst();
  }

  private static boolean follows(When left, When came) {
    LocalDate from = left.latest();
    return came.earliest().isAfter(from) && !came.latest().isAfter(from.plusDays(LONGEST));
  }
}
