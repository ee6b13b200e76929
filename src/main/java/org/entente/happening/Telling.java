package org.entente.happening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Entity.Point;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.When;

/**
 * An event as articles tell it in one and the same way: what is compared when reports of one
 * happening are looked for.
 *
 * @param iri the event's IRI
 * @param type local name of its type
 * @param parties with how few parties there is no such event: 2 where they meet, 1 where one acts
 * @param factuality as told
 * @param acting who acts, at least one
 * @param receiving who receives, perhaps nobody
 * @param when the time, if told
 * @param place the place, if told
 * @param published the day of the first article that tells it, if known; asked for only where the
 *     time is not told to a few days
 * @param details values that only one happening can have, by name, such as {@code mode}
 * @param articles IRIs of the articles that tell it
 * @param quoted the words quoted, of what somebody said
 * @param journey whether somebody travels, and so may go on with it for some days
 */
public record Telling(
    String iri,
    String type,
    int parties,
    Factuality factuality,
    List<Thing> acting,
    List<Thing> receiving,
    Optional<When> when,
    Optional<Thing> place,
    Optional<LocalDate> published,
    Map<String, String> details,
    Set<String> articles,
    Optional<String> quoted,
    boolean journey)
    implements Comparable<Telling> {

  /** A time is told exactly if it names few days at most. */
  static final int EXACT_DAYS = 3;

  /** Days from one report of a journey to another of the same. */
  private static final int JOURNEY_DAYS = 2;

  /** Makes the collections unmodifiable, in a fixed order. */
  public Telling {
    acting = acting.stream().sorted().distinct().toList();
    receiving = receiving.stream().sorted().distinct().toList();
    articles = Set.copyOf(articles);
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /**
   * Somebody or something in it.
   *
   * @param iri the entity
   * @param kind person, state, organization, place
   * @param country ISO code of the state that it is, belongs to or lies in
   * @param point where it is, for places
   */
  public record Thing(String iri, EntityKind kind, Optional<String> country, Optional<Point> point)
      implements Comparable<Thing> {

    @Override
    public int compareTo(Thing other) {
      return iri.compareTo(other.iri);
    }

    boolean isState() {
      return kind == EntityKind.STATE;
    }

    /** Whether it is known where it lies: "the Jubilee House" may be in any town. */
    boolean located() {
      return point.isPresent() || country.isPresent();
    }

    /** Whether both belong to the same state. */
    boolean sameCountry(Thing other) {
      return country.isPresent() && country.equals(other.country);
    }
  }

  /** Whether the time is told to a few days. */
  public boolean exact() {
    return when.filter(Telling::isExact).isPresent();
  }

  /** Whether {@code iso}, a time as {@link When#iso} writes it, is told to a few days. */
  public static boolean isExact(String iso) {
    return isExact(When.parse(iso));
  }

  private static boolean isExact(When when) {
    return days(when) <= EXACT_DAYS;
  }

  /** Whether one article tells both. */
  boolean sharesArticle(Telling other) {
    return !Collections.disjoint(articles, other.articles);
  }

  /** For how many days it may go on after, or have gone on before, the days that are told. */
  int lasts() {
    return journey ? JOURNEY_DAYS : 0;
  }

  /**
   * From the first to the last of the days on which reports tell a journey; empty if they tell one
   * day, or days so far apart that it cannot be one journey.
   *
   * @param told times told to a few days
   */
  public static Optional<When> journey(Collection<When> told) {
    List<When> inOrder =
        told.stream()
            .sorted(Comparator.comparing(When::earliest).thenComparing(When::latest))
            .toList();
    if (inOrder.size() < 2) {
      return Optional.empty();
    }
    LocalDate last = inOrder.get(0).latest();
    boolean apart = false;
    for (When when : inOrder) {
      if (when.earliest().isAfter(last.plusDays(JOURNEY_DAYS))) {
        return Optional.empty();
      }
      apart |= when.earliest().isAfter(last);
      last = when.latest().isAfter(last) ? when.latest() : last;
    }
    return apart
        ? Optional.of(new When(inOrder.get(0).earliest(), last, When.Precision.INTERVAL))
        : Optional.empty();
  }

  /** Whether both tell where. */
  boolean placed(Telling other) {
    return place.filter(Thing::located).isPresent()
        && other.place.filter(Thing::located).isPresent();
  }

  /**
   * Whether both tell where, or one tells in which state it was and the other which state it was
   * done to: who strikes in Iran strikes Iran.
   */
  boolean located(Telling other) {
    return placed(other) || suffers(other) || other.suffers(this);
  }

  /** Whether it was done to the state in which the other took place. */
  private boolean suffers(Telling other) {
    return place.isEmpty()
        && other.receiving.isEmpty()
        && other.place.isPresent()
        && receiving.stream().anyMatch(t -> t.isState() && t.sameCountry(other.place.get()));
  }

  /** Whether both were in one state that is nobody's own of those who act in both. */
  boolean abroad(Telling other) {
    return placed(other)
        && place.get().sameCountry(other.place.get())
        && acting.stream().noneMatch(actor -> actor.sameCountry(place.get()))
        && other.acting.stream().noneMatch(actor -> actor.sameCountry(place.get()));
  }

  static long days(When when) {
    return when.latest().toEpochDay() - when.earliest().toEpochDay() + 1;
  }

  /** How many slots are filled: what tells most is compared first. */
  int fullness() {
    return acting.size() + receiving.size() + (place.isPresent() ? 1 : 0) + details.size();
  }

  /** By IRI. */
  @Override
  public int compareTo(Telling other) {
    return iri.compareTo(other.iri);
  }
}
