package org.entente.happening;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.happening.Telling.Thing;
import org.entente.model.Factuality;

/**
 * Compares two tellings slot by slot. A slot that contradicts ends it; the others are weighed:
 * parties most, then time, then place. Symmetric, and a function of the two tellings alone.
 */
final class Comparison {
  private static final double PARTIES = 0.45;
  private static final double TIME = 0.35;
  private static final double PLACE = 0.2;

  /** What a slot is worth that one of the two leaves open. */
  static final double OPEN = 0.5;

  /** A state for its president, its army for the state. */
  private static final double STAND_IN = 0.7;

  /** Two quotations are one if the shorter has that part of its words in the longer. */
  private static final double SAME_WORDS = 0.6;

  /** Days from a report of a plan to the day on which it came about, and from there to a report. */
  private static final int SHORTLY = 7;

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
    if (!one.type().equals(other.type()) || toldApart() || !factuality()) {
      return Optional.empty();
    }
    if (!details() || !quoted()) {
      return Optional.empty();
    }
    double parties = parties();
    double receivers = parties > 0 ? receivers() : 0;
    double time = receivers > 0 ? new TimeComparison(one, other, reasons).worth() : 0;
    double place = time > 0 ? new PlaceComparison(one, other, reasons).worth() : -1;
    if (place < 0) {
      return Optional.empty();
    }
    double score = PARTIES * parties * receivers + TIME * time + PLACE * place;
    return Optional.of(new Likeness(Math.round(score * 100) / 100.0, reasons));
  }

  /**
   * Whether one article tells both, and so as two: it was read with more in view than what is kept
   * of it. A plan and what came of it are told as two by necessity, and are one if they are of one
   * day or one journey.
   */
  private boolean toldApart() {
    return one.sharesArticle(other)
        && (one.factuality() == other.factuality()
            || !(one.journey() || one.exact() && other.exact()));
  }

  /**
   * What is told to have happened, planned and denied for one day is one happening, told
   * differently; without the day only what is told alike is, and what is announced or reported
   * shortly before or after the day.
   */
  private boolean factuality() {
    if (one.factuality() == other.factuality()) {
      return true;
    }
    boolean possible =
        one.factuality() == Factuality.POSSIBLE || other.factuality() == Factuality.POSSIBLE;
    if (possible
        || !(one.exact() && other.exact() || cameAbout(one, other) || cameAbout(other, one))) {
      return false;
    }
    reasons.add("told as " + one.factuality().word() + " and " + other.factuality().word());
    return true;
  }

  /** Whether {@code plan} is of {@code done}, of which only one is told to the day. */
  private boolean cameAbout(Telling plan, Telling done) {
    if (plan.factuality() != Factuality.PLANNED || one.parties() < 2 && !one.placed(other)) {
      return false;
    }
    return announced(plan, done) || reported(plan, done);
  }

  /** Whether the plan was reported in the days before it came about, or on the journey. */
  private static boolean announced(Telling plan, Telling done) {
    if (plan.published().isEmpty() || !done.exact()) {
      return false;
    }
    long ahead =
        ChronoUnit.DAYS.between(plan.published().get(), done.when().orElseThrow().latest());
    return ahead >= -done.lasts() && ahead <= SHORTLY;
  }

  /** Whether the day of the plan lies in the days before the report of what was done. */
  private static boolean reported(Telling plan, Telling done) {
    if (!plan.exact()
        || done.factuality() != Factuality.HAPPENED
        || done.when().isPresent()
        || done.published().isEmpty()) {
      return false;
    }
    long since =
        ChronoUnit.DAYS.between(plan.when().orElseThrow().earliest(), done.published().get());
    return since >= 0 && since <= SHORTLY;
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
}
