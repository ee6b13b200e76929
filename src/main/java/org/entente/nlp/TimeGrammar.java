package org.entente.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.TimeState;
import org.entente.lang.TimeState.Step;
import org.entente.lang.Times;
import org.entente.lang.Times.Part;
import org.entente.lang.Times.Pattern;
import org.entente.nlp.TimeText.Kind;
import org.entente.nlp.TimeWords.Reading;
import org.jspecify.annotations.Nullable;

/** Finds the longest pattern of time that matches at a place. */
final class TimeGrammar {
  private final TimeWords words;
  private final Map<String, List<Step>> literals = new HashMap<>();
  private final Map<String, List<Step>> classes = new HashMap<>();

  TimeGrammar(Times times, TimeWords words) {
    this.words = words;
    for (Step step : times.patterns().steps()) {
      Part part = step.part();
      (part.literal() ? literals : classes)
          .computeIfAbsent(part.kind(), k -> new ArrayList<>())
          .add(step);
    }
  }

  /** All matches in a sentence from left to right; none overlaps another. */
  List<TimeMatch> matches(TimeText text, int sentence) {
    List<TimeMatch> found = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      Optional<TimeMatch> match =
          words.opens(text, at) ? longest(text, at, sentence) : Optional.empty();
      match.ifPresent(found::add);
      at = match.map(TimeMatch::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<TimeMatch> longest(TimeText text, int at, int sentence) {
    Search search = new Search(text, sentence);
    for (Step step : literals.getOrDefault(text.lower(at), List.of())) {
      search.take(step, Reading.NONE, at);
    }
    for (Reading reading : words.at(text, at)) {
      for (Step step : classes.getOrDefault(reading.kind(), List.of())) {
        search.take(step, reading, at);
      }
    }
    return Optional.ofNullable(search.best);
  }

  private final class Search {
    private final TimeText text;
    private final int sentence;
    private final List<Taken> taken = new ArrayList<>();
    private @Nullable TimeMatch best;
    private int bestEnd = -1;
    private int bestOrder;
    private int bestParts;

    Search(TimeText text, int sentence) {
      this.text = text;
      this.sentence = sentence;
    }

    void take(Step step, Reading reading, int at) {
      int end = at + reading.length();
      taken.add(new Taken(step.part(), reading.value(), at, end));
      walk(step.to(), end);
      taken.remove(taken.size() - 1);
    }

    private void walk(TimeState state, int at) {
      for (Pattern pattern : state.complete()) {
        offer(pattern, at);
      }
      if (at >= text.size() || state.steps().isEmpty()) {
        return;
      }
      String word = text.lower(at);
      List<Reading> readings = words.at(text, at);
      for (Step step : state.steps()) {
        String kind = step.part().kind();
        if (step.part().literal()) {
          if (kind.equals(word)) {
            take(step, Reading.NONE, at);
          }
          continue;
        }
        for (Reading reading : readings) {
          if (reading.kind().equals(kind)) {
            take(step, reading, at);
          }
        }
      }
    }

    private void offer(Pattern pattern, int end) {
      if (!better(pattern, end)) {
        return;
      }
      TimeMatch match = TimeMatch.of(pattern, taken, sentence);
      if (!cut(match) && contextFits(pattern, match.from())) {
        best = match;
        bestEnd = end;
        bestOrder = pattern.order();
        bestParts = taken.size();
      }
    }

    /** The longest, of equal ones the first row, of its readings the one of the longest words. */
    private boolean better(Pattern pattern, int end) {
      if (end != bestEnd) {
        return end > bestEnd;
      }
      return pattern.order() < bestOrder
          || pattern.order() == bestOrder && taken.size() < bestParts;
    }

    private boolean contextFits(Pattern pattern, int from) {
      return pattern.before().isEmpty() || words.endsBefore(text, from, pattern.before().get());
    }

    /** Whether the match would cut a word: "15km", "tahun-tahun", "2016-style". */
    private boolean cut(TimeMatch match) {
      int from = match.from();
      int to = match.to();
      boolean doubled =
          text.glued(from)
              && text.lower(from - 1).equals("-")
              && text.lower(from - 2).endsWith(text.lower(from));
      boolean doubles =
          text.glued(to)
              && text.lower(to).equals("-")
              && text.glued(to + 1)
              && text.lower(to + 1).equals(text.lower(to - 1));
      return doubled || doubles || figureGoesOn(to);
    }

    private boolean figureGoesOn(int to) {
      if (!text.is(to - 1, Kind.NUMBER) || !text.glued(to)) {
        return false;
      }
      boolean compound =
          text.lower(to).equals("-") && text.glued(to + 1) && text.is(to + 1, Kind.WORD);
      return compound || text.is(to, Kind.WORD) || text.lower(to).equals("%");
    }
  }

  /** One part of a pattern and what it took. */
  record Taken(Part part, String value, int from, int to) {}
}
