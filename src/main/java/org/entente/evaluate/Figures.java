package org.entente.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and F1 of something, each rounded to three places.
 *
 * @param precision share of the predicted that is right
 * @param recall share of the gold that was found
 * @param f1 their harmonic mean
 * @param gold how much gold there is
 * @param predicted how much was predicted
 */
public record Figures(double precision, double recall, double f1, double gold, double predicted) {

  static double rounded(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
