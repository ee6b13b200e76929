package org.entente.nlp.train;

import java.util.Map;
import java.util.Set;

/** Counts what was found against what there is. */
final class Matches {
  private int gold;
  private int found;
  private int right;

  /** Counts one text. */
  <T> void add(Set<T> inGold, Set<T> inFound) {
    gold += inGold.size();
    found += inFound.size();
    right += (int) inFound.stream().filter(inGold::contains).count();
  }

  /** Precision, recall and F. */
  Map<String, Double> scores() {
    double precision = found == 0 ? 0 : right / (double) found;
    double recall = gold == 0 ? 0 : right / (double) gold;
    double sum = found + gold;
    return Map.of("precision", precision, "recall", recall, "F", sum == 0 ? 0 : 2 * right / sum);
  }
}
