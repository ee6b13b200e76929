package org.entente.happening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.model.Factuality;
import org.entente.model.When;

/**
 * Compares when two tellings say that it was.
 *
 * @param reasons to which the reason is added
 */
record TimeComparison(Telling one, Telling other, List<String> reasons) {
  /** Journeys told to days as far apart as they last. */
  private static final double JOURNEY = 0.8;

  /** What the slot is worth, 0 to 1; 0 if the times cannot be of one happening. */
  double worth() {
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
      return oneJourney(a, b);
    }
    reasons.add(a.equals(b) ? "same time " + a.iso() : "times " + a.iso() + " and " + b.iso());
    long days = Math.max(Telling.days(a), Telling.days(b));
    if (days <= Telling.EXACT_DAYS) {
      return 1;
    }
    return days <= 10 ? 0.8 : days <= 31 ? 0.6 : 0.4;
  }

  /** A journey is told by the day of arrival and by those that follow. */
  private double oneJourney(When a, When b) {
    boolean aIsFirst = a.latest().isBefore(b.earliest());
    long gap =
        aIsFirst
            ? ChronoUnit.DAYS.between(a.latest(), b.earliest())
            : ChronoUnit.DAYS.between(b.latest(), a.earliest());
    if (!one.exact() || !other.exact() || gap > one.lasts() || !one.abroad(other)) {
      return 0;
    }
    reasons.add("one journey, " + (aIsFirst ? a : b).iso() + " and " + (aIsFirst ? b : a).iso());
    return JOURNEY;
  }

  /** Two reports without a date are of one happening if they came out in the same week. */
  private double undated() {
    boolean sameWeek =
        one.published().isPresent()
            && other.published().isPresent()
            && Weeks.of(one.published().get()).equals(Weeks.of(other.published().get()));
    if (sameWeek && (one.parties() >= 2 || one.journey() && one.placed(other))) {
      reasons.add("published in the same week");
      return Comparison.OPEN;
    }
    return 0;
  }

  /** What is told without a date happened shortly before, or will happen soon after, the report. */
  private double nearPublication(Telling dated, Telling open) {
    if (open.published().isEmpty() || !dated.exact() || open.parties() < 2 && !one.located(other)) {
      return 0;
    }
    LocalDate published = open.published().get();
    boolean ahead =
        open.factuality() == Factuality.PLANNED || open.factuality() == Factuality.POSSIBLE;
    LocalDate from = published.minusDays(ahead ? Math.max(1, open.lasts()) : 7);
    LocalDate to = published.plusDays(ahead ? 30 : open.lasts());
    When when = dated.when().orElseThrow();
    if (when.latest().isBefore(from) || when.earliest().isAfter(to)) {
      return 0;
    }
    long away = Math.abs(ChronoUnit.DAYS.between(published, when.latest()));
    reasons.add("undated, published " + published);
    return away <= 2 ? 0.6 : Comparison.OPEN;
  }
}
