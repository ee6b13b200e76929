package org.entente.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Times;
import org.entente.lang.Times.Part;
import org.entente.lang.Times.Pattern;
import org.entente.nlp.TimeText.Kind;
import org.entente.nlp.TimeWords.Reading;

/** Finds the longest pattern of time that matches at a place. */
final class TimeGrammar {
  private final TimeWords words;
  private final Node root = new Node();

  TimeGrammar(Times times, TimeWords words) {
    this.words = words;
    for (Pattern pattern : times.patterns()) {
      root.add(pattern);
    }
  }

  /** All matches in a sentence from left to right; none overlaps another. */
  List<TimeMatch> matches(TimeText text, int sentence) {
    List<TimeMatch> found = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      Optional<TimeMatch> match = longest(text, at, sentence);
      match.ifPresent(found::add);
      at = match.map(TimeMatch::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<TimeMatch> longest(TimeText text, int at, int sentence) {
    Search search = new Search(text, sentence);
    search.walk(root, at);
    return Optional.ofNullable(search.best);
  }

  private final class Search {
    private final TimeText text;
    private final int sentence;
    private final List<Step> steps = new ArrayList<>();
    private @org.jspecify.annotations.Nullable TimeMatch best;
    private int bestEnd = -1;
    private int bestOrder;
    private int bestParts;

    Search(TimeText text, int sentence) {
      this.text = text;
      this.sentence = sentence;
    }

    void walk(Node node, int at) {
      for (Pattern pattern : node.patterns) {
        offer(pattern, at);
      }
      if (at >= text.size()) {
        return;
      }
      for (Edge edge : node.literals.getOrDefault(text.lower(at), List.of())) {
        step(edge, new Reading("", "", 1), at);
      }
      if (node.classes.isEmpty()) {
        return;
      }
      for (Reading reading : words.at(text, at)) {
        for (Edge edge : node.classes.getOrDefault(reading.kind(), List.of())) {
          step(edge, reading, at);
        }
      }
    }

    private void step(Edge edge, Reading reading, int at) {
      int end = at + reading.length();
      steps.add(new Step(edge.part, reading.value(), at, end));
      walk(edge.node, end);
      steps.remove(steps.size() - 1);
    }

    private void offer(Pattern pattern, int end) {
      if (!better(pattern, end)) {
        return;
      }
      TimeMatch match = TimeMatch.of(pattern, steps, sentence);
      if (!cut(match) && contextFits(pattern, match.from())) {
        best = match;
        bestEnd = end;
        bestOrder = pattern.order();
        bestParts = steps.size();
      }
    }

    /** The longest, of equal ones the first row, of its readings the one of the longest words. */
    private boolean better(Pattern pattern, int end) {
      if (end != bestEnd) {
        return end > bestEnd;
      }
      return pattern.order() < bestOrder
          || pattern.order() == bestOrder && steps.size() < bestParts;
    }

    private boolean contextFits(Pattern pattern, int from) {
      Part first = pattern.parts().get(0);
      if (!first.context()) {
        return true;
      }
      return first.literal()
          ? text.lower(from - 1).equals(first.kind())
          : words.endsBefore(text, from, first.kind());
    }

    /** Whether the match would cut a word: "15km", "tahun-tahun", "2016-style". */
    private boolean cut(TimeMatch match) {
      int from = match.from();
      int to = match.to();
      boolean doubled =
          text.glued(from)
              && text.lower(from - 1).equals("-")
              && text.lower(from - 2).endsWith(text.lower(from));
      boolean figureGoesOn =
          text.is(to - 1, Kind.NUMBER)
              && text.glued(to)
              && (text.is(to, Kind.WORD)
                  || text.lower(to).equals("%")
                  || text.lower(to).equals("-")
                      && text.glued(to + 1)
                      && text.is(to + 1, Kind.WORD));
      boolean doubles =
          text.glued(to)
              && text.lower(to).equals("-")
              && text.glued(to + 1)
              && text.lower(to + 1).equals(text.lower(to - 1));
      return doubled || figureGoesOn || doubles;
    }
  }

  /** One part of a pattern and what it took. */
  record Step(Part part, String value, int from, int to) {}

  private record Edge(Part part, Node node) {}

  private static final class Node {
    final Map<String, List<Edge>> literals = new HashMap<>();
    final Map<String, List<Edge>> classes = new HashMap<>();
    final List<Pattern> patterns = new ArrayList<>(1);

    /** A leading context part is looked back at once the rest has matched. */
    void add(Pattern pattern) {
      Node node = this;
      boolean inside = false;
      for (Part part : pattern.parts()) {
        inside |= !part.context();
        node = inside ? node.next(part) : node;
      }
      node.patterns.add(pattern);
    }

    private Node next(Part part) {
      List<Edge> edges =
          (part.literal() ? literals : classes)
              .computeIfAbsent(part.kind(), k -> new ArrayList<>(1));
      for (Edge edge : edges) {
        if (edge.part.equals(part)) {
          return edge.node;
        }
      }
      Edge edge = new Edge(part, new Node());
      edges.add(edge);
      return edge.node;
    }
  }
}
