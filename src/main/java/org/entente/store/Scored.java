package org.entente.store;

import java.math.BigDecimal;

/**
 * A rule and how sure it was, which stand in one literal: {@code id:12 0.90}.
 *
 * @param rule the row of {@code frames.tsv}, or the rule that linked a name
 * @param score 0 to 1
 */
record Scored(String rule, BigDecimal score) {
  /** Takes a literal apart; the score is what stands behind the last blank, or 0. */
  static Scored of(String literal) {
    int blank = literal.lastIndexOf(' ');
    String last = literal.substring(blank + 1);
    return blank > 0 && last.matches("[01]\\.[0-9]+")
        ? new Scored(literal.substring(0, blank), new BigDecimal(last))
        : new Scored(literal, BigDecimal.ZERO);
  }
}
