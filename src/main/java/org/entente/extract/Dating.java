package org.entente.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.EventType;

/**
 * Chooses the time expression that dates an event: in its clause and near it, or in the clause that
 * its own hangs on; never one of a clause that hangs on the event's, and never one that belongs to
 * another noun ("the 1967 war").
 */
final class Dating {
  private static final int BOUNDARY = 12;
  private static final int OUTSIDE = 8;
  private static final int VERB = 4;
  private static final int JOIN = 3;

  /** So many words between quotation marks are no mere name for something. */
  private static final int PHRASE = 6;

  private static final int NEVER = Integer.MAX_VALUE;

  private final Language language;
  private final Grid grid;
  private final Clause clause;
  private final Segments segments;
  private final TimesOfOthers others;
  private final boolean wayBefore;
  private final boolean unitsApart;
  private final Optional<TimesOfSpeech> speech;

  private Dating(
      Language language, Grid grid, Clause clause, EventType type, Optional<TimesOfSpeech> speech) {
    this.speech = speech;
    this.language = language;
    wayBefore = OtherTime.wayBefore(grid, type);
    unitsApart = OtherTime.unitsApart(grid);
    others = new TimesOfOthers(language, grid, type);
    this.grid = grid;
    this.clause = clause;
    segments = new Segments(grid);
  }

  /** The best time expression of the sentence for the trigger, if any fits. */
  static Optional<TimeMention> of(Language language, Grid grid, Clause clause, EventType type) {
    return new Dating(language, grid, clause, type, Optional.empty()).best();
  }

  /** The same for what is only spoken of: no time of the speech itself. */
  static Optional<TimeMention> ofContent(
      Language language, Grid grid, Clause clause, EventType type, int governor) {
    Optional<TimesOfSpeech> speech = Optional.of(new TimesOfSpeech(grid, governor));
    return new Dating(language, grid, clause, type, speech)
        .best()
        .map(t -> governor >= 0 ? coming(grid, t) : t);
  }

  /**
   * The same for what is told as done: "discussed plans to build a base by 2030" is no plan, and
   * what lies ahead is of the verb behind "to".
   */
  static Optional<TimeMention> ofDone(Grid grid, Optional<TimeMention> time) {
    return time.filter(t -> !ahead(grid, t) || !purpose(grid, t));
  }

  private static boolean ahead(Grid grid, TimeMention time) {
    return grid.words().published().filter(time.when().earliest()::isAfter).isPresent();
  }

  private static boolean purpose(Grid grid, TimeMention time) {
    boolean purpose = false;
    boolean verb = false;
    for (int i = grid.triggerTo(); i < grid.size(); i = grid.unitEnd(i)) {
      if (grid.time(i).filter(time::equals).isPresent()) {
        return verb;
      }
      verb |= purpose && grid.cell(i) == Cell.VERB && !grid.is(i, "happens");
      purpose |= grid.cell(i) == Cell.PURPOSE;
    }
    return false;
  }

  /** "asked him to come on Monday": a weekday of what is asked for lies ahead. */
  private static TimeMention coming(Grid grid, TimeMention time) {
    LocalDate day = time.when().earliest();
    boolean past = grid.words().published().filter(p -> day.isBefore(p)).isPresent();
    boolean recent =
        grid.words().published().filter(p -> !day.isBefore(p.minusWeeks(1))).isPresent();
    boolean behind = time.span().start() >= grid.line().token(grid.triggerFrom()).span().end();
    return past && recent && behind && time.anchor().equals("weekday")
        ? new TimeMention(time.span(), When.day(day.plusWeeks(1)), time.rule(), time.anchor())
        : time;
  }

