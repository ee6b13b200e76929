package org.entente.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Places the meetings of a journey where it went: a meeting without a place, of the traveller with
 * somebody of the country that was visited, or told in the sentence that tells the journey. And an
 * agreement where its parties met on that day.
 */
final class Itinerary {
  /** More parties than meet while one of them visits another. */
  private static final int MANY = 3;

  /** How many sentences on somebody is still where he was told to be. */
  private static final int NEAR = 4;

  private Itinerary() {}

  /** Gives the meetings among {@code drafts} the places of the visits that they belong to. */
  static void place(List<Draft> drafts, Linked linked, Optional<LocalDate> published) {
    for (Draft meeting : drafts) {
      if (is(meeting, Trait.OCCASION)
          && meeting.places().isEmpty()
          && !meeting.tells(Sense.REMOTE)) {
        List<Draft> visits = drafts.stream().filter(v -> belongs(meeting, v)).toList();
        Optional<Draft> visit =
            visits.stream()
                .filter(v -> together(meeting, v))
                .min(
                    Comparator.comparing((Draft v) -> !host(meeting, v))
                        .thenComparing(v -> Math.abs(start(meeting) - start(v))))
                .or(() -> visits.stream().min(Comparator.comparingInt(v -> far(meeting, v))));
        visit.ifPresent(v -> inherit(meeting, v, linked));
      }
    }
    sameCity(drafts, linked);
    days(drafts);
    received(drafts, published);
    Outcomes.date(drafts);
    Outcomes.place(drafts, linked);
  }

  /** How many sentences back the visit was told last; what is only told later is farther. */
  private static int far(Draft meeting, Draft visit) {
    return visit.back(meeting.firstSentence()).orElse(Integer.MAX_VALUE);
  }

