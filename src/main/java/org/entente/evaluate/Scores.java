package org.entente.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a group of articles: {@code who-met-whom}, {@code who-met-whom-where-when}, {@code
 * events}, {@code type:...} of each type, {@code slot:...} of each slot over the paired events, and
 * the share of those whose factuality is right.
 *
 * <p>Who-met-whom counts pairs of parties in meetings that happened; with where and when, place and
 * date must be right too. An event is right if type, factuality and the set of actors are.
 *
 * @param articles how many articles
 * @param figures figures by name
 * @param factuality share of the paired events with the right factuality
 * @param pairs how many paired events
 * @param misses gold events not found, predicted events that are none, and right ones with a wrong
 *     slot, in the order of the gold
 */
public record Scores(
    int articles, Map<String, Figures> figures, double factuality, int pairs, List<Miss> misses) {
  /** The types that are compared. */
  public static final List<String> TYPES =
      List.of(
          "meeting", "visit", "launch", "attack", "agreement", "exercise", "sanction", "transfer");

  static Scores of(
      List<GoldArticle> gold,
      Map<String, List<ScoredEvent>> predicted,
      Optional<Set<String>> tried) {
    Counting counting = new Counting(tried);
    for (GoldArticle article : gold) {
      counting.article(article, predicted.getOrDefault(article.id(), List.of()));
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    counting.counts.forEach((name, count) -> figures.put(name, count.figures()));
    double right = counting.pairs == 0 ? 0 : (double) counting.factual / counting.pairs;
    return new Scores(
        gold.size(), figures, Figures.rounded(right, 3), counting.pairs, counting.misses);
  }

  /** The state of a count over articles. */
  private static final class Counting {
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private int factual;
    private final Optional<Set<String>> tried;
    private int pairs;

    Counting(Optional<Set<String>> tried) {
      this.tried = tried;
    }

    void article(GoldArticle article, List<ScoredEvent> predicted) {
      List<ScoredEvent> gold = article.events();
      List<Dyad> predictedDyads = Dyad.of(predicted);
      List<Dyad> goldDyads = Dyad.of(gold);
      Dyad.count(predictedDyads, goldDyads, false, count("who-met-whom"));
      Dyad.count(predictedDyads, goldDyads, true, count("who-met-whom-where-when"));
      List<Pairing> paired = Pairing.of(predicted, gold);
      List<Pairing> right = paired.stream().filter(p -> p.predicted().right(p.gold())).toList();
      count("events").add(right.size(), predicted.size(), gold.size());
      for (String type : TYPES) {
        count("type:" + type)
            .add(
                right.stream().filter(p -> p.gold().type().equals(type)).count(),
                predicted.stream().filter(p -> p.type().equals(type)).count(),
                gold.stream().filter(g -> g.type().equals(type)).count());
      }
      paired.forEach(this::slots);
      misses.addAll(new Reasons(article, predicted, paired, tried).misses());
    }

    private void slots(Pairing pair) {
      ScoredEvent p = pair.predicted();
      ScoredEvent g = pair.gold();
      entities("slot:actors", p.actors(), g.actors());
      entities("slot:recipients", p.recipients(), g.recipients());
      boolean place = !p.place().none() && p.placeRight(g);
      count("slot:place").add(one(place), one(!p.place().none()), one(!g.place().none()));
      boolean date = p.date().isPresent() && g.date().isPresent() && p.dateRight(g);
      count("slot:date").add(one(date), one(p.date().isPresent()), one(g.date().isPresent()));
      factual += p.sameFactuality(g) ? 1 : 0;
      pairs++;
    }

    private void entities(String slot, List<Names> predicted, List<Names> gold) {
      count(slot).add(Names.met(predicted, gold), predicted.size(), gold.size());
    }

    private Count count(String name) {
      return counts.computeIfAbsent(name, n -> new Count());
    }

    private static int one(boolean yes) {
      return yes ? 1 : 0;
    }
  }
}
