package org.entente.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Tenure;
import org.entente.model.Entity;
import org.entente.model.Mention.Title;

/** How well a person fits a title on the day of an article. */
final class Offices {
  private static final double HELD_THEN = 0.45;
  private static final double HELD_ONCE = 0.3;
  private static final double COUNTRY_FITS = 0.2;
  private static final double COUNTRY_WRONG = -0.4;
  private static final double IN_SOME_OFFICE = 0.15;
  private static final double A_YEAR_AGO = 0.02;
  private static final double LONG_AGO = 0.3;

  /** Tables that know the year only make tenures overlap by so many months. */
  private static final int SLACK = 12;

  /** The key of the office that covers those of all who lead a state. */
  private static final String LEADER = "leader";

  private final Gazetteer gazetteer;
  private final Optional<LocalDate> day;

  Offices(Gazetteer gazetteer, Optional<LocalDate> day) {
    this.gazetteer = gazetteer;
    this.day = day;
  }

  /** What title and day add to the score of a person; negative for another state's title. */
  double score(Title title, Entity person) {
    List<Tenure> offices = gazetteer.offices(person.iri());
    double score = country(title, person, offices);
    if (offices.stream().anyMatch(this::now)) {
      score += IN_SOME_OFFICE;
    } else if (!offices.isEmpty()) {
      score -= offices.stream().mapToDouble(this::distance).min().orElse(0);
    }
    if (title.present()) {
      score += held(title, offices, true) ? HELD_THEN : held(title, offices, false) ? HELD_ONCE : 0;
    }
    return score;
  }

  private static double country(Title title, Entity person, List<Tenure> offices) {
    if (title.country().isEmpty()) {
      return 0;
    }
    boolean own =
        person.country().filter(title.country()::equals).isPresent()
            || offices.stream().anyMatch(t -> ofCountry(t, title));
    return own ? COUNTRY_FITS : person.country().isPresent() ? COUNTRY_WRONG : 0;
  }

  private static boolean ofCountry(Tenure tenure, Title title) {
    return title.country().isEmpty()
        || tenure.of().equals(title.country())
        || title.country().endsWith("/" + tenure.of());
  }

  /** How far the day lies from the tenure, as a penalty. */
  private double distance(Tenure tenure) {
    if (day.isEmpty() || now(tenure)) {
      return 0;
    }
    LocalDate end = tenure.to().filter(day.get()::isAfter).or(tenure::from).orElse(day.get());
    double years = Math.abs(ChronoUnit.DAYS.between(end, day.get())) / 365.25;
    return Math.min(LONG_AGO, A_YEAR_AGO * years);
  }

  private boolean now(Tenure tenure) {
    return day.filter(tenure::covers).isPresent();
  }

  /** Whether the person held the office of {@code title}, or one that the title covers. */
  boolean held(Title title, Entity person, boolean then) {
    return held(title, gazetteer.offices(person.iri()), then);
  }

  /**
   * Whether the person holds the office that the title points at: of that state also one that the
   * title covers ("the Russian leader"), else just that one ("the president").
   */
  boolean holds(Title title, Entity person) {
    return title.country().isEmpty()
        ? gazetteer.offices(person.iri()).stream()
            .anyMatch(t -> t.office().equals(title.office()) && now(t))
        : held(title, person, true);
  }

  /** Whether the person leads the own state on the day. */
  boolean rules(Entity person) {
    return gazetteer.offices(person.iri()).stream()
        .filter(t -> person.country().filter(t.of()::equals).isPresent())
        .anyMatch(t -> gazetteer.covers(LEADER, t.office()) && now(t));
  }

  /** Whether both hold the same office on the day, each in a state of his own. */
  boolean counterparts(Entity one, Entity other) {
    return gazetteer.offices(one.iri()).stream()
        .filter(this::now)
        .anyMatch(
            mine ->
                gazetteer.offices(other.iri()).stream()
                    .filter(this::now)
                    .anyMatch(theirs -> alike(mine, theirs)));
  }

  private boolean alike(Tenure one, Tenure other) {
    return !one.of().equals(other.of())
        && (one.office().equals(other.office())
            || gazetteer.covers(LEADER, one.office()) && gazetteer.covers(LEADER, other.office()));
  }

  private boolean held(Title title, List<Tenure> offices, boolean then) {
    return offices.stream()
        .filter(t -> gazetteer.covers(title.office(), t.office()) && ofCountry(t, title))
        .anyMatch(t -> !then || now(t));
  }

  /**
   * Who held the office on the day; of several the last to begin, where a state has one such office
   * only. None if nobody is known, or if several hold it side by side, as envoys do.
   */
  Optional<Entity> holder(Title title) {
    List<Tenure> holders = gazetteer.holders(title.office(), title.country());
    List<Tenure> then = holders.stream().filter(this::now).toList();
    boolean several = then.stream().map(Tenure::person).distinct().count() > 1;
    return several && !gazetteer.single(title.office()) || sideBySide(holders)
        ? Optional.empty()
        : then.stream()
            .max(Comparator.comparing(t -> t.from().orElse(LocalDate.MIN)))
            .map(Tenure::person);
  }

  /** Whether in most cases the next holder began before the one before him had ended. */
  private static boolean sideBySide(List<Tenure> holders) {
    List<Tenure> closed =
        holders.stream()
            .filter(t -> t.from().isPresent() && t.to().isPresent())
            .sorted(Comparator.comparing(t -> t.from().get()))
            .toList();
    int overlaps = 0;
    for (int i = 1; i < closed.size(); i++) {
      overlaps += overlap(closed.get(i - 1), closed.get(i)) ? 1 : 0;
    }
    return 2 * overlaps > closed.size();
  }

  private static boolean overlap(Tenure one, Tenure next) {
    return !one.person().equals(next.person())
        && next.from().get().isBefore(one.to().get().minusMonths(SLACK));
  }
}