  /** "Manele tiba di Istana Merdeka", where he met Prabowo on Monday: he came on that day. */
  private static void days(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (real(draft) && draft.when().isEmpty()) {
        drafts.stream()
            .filter(o -> real(o) && o.day().isPresent() && !shared(draft, o).isEmpty())
            .filter(o -> arrived(draft, o))
            .findFirst()
            .flatMap(Draft::day)
            .ifPresent(draft::dateIfUndated);
      }
    }
  }

  /**
   * "Merkel was in Ankara on Monday. She is due to meet Erdogan", "Orban will visit Prague on
   * Friday. He will meet Babis": on the day that one is there.
   */
  private static void received(List<Draft> drafts, Optional<LocalDate> published) {
    for (Draft meeting : drafts) {
      if (is(meeting, Trait.OCCASION)
          && meeting.factuality() != Factuality.DENIED
          && meeting.when().isEmpty()
          && !meeting.otherTime()
          && !meeting.tells(Sense.REMOTE)) {
        drafts.stream()
            .filter(v -> real(v) || toCome(v) && toCome(meeting))
            .filter(v -> v.day().isPresent() && belongs(meeting, v) && behind(meeting, v))
            .filter(v -> !toCome(meeting) || !over(v, published))
            .findFirst()
            .flatMap(Draft::day)
            .ifPresent(meeting::dateIfUndated);
      }
    }
  }

  /** What is to come is on no day that was over when it was told. */
  private static boolean over(Draft visit, Optional<LocalDate> published) {
    return published
        .filter(day -> visit.when().filter(w -> w.latest().isBefore(day)).isPresent())
        .isPresent();
  }

  private static boolean arrived(Draft visit, Draft meeting) {
    return is(visit, Trait.JOURNEY)
        && is(meeting, Trait.OCCASION)
        && (meeting.places().stream()
                .anyMatch(p -> p.kind() != EntityKind.STATE && visit.places().contains(p))
            || received(visit, meeting))
        && (behind(visit, meeting) || behind(meeting, visit));
  }

  /** "Le Drian visits Moscow. He met Lavrov on Wednesday": who is there receives him. */
  private static boolean received(Draft visit, Draft meeting) {
    return !visit.otherTime()
        && !meeting.tells(Sense.REMOTE)
        && (meeting.places().isEmpty() ? host(meeting, visit) : sameLand(meeting, visit));
  }

  private static boolean sameLand(Draft meeting, Draft visit) {
    Optional<String> country = meeting.place().flatMap(Entity::country);
    return country.isPresent() && country.equals(visit.place().flatMap(Entity::country));
  }

  /** "Sugiono bertemu Lavrov di Kazan, Kamis. Ia juga bertemu Wang Yi": in the same city. */
  private static void sameCity(List<Draft> drafts, Linked linked) {
    for (Draft meeting : drafts) {
      if (is(meeting, Trait.OCCASION)
          && real(meeting)
          && meeting.places().isEmpty()
          && !meeting.tells(Sense.REMOTE)) {
        drafts.stream()
            .filter(o -> o != meeting && real(o) && o.land().isPresent())
            .filter(o -> is(o, Trait.OCCASION) || is(o, Trait.JOURNEY))
            .filter(o -> onDay(meeting, o) && !shared(meeting, o).isEmpty() && behind(meeting, o))
            .filter(o -> start(o) < start(meeting))
            .findFirst()
            .ifPresent(o -> place(meeting, o, o.land().orElseThrow(), linked));
      }
    }
  }

  /** "met Macron after he had met Putin in Moscow": where he had been before is another place. */
  private static int start(Draft draft) {
    return draft.mentions().stream().mapToInt(m -> m.trigger().start()).min().orElseThrow();
  }

  private static boolean onDay(Draft one, Draft other) {
    return one.when().isEmpty()
        ? other.when().isEmpty() && !one.otherTime() && next(one, other)
        : one.when().get().precision() == When.Precision.DAY && one.when().equals(other.when());
  }

  /** "bertemu Putin di Kazan. Ia juga bertemu Modi": told in one breath. */
  private static boolean next(Draft meeting, Draft other) {
    return other.back(meeting.firstSentence()).orElse(NEAR) <= 1;
  }

  private static boolean behind(Draft meeting, Draft other) {
    return other.back(meeting.firstSentence()).orElse(NEAR + 1) <= NEAR;
  }

  static boolean is(Draft draft, Trait trait) {
    return draft.type().traits().contains(trait);
  }

  static boolean sameDay(Draft one, Draft other) {
    return one.when().isPresent()
        && other.when().filter(w -> w.overlaps(one.when().get())).isPresent();
  }

  static void inherit(Draft meeting, Draft visit, Linked linked) {
    place(meeting, visit, visit.stay().orElseThrow(), linked);
  }

  private static void place(Draft meeting, Draft visit, Entity place, Linked linked) {
    Optional<Argument> argument = visit.naming(place, linked);
    argument.ifPresent(a -> meeting.placeIfUnplaced(a, place));
  }

  private static boolean belongs(Draft meeting, Draft visit) {
    return is(visit, Trait.JOURNEY)
        && visit.place().isPresent()
        && (visit.factuality() == Factuality.DENIED) == (meeting.factuality() == Factuality.DENIED)
        && !shared(meeting, visit).isEmpty()
        && when(meeting, visit)
        && (meeting.otherTime() == visit.otherTime()
            || together(meeting, visit) && !recalled(meeting, visit))
        && (together(meeting, visit) && (real(visit) || !real(meeting))
            || (host(meeting, visit) || many(meeting, visit))
                && (real(visit) || !real(meeting) || undated(visit, meeting)));
  }

  /** "came to Moscow weeks after he met Macron": the way there came later. */
  private static boolean recalled(Draft meeting, Draft visit) {
    return meeting.otherTime()
        && meeting.mentions().stream()
            .anyMatch(m -> visit.mentions().stream().anyMatch(v -> before(v, m) && way(visit, v)));
  }

  private static boolean before(EventMention visit, EventMention meeting) {
    return visit.sentence() == meeting.sentence()
        && visit.trigger().start() < meeting.trigger().start();
  }

  private static boolean undated(Draft visit, Draft meeting) {
    return visit.when().isEmpty() && meeting.when().isEmpty();
  }

  /** Where one goes to a meeting of many, all of them are. */
  private static boolean many(Draft meeting, Draft visit) {
    return meeting.in(Role.Function.ACTS).size() > MANY
        && real(visit) == real(meeting)
        && visit.places().stream().anyMatch(p -> p.kind() == EntityKind.PLACE);
  }

  /** "met Ri and said that he would visit Pyongyang": what is done is not where one is to go. */
  static boolean real(Draft draft) {
    return draft.factuality() == Factuality.HAPPENED;
  }

  private static boolean toCome(Draft draft) {
    return draft.factuality() == Factuality.PLANNED;
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
  static boolean together(Draft meeting, Draft visit) {
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