  private Optional<TimeMention> best() {
    TimeMention best = null;
    int least = NEVER;
    for (int i = 0; i < grid.size(); i = next(i)) {
      Optional<TimeMention> time = grid.time(i);
      if (time.isEmpty()) {
        continue;
      }
      int cost = cost(time.get(), i);
      if (cost < least) {
        least = cost;
        best = time.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private int next(int i) {
    return grid.time(i).isPresent() ? grid.words().timeEnd(i) : i + 1;
  }

  private int cost(TimeMention time, int at) {
    int end = grid.words().timeEnd(at);
    if (offset(time)) {
      // "five years after X fired": dates what stands behind it, and nothing in front.
      return grid.triggerFrom() >= end && opener() == at ? 0 : NEVER;
    }
    if (speech.filter(s -> s.own(time, at, end)).isPresent()) {
      return NEVER;
    }
    if (others.own(at, end) || bounds(time) && !straightBehind(end)) {
      return NEVER;
    }
    if (quoted(at)) {
      return NEVER;
    }
    int clauses = clauses(time, at);
    return clauses == NEVER
        ? NEVER
        : clauses + distance(at, end) + (others.named(at) ? BOUNDARY : 0);
  }

  /** "Speaking on Monday, he said: 'Russia goes on attacking Kyiv'": no day of what is quoted. */
  private boolean quoted(int at) {
    int from = grid.triggerFrom();
    int marks = 0;
    int opening = -1;
    for (int i = 0; i < from; i++) {
      if (grid.cell(i) == Cell.QUOTE) {
        marks++;
        opening = i;
      }
    }
    int closing = grid.triggerTo();
    while (closing < grid.size() && grid.cell(closing) != Cell.QUOTE) {
      closing++;
    }
    return marks % 2 == 1 && closing - opening > PHRASE && (at < opening || at > closing);
  }

  private static boolean offset(TimeMention time) {
    return time.rule().startsWith("after-offset") || time.rule().startsWith("before-offset");
  }

  /** "since the 1970s": tells when something began or ended, not when what is told happened. */
  private static boolean bounds(TimeMention time) {
    return time.rule().startsWith("since:") || time.rule().startsWith("until:");
  }

  /** "a ceasefire in force since October": behind the trigger, with no other verb between. */
  private boolean straightBehind(int end) {
    for (int i = grid.triggerTo(); i < end; i++) {
      if (grid.cell(i) == Cell.STOP || grid.cell(i) == Cell.THAT) {
        return false;
      }
    }
    return end > grid.triggerTo();
  }

  private int opener() {
    return segments.opener(grid.triggerFrom());
  }

  /** What it costs that the time stands in another clause than the trigger. */
  private int clauses(TimeMention time, int at) {
    int own = opener();
    int its = segments.opener(at);
    boolean report = time.rule().startsWith("report");
    if (own == its) {
      return report || wayBefore && parted(at) ? NEVER : 0;
    }
    if (!report && its >= grid.triggerTo() && own <= its && (held(its) || rightAfter(its, at))) {
      return 0;
    }
    if (own > its && at >= grid.triggerTo() && closedRelative(own, at)) {
      return NEVER;
    }
    if (own > its && (together(own) || said(own, at))) {
      return together(own) ? VERB : NEVER;
    }
    if (report || own < its && its > Segments.MAIN && grid.cell(its) != Cell.STOP) {
      return together(its) && !report ? BOUNDARY : NEVER;
    }
    return own > Segments.MAIN && (grid.marks(own, "earlier") || wayBefore || unitsApart)
        ? NEVER
        : BOUNDARY;
  }

  /** "tiba di Israel setelah kunjungan ke Mesir, pada Selasa": the day of what is told before. */
  private boolean parted(int at) {
    int before = grid.cell(at - 1) == Cell.SLOT ? grid.unitStart(at - 1) - 1 : at - 1;
    return at > grid.triggerTo() && grid.cell(before) == Cell.COMMA;
  }

  /** "berbincang usai KTT di Vientiane, Rabu": the day of both. */
  private boolean rightAfter(int opener, int at) {
    for (int i = opener; i < at; i++) {
      if (grid.cell(i) == Cell.VERB || grid.cell(i) == Cell.STOP) {
        return false;
      }
    }
    return grid.is(opener, "right-after");
  }

  /** "pertemuan yang digelar pada Senin": nothing else is told between the two. */
  private boolean held(int relative) {
    for (int i = grid.triggerTo(); i < relative; i++) {
      if (grid.cell(i) == Cell.VERB || grid.cell(i) == Cell.STOP) {
        return false;
      }
    }
    return grid.held(relative) > 0;
  }

  /** "Macron, who visited Beijing, met Xi on Monday": the insertion ends in front of the time. */
  private boolean closedRelative(int opener, int at) {
    if (opener <= 0 || grid.cell(opener) != Cell.RELATIVE || grid.cell(opener - 1) != Cell.COMMA) {
      return false;
    }
    for (int i = grid.triggerTo(); i < at; i++) {
      if (grid.cell(i) == Cell.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** "X, Selasa (6/9), menyampaikan bahwa": the day on which it was said, not when it happened. */
  private boolean said(int that, int at) {
    int verb = grid.words().timeEnd(at);
    while (grid.cell(verb) == Cell.COMMA || grid.cell(verb) == Cell.LIGHT) {
      verb++;
    }
    if (!grid.says(verb)) {
      return false;
    }
    boolean straight = grid.cell(verb + 1) == Cell.COMMA && that == verb + 2;
    return straight || that > verb && grid.cell(that) == Cell.THAT;
  }

  /** "as he arrived", "saat mengunjungi": the two clauses tell of the same time. */
  private boolean together(int opener) {
    return opener > Segments.MAIN && grid.marks(opener, "meanwhile");
  }

  private int distance(int at, int end) {
    int from = Math.min(end, grid.triggerTo());
    int to = Math.max(at, grid.triggerFrom());
    int cost = at >= clause.from() && at < clause.to() ? 0 : OUTSIDE;
    for (int i = from; i < to; i = Math.max(i + 1, unitEnd(i))) {
      cost +=
          switch (grid.cell(i)) {
            case THAT, STOP -> BOUNDARY;
            case VERB -> VERB;
            case AND -> JOIN;
            default -> 1;
          };
    }
    return cost;
  }

  private int unitEnd(int i) {
    return grid.cell(i) == Cell.TRIGGER ? i + 1 : grid.unitEnd(i);
  }
}
