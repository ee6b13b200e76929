package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The predicted and gold events of one article, paired one to one by type and overlap of actors,
 * the largest overlap first.
 *
 * @param predicted a predicted event
 * @param gold the gold event that it is compared with
 */
record Pairing(ScoredEvent predicted, ScoredEvent gold) {

  static List<Pairing> of(List<ScoredEvent> predicted, List<ScoredEvent> gold) {
    Set<Integer> usedPredicted = new HashSet<>();
    Set<Integer> usedGold = new HashSet<>();
    List<Pairing> pairs = new ArrayList<>();
    for (Candidate candidate : candidates(predicted, gold)) {
      if (!usedPredicted.contains(candidate.predicted) && !usedGold.contains(candidate.gold)) {
        usedPredicted.add(candidate.predicted);
        usedGold.add(candidate.gold);
        pairs.add(new Pairing(predicted.get(candidate.predicted), gold.get(candidate.gold)));
      }
    }
    return pairs;
  }

  private static List<Candidate> candidates(List<ScoredEvent> predicted, List<ScoredEvent> gold) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < predicted.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        double overlap = overlap(predicted.get(i), gold.get(j));
        if (overlap > 0) {
          candidates.add(new Candidate(overlap, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.overlap)
            .thenComparingInt(Candidate::predicted)
            .thenComparingInt(Candidate::gold));
    return candidates;
  }

  private static double overlap(ScoredEvent predicted, ScoredEvent gold) {
    int met = Names.met(predicted.actors(), gold.actors());
    if (met == 0 || !predicted.type().equals(gold.type())) {
      return 0;
    }
    double score = 20.0 * met / (predicted.actors().size() + gold.actors().size());
    score += (predicted.dateRight(gold) ? 3 : 0) + (predicted.placeRight(gold) ? 2 : 0);
    score += predicted.sameFactuality(gold) ? 1 : 0;
    return score + Names.met(predicted.recipients(), gold.recipients());
  }

  private record Candidate(double overlap, int predicted, int gold) {}
}
