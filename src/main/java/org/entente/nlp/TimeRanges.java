package org.entente.nlp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.When;
import org.entente.model.When.Precision;
import org.entente.nlp.TimeResolver.Resolved;

/** Joins times that stand as the two ends of a stretch: "from Monday to Wednesday". */
final class TimeRanges {
  private final TimeWords words;

  TimeRanges(TimeWords words) {
    this.words = words;
  }

  /** All times in order, the ends of stretches joined. */
  List<Stretch> join(List<Resolved> times, List<TimeText> texts) {
    List<Stretch> joined = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Resolved first = times.get(i);
      Optional<Stretch> both =
          i + 1 < times.size()
              ? both(first, times.get(i + 1), texts.get(first.match().sentence()))
              : Optional.empty();
      joined.add(both.orElseGet(() -> Stretch.of(first)));
      i += both.isPresent() ? 1 : 0;
    }
    return joined;
  }

  private Optional<Stretch> both(Resolved first, Resolved last, TimeText text) {
    TimeMatch a = first.match();
    TimeMatch b = last.match();
    if (a.sentence() != b.sentence()
        || first.when().earliest().isAfter(last.when().latest())
        || !connected(first, last, text)) {
      return Optional.empty();
    }
    When when = new When(first.when().earliest(), last.when().latest(), Precision.INTERVAL);
    String rule = "range " + a.pattern().row() + " " + b.pattern().row();
    String prefix = first.rule().startsWith("report:") ? "report:" : "";
    return Optional.of(
        new Stretch(a.sentence(), a.from(), b.to(), when, prefix + rule, first.anchor()));
  }

  private boolean connected(Resolved first, Resolved last, TimeText text) {
    int from = first.match().to();
    int to = last.match().from();
    if (covers(text, from, to, "to")) {
      return true;
    }
    return covers(text, from, to, "and")
        && (opened(text, first.match().from()) || follows(first.when(), last.when()));
  }

  /** Whether one phrase of this class fills the gap, articles aside. */
  private boolean covers(TimeText text, int from, int to, String kind) {
    if (from >= to) {
      return false;
    }
    return words.at(text, from).stream()
        .anyMatch(r -> r.kind().equals(kind) && from + r.length() == to);
  }

  private boolean opened(TimeText text, int at) {
    return at > 0 && words.is(text, at - 1, "between");
  }

  /** Whether the second begins where the first ends: "on Thursday and Friday". */
  private static boolean follows(When first, When last) {
    LocalDate next = first.latest().plusDays(1);
    return first.precision() == last.precision()
        && first.precision() != Precision.YEAR
        && next.equals(last.earliest());
  }

  /**
   * A time or a joined stretch of time, in pieces of its sentence.
   *
   * @param sentence index of the sentence
   * @param from first piece
   * @param to the piece after its last
   * @param when the time
   * @param rule what read it
   * @param anchor what it was counted from
   */
  record Stretch(int sentence, int from, int to, When when, String rule, String anchor) {
    static Stretch of(Resolved time) {
      TimeMatch m = time.match();
      return new Stretch(m.sentence(), m.from(), m.to(), time.when(), time.rule(), time.anchor());
    }
  }
}
