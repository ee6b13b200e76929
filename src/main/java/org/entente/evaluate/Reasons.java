package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.entente.evaluate.Miss.Kind;

/** Says of one article which events were missed or are wrong, and why. */
final class Reasons {
  private final GoldArticle article;
  private final List<ScoredEvent> predicted;
  private final Map<ScoredEvent, ScoredEvent> partners = new IdentityHashMap<>();
  private final Set<ScoredEvent> right = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Pairing> paired;
  private final Optional<Set<String>> tried;

  /**
   * Looks at one article.
   *
   * @param tried the folded sentences on which a frame was tried, if that is known
   */
  Reasons(
      GoldArticle article,
      List<ScoredEvent> predicted,
      List<Pairing> paired,
      Optional<Set<String>> tried) {
    this.article = article;
    this.predicted = predicted;
    this.paired = paired;
    this.tried = tried;
    for (Pairing pair : paired) {
      partners.put(pair.gold(), pair.predicted());
      partners.put(pair.predicted(), pair.gold());
      if (pair.predicted().right(pair.gold())) {
        right.add(pair.gold());
        right.add(pair.predicted());
      }
    }
  }

  /** Missed, then wrong, then inexact events, each in its order. */
  List<Miss> misses() {
    List<Miss> misses = new ArrayList<>();
    for (ScoredEvent event : article.events()) {
      if (!right.contains(event)) {
        misses.add(miss(Kind.MISSED, event, missed(event)));
      }
    }
    for (ScoredEvent event : predicted) {
      if (!right.contains(event)) {
        misses.add(miss(Kind.WRONG, event, wrong(event)));
      }
    }
    for (Pairing pair : paired) {
      String slots = slots(pair);
      if (right.contains(pair.gold()) && !slots.isEmpty()) {
        misses.add(miss(Kind.INEXACT, pair.predicted(), slots));
      }
    }
    return misses;
  }

  private Miss miss(Kind kind, ScoredEvent event, String reason) {
    return new Miss(article.id(), article.language(), event.type(), kind, reason, event.line());
  }

  private String missed(ScoredEvent gold) {
    ScoredEvent partner = partners.get(gold);
    if (partner != null) {
      return difference(partner, gold);
    }
    if (any(predicted, gold, (p, g) -> !p.type().equals(g.type()) && acting(p, g))) {
      return "wrong type";
    }
    if (any(predicted, gold, (p, g) -> p.type().equals(g.type()) && !acting(p, g))) {
      return "wrong filler";
    }
    if (any(predicted, gold, (p, g) -> p.type().equals(g.type()))) {
      return "taken for another event of the sentence";
    }
    return tried
        .map(t -> met(t, gold.evidence()) ? "slots not filled" : "no trigger")
        .orElse("not found");
  }

  private String wrong(ScoredEvent event) {
    ScoredEvent partner = partners.get(event);
    if (partner != null) {
      return difference(event, partner);
    }
    if (article.events().stream()
        .anyMatch(g -> g.type().equals(event.type()) && acting(event, g))) {
      return "told twice";
    }
    if (any(article.events(), event, (g, p) -> !g.type().equals(p.type()) && acting(p, g))) {
      return "wrong type";
    }
    return any(article.events(), event, (g, p) -> g.type().equals(p.type()))
        ? "wrong filler"
        : "no such event";
  }

  private static String difference(ScoredEvent predicted, ScoredEvent gold) {
    List<String> reasons = new ArrayList<>();
    int met = Names.met(predicted.actors(), gold.actors());
    if (met < gold.actors().size()) {
      reasons.add(met < predicted.actors().size() ? "wrong filler" : "filler missing");
    } else if (met < predicted.actors().size()) {
      reasons.add("filler too many");
    }
    if (!predicted.sameFactuality(gold)) {
      reasons.add("wrong factuality: " + predicted.factuality() + " for " + gold.factuality());
    }
    return String.join(", ", reasons);
  }

  private static String slots(Pairing pair) {
    ScoredEvent predicted = pair.predicted();
    ScoredEvent gold = pair.gold();
    List<String> reasons = new ArrayList<>();
    if (!predicted.dateRight(gold)) {
      reasons.add("wrong date: " + iso(predicted) + " for " + iso(gold));
    }
    if (!predicted.placeRight(gold)) {
      reasons.add(
          "wrong place: "
              + shown(predicted.place().shortest())
              + " for "
              + shown(gold.place().shortest()));
    }
    if (Names.met(predicted.recipients(), gold.recipients())
        < Math.max(predicted.recipients().size(), gold.recipients().size())) {
      reasons.add("wrong recipient");
    }
    return String.join(", ", reasons);
  }

  private static String iso(ScoredEvent event) {
    return event.date().orElse("-");
  }

  private static String shown(String name) {
    return name.isEmpty() ? "-" : name;
  }

  private static boolean acting(ScoredEvent one, ScoredEvent other) {
    return Names.met(one.actors(), other.actors()) > 0;
  }

  /** Whether one of {@code events} is told by the same words and is such a one. */
  private static boolean any(
      List<ScoredEvent> events, ScoredEvent event, BiPredicate<ScoredEvent, ScoredEvent> such) {
    return events.stream().anyMatch(e -> sameWords(e, event) && such.test(e, event));
  }

  private static boolean sameWords(ScoredEvent one, ScoredEvent other) {
    String a = Names.fold(one.evidence());
    String b = Names.fold(other.evidence());
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static boolean met(Set<String> sentences, String evidence) {
    String folded = Names.fold(evidence);
    return sentences.stream().anyMatch(s -> s.contains(folded) || folded.contains(s));
  }
}
