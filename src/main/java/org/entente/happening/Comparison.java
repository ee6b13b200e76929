package org.entente.happening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.happening.Telling.Thing;
import org.entente.model.Entity.Point;
import org.entente.model.Factuality;
import org.entente.model.When;

/**
 * Compares two tellings slot by slot. A slot that contradicts ends it; the others are weighed:
 * parties most, then time, then place. Symmetric, and a function of the two tellings alone.
 */
final class Comparison {
  private static final double PARTIES = 0.45;
  private static final double TIME = 0.35;
  private static final double PLACE = 0.2;

  /** What a slot is worth that one of the two leaves open. */
  private static final double OPEN = 0.5;

  /** A state for its president, its army for the state. */
  private static final double STAND_IN = 0.7;

  /** Two quotations are one if the shorter has that part of its words in the longer. */
  private static final double SAME_WORDS = 0.6;

  /** Days from a report of a plan to the day on which it came about. */
  private static final int SHORTLY = 7;

  private static final double NEAR_KM = 50;
  private static final double FAR_KM = 300;

  private final Telling one;
  private final Telling other;
  private final List<String> reasons = new ArrayList<>();

  private Comparison(Telling one, Telling other) {
    this.one = one;
    this.other = other;
  }

  /** How alike the two are; empty if something that they say cannot be of one happening. */
  static Optional<Likeness> of(Telling one, Telling other) {
    boolean inOrder = one.compareTo(other) <= 0;
    return new Comparison(inOrder ? one : other, inOrder ? other : one).likeness();
  }

  private Optional<Likeness> likeness() {
    if (!one.type().equals(other.type()) || one.sharesArticle(other) || !factuality()) {
      return Optional.empty();
    }
    if (!details() || !quoted()) {
      return Optional.empty();
    }
    double parties = parties();
    double receivers = parties > 0 ? receivers() : 0;
    double time = receivers > 0 ? time() : 0;
    double place = time > 0 ? place() : -1;
    if (place < 0) {
      return Optional.empty();
    }
    double score = PARTIES * parties * receivers + TIME * time + PLACE * place;
    return Optional.of(new Likeness(Math.round(score * 100) / 100.0, reasons));
  }

  /**
   * What is told to have happened, planned and denied for one day is one happening, told
   * differently; without the day only what is told alike is, and what is announced shortly before.
   */
  private boolean factuality() {
    if (one.factuality() == other.factuality()) {
      return true;
    }
    boolean possible =
        one.factuality() == Factuality.POSSIBLE || other.factuality() == Factuality.POSSIBLE;
    if (possible
        || !(one.exact() && other.exact() || announced(one, other) || announced(other, one))) {
      return false;
    }
    reasons.add("told as " + one.factuality().word() + " and " + other.factuality().word());
    return true;
  }

  /** Whether {@code plan}, of no certain day, was reported in the days before {@code done}. */
  private boolean announced(Telling plan, Telling done) {
    if (plan.factuality() != Factuality.PLANNED
        || plan.parties() < 2 && !placed()
        || plan.published().isEmpty()
        || !done.exact()) {
      return false;
    }
    long ahead =
        ChronoUnit.DAYS.between(plan.published().get(), done.when().orElseThrow().latest());
    return ahead >= 0 && ahead <= SHORTLY;
  }

