package org.entente.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.lang.Times.Operation;
import org.entente.model.When;
import org.entente.model.When.Precision;

/** Turns a match into days: picks the arithmetic and what to count from. */
final class TimeResolver {
  /** How many sentences back "two days later" may look for the time that it counts from. */
  private static final int SENTENCES_BACK = 4;

  /** A year that stands so early opens its sentence ("In 2014, ..."). */
  private static final int FRAME_START = 2;

  private final TimeReference reference;
  private final boolean nextIsNextWeek;

  TimeResolver(TimeReference reference, boolean nextIsNextWeek) {
    this.reference = reference;
    this.nextIsNextWeek = nextIsNextWeek;
  }

  /**
   * The time that the words tell; empty rather than a guess.
   *
   * @param match what matched
   * @param tense what the words around it tell
   * @param before the times resolved so far, in text order
   */
  Optional<Resolved> resolve(TimeMatch match, Tense tense, List<Resolved> before) {
    Operation operation = match.pattern().operation();
    return switch (operation) {
      case DATE -> found(match, dates(match, tense, before).resolve(match), dateAnchor(match));
      case WEEKDAY -> weekday(match, tense);
      case PERIOD -> found(match, weeks(tense).flatMap(w -> w.period(match)), reference.name());
      case SHIFT -> found(match, weeks(tense).flatMap(w -> w.shift(match)), reference.name());
      case DEICTIC -> found(match, weeks(tense).map(w -> w.deictic(match)), reference.name());
      case SEASON -> found(match, seasons().season(match, tense), reference.name());
      case QUARTER -> found(match, seasons().quarter(match), reference.name());
      case DECADE -> found(match, TimeSeasons.decade(match), "none");
      case HOLIDAY -> found(match, holiday(match, tense), reference.name());
      case KNOWN -> found(match, known(match), "none");
      case THEN -> then(match, before);
      case OFFSET -> offset(match, before);
      case NONE -> Optional.empty();
    };
  }

  private String dateAnchor(TimeMatch match) {
    boolean full =
        match.has("year") || match.value("numeric").filter(n -> !n.startsWith("-")).isPresent();
    if (full) {
      return "none";
    }
    return match.has("weekday") ? "weekday" : reference.name();
  }

  private TimeDates dates(TimeMatch match, Tense tense, List<Resolved> before) {
    int frame = 0;
    if (!before.isEmpty()) {
      Resolved last = before.get(before.size() - 1);
      boolean opens =
          last.match().sentence() == match.sentence()
              && last.match().from() <= FRAME_START
              && last.rule().startsWith(Operation.DATE.label())
              && last.when().precision() == Precision.YEAR;
      frame = opens ? last.when().earliest().getYear() : 0;
    }
    return new TimeDates(reference, tense, frame);
  }

  private Optional<TimeWeeks> weeks(Tense tense) {
    return reference.published().map(p -> new TimeWeeks(p, tense, nextIsNextWeek));
  }

  private TimeSeasons seasons() {
    return new TimeSeasons(reference);
  }

  private Optional<Resolved> weekday(TimeMatch match, Tense tense) {
    if (reference.published().isPresent()) {
      return found(match, weeks(tense).map(w -> w.weekday(match)), reference.name());
    }
    if (match.has("which") || match.has("week-which")) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(match.number("weekday", 1));
    return found(match, reference.namedWeekday(day).map(When::day), "weekday named elsewhere");
  }

  private Optional<When> holiday(TimeMatch match, Tense tense) {
    return new TimeDates(reference, tense, 0).day(match, match.value("holiday").orElse(""));
  }

  private static Optional<When> known(TimeMatch match) {
    return match.value("known").map(v -> When.day(LocalDate.parse(v)));
  }

  /** "two days later", "the same day": from the last time named that is exact enough. */
  private Optional<Resolved> then(TimeMatch match, List<Resolved> before) {
    String unit = unit(match);
    int amount = match.number("number", 1) * match.number("then", 1);
    return last(match, before, unit, SENTENCES_BACK)
        .flatMap(
            anchor -> {
              LocalDate from = amount > 0 ? anchor.when().latest() : anchor.when().earliest();
              return found(
                  match, TimeWeeks.moved(from, unit, amount), "after " + anchor.when().iso());
            });
  }

  private static Optional<Resolved> last(
      TimeMatch match, List<Resolved> before, String unit, int sentencesBack) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Resolved candidate = before.get(i);
      if (match.sentence() - candidate.match().sentence() > sentencesBack) {
        return Optional.empty();
      }
      if (!candidate.subordinate() && exactEnough(candidate.when(), unit)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean exactEnough(When when, String unit) {
    return switch (unit) {
      case "year" -> true;
      case "month" -> when.precision() != Precision.YEAR;
      case "week" -> when.precision() == Precision.DAY || when.precision() == Precision.INTERVAL;
      default -> when.precision() == Precision.DAY;
    };
  }

  /**
   * "Rabu (13/9), empat hari setelah Kim berangkat": the time of the other event, counted from the
   * one named before in the sentence.
   */
  private Optional<Resolved> offset(TimeMatch match, List<Resolved> before) {
    return last(match, before, unit(match), 0)
        .flatMap(anchor -> counted(match, anchor, -1, "in the same sentence"));
  }

  /**
   * "three days after the Aug. 29 launch": the time of the main event, counted from the one named
   * behind.
   */
  static Optional<Resolved> offsetFrom(TimeMatch match, Resolved inner) {
    return Optional.of(inner)
        .filter(r -> exactEnough(r.when(), unit(match)))
        .flatMap(r -> counted(match, r, 1, "behind it"));
  }

  /**
   * "A day after meeting Putin, Macron arrived on Friday": the time of the other event, counted
   * from that of the main one behind it.
   */
  static Optional<Resolved> offsetBefore(TimeMatch match, Resolved main) {
    return Optional.of(main)
        .filter(r -> exactEnough(r.when(), unit(match)))
        .flatMap(r -> counted(match, r, -1, "behind it"));
  }

  /**
   * The time that is so many units from the one of {@code anchor}.
   *
   * @param way 1 where the anchor is the other event and the main one is sought, -1 the other way
   */
  private static Optional<Resolved> counted(
      TimeMatch match, Resolved anchor, int way, String where) {
    String side = match.value("offset").orElse("after");
    int amount = match.number("number", 1) * (side.equals("after") ? way : -way);
    String rule = (way > 0 ? "inner" : side) + "-offset " + match.pattern().row();
    String from = "from " + anchor.when().iso() + " " + where;
    return TimeWeeks.moved(anchor.when().earliest(), unit(match), amount)
        .map(when -> new Resolved(match, when, rule, from));
  }

  private static String unit(TimeMatch match) {
    return match.value("unit").orElse("day");
  }

  private static Optional<Resolved> found(TimeMatch match, Optional<When> when, String anchor) {
    String rule = match.pattern().operation().label() + " " + match.pattern().row();
    return when.map(w -> new Resolved(match, w, rule, anchor));
  }

  /**
   * A match and its time.
   *
   * @param match what matched
   * @param when the time
   * @param rule what read it
   * @param anchor what it was counted from
   */
  record Resolved(TimeMatch match, When when, String rule, String anchor) {

    /** Whether it dates a subordinate clause and so is no anchor for others. */
    boolean subordinate() {
      return match.pattern().operation() == Operation.OFFSET;
    }

    Resolved withRule(String other) {
      return new Resolved(match, when, other, anchor);
    }
  }
}
