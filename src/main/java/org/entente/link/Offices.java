package org.entente.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  private boolean held(Title title, List<Tenure> offices, boolean then) {
    return offices.stream()
        .filter(t -> gazetteer.covers(title.office(), t.office()) && ofCountry(t, title))
        .anyMatch(t -> !then || now(t));
  }

  /** Who held the office on the day; none if nobody is known. */
  Optional<Entity> holder(Title title) {
    return gazetteer.holders(title.office(), title.country()).stream()
        .filter(this::now)
        .map(Tenure::person)
        .findFirst();
  }
}