  /** A call is not the visit of the same day. */
  private boolean details() {
    for (Map.Entry<String, String> detail : one.details().entrySet()) {
      String there = other.details().getOrDefault(detail.getKey(), detail.getValue());
      if (!there.equals(detail.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Of what somebody said on one day, two reports quote the same only in like words. */
  private boolean quoted() {
    if (one.quoted().isEmpty() || other.quoted().isEmpty()) {
      return one.quoted().isEmpty() && other.quoted().isEmpty();
    }
    double shared = Quotations.overlap(one.quoted().get(), other.quoted().get());
    if (shared < SAME_WORDS) {
      return false;
    }
    reasons.add(String.format(Locale.ROOT, "quoted words %.2f", shared));
    return true;
  }

  // Who.

  /** 0 if the smaller group is not part of the larger one. */
  private double parties() {
    return matched("parties", one.acting(), other.acting(), one.parties() >= 2);
  }

  private double receivers() {
    if (one.receiving().isEmpty() || other.receiving().isEmpty()) {
      return 1;
    }
    return matched("receivers", one.receiving(), other.receiving(), false);
  }

  private double matched(String slot, List<Thing> these, List<Thing> those, boolean needsExact) {
    List<Thing> fewer = these.size() <= those.size() ? these : those;
    List<Thing> more = these.size() <= those.size() ? those : these;
    int exact = 0;
    int standIns = 0;
    for (Thing thing : fewer) {
      if (more.contains(thing)) {
        exact++;
      } else if (more.stream().anyMatch(m -> standsFor(thing, m))) {
        standIns++;
      } else {
        return 0;
      }
    }
    if (needsExact && exact == 0) {
      return 0;
    }
    double covered = (exact + STAND_IN * standIns) / fewer.size();
    double score = covered * (0.8 + 0.2 * fewer.size() / more.size());
    reasons.add(
        String.format(
            Locale.ROOT, "%s %d of %d/%d", slot, exact + standIns, these.size(), those.size()));
    return score;
  }

  private static boolean standsFor(Thing a, Thing b) {
    return a.sameCountry(b) && (a.isState() || b.isState());
  }

  // When.

  private double time() {
    if (one.when().isPresent() && other.when().isPresent()) {
      return dated(one.when().get(), other.when().get());
    }
    if (one.when().isEmpty() && other.when().isEmpty()) {
      return undated();
    }
    Telling dated = one.when().isPresent() ? one : other;
    Telling open = one.when().isPresent() ? other : one;
    return nearPublication(dated, open);
  }

  private double dated(When a, When b) {
    if (!a.overlaps(b)) {
      return 0;
    }
    reasons.add(a.equals(b) ? "same time " + a.iso() : "times " + a.iso() + " and " + b.iso());
    long days = Math.max(Telling.days(a), Telling.days(b));
    if (days <= Telling.EXACT_DAYS) {
      return 1;
    }
    return days <= 10 ? 0.8 : days <= 31 ? 0.6 : 0.4;
  }

  /** Two reports without a date are of one happening if they came out in the same week. */
  private double undated() {
    boolean sameWeek =
        one.published().isPresent()
            && other.published().isPresent()
            && Weeks.of(one.published().get()).equals(Weeks.of(other.published().get()));
    if (sameWeek && one.parties() >= 2) {
      reasons.add("published in the same week");
      return OPEN;
    }
    return 0;
  }

  /** What is told without a date happened shortly before, or will happen soon after, the report. */
  private double nearPublication(Telling dated, Telling open) {
    if (open.published().isEmpty() || !dated.exact() || open.parties() < 2 && !placed()) {
      return 0;
    }
    LocalDate published = open.published().get();
    boolean ahead =
        open.factuality() == Factuality.PLANNED || open.factuality() == Factuality.POSSIBLE;
    LocalDate from = published.minusDays(ahead ? 1 : 7);
    LocalDate to = published.plusDays(ahead ? 30 : 0);
    if (dated.when().get().latest().isBefore(from) || dated.when().get().earliest().isAfter(to)) {
      return 0;
    }
    long away = Math.abs(ChronoUnit.DAYS.between(published, dated.when().get().latest()));
    reasons.add("undated, published " + published);
    return away <= 2 ? 0.6 : OPEN;
  }

  // Where.

  /** Whether both tell where: one party and no day do not tell one happening from the next. */
  private boolean placed() {
    return one.place().isPresent() && other.place().isPresent();
  }

  /** Below 0 if the places cannot be one. */
  private double place() {
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return OPEN;
    }
    Thing a = one.place().get();
    Thing b = other.place().get();
    if (a.equals(b)) {
      reasons.add("same place");
      return 1;
    }
    if (a.sameCountry(b) && (a.isState() || b.isState())) {
      reasons.add("one place in the other");
      return 0.9;
    }
    return apart(a, b);
  }

  private double apart(Thing a, Thing b) {
    Optional<Double> km = distance(a, b);
    if (km.isPresent() && km.get() <= NEAR_KM) {
      reasons.add("places near each other");
      return 0.8;
    }
    if (one.parties() < 2 || km.isPresent() && km.get() > FAR_KM && !sameTimeExactly()) {
      return -1;
    }
    reasons.add("places differ");
    return 0;
  }

  private boolean sameTimeExactly() {
    return one.exact() && other.exact();
  }

  private static Optional<Double> distance(Thing a, Thing b) {
    return a.point().isEmpty() || b.point().isEmpty() || a.isState() || b.isState()
        ? Optional.empty()
        : Optional.of(kilometres(a.point().get(), b.point().get()));
  }

  /** Great-circle distance by the haversine formula on a sphere of 6371 km. */
  private static double kilometres(Point a, Point b) {
    double phi1 = Math.toRadians(a.latitude());
    double phi2 = Math.toRadians(b.latitude());
    double dPhi = phi2 - phi1;
    double dLambda = Math.toRadians(b.longitude() - a.longitude());
    double h =
        Math.pow(StrictMath.sin(dPhi / 2), 2)
            + StrictMath.cos(phi1)
                * StrictMath.cos(phi2)
                * Math.pow(StrictMath.sin(dLambda / 2), 2);
    return 2 * 6371 * StrictMath.asin(Math.sqrt(h));
  }
}
