package org.entente.evaluate;

/** Counts what is right among the predicted and among the gold. */
final class Count {
  private double hitPredicted;
  private double hitGold;
  private double predicted;
  private double gold;

  void add(double hit, double morePredicted, double moreGold) {
    add(hit, hit, morePredicted, moreGold);
  }

  void add(double moreHitPredicted, double moreHitGold, double morePredicted, double moreGold) {
    hitPredicted += moreHitPredicted;
    hitGold += moreHitGold;
    predicted += morePredicted;
    gold += moreGold;
  }

  Figures figures() {
    double p = predicted == 0 ? 0 : hitPredicted / predicted;
    double r = gold == 0 ? 0 : hitGold / gold;
    double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return new Figures(
        Figures.rounded(p, 3),
        Figures.rounded(r, 3),
        Figures.rounded(f1, 3),
        Figures.rounded(gold, 1),
        Figures.rounded(predicted, 1));
  }
}
