package org.entente.happening;

import java.util.List;

/**
 * How likely two tellings tell one happening, and why.
 *
 * @param score 0 to 1
 * @param reasons what was compared and what came of it, in a fixed order; never empty
 */
public record Likeness(double score, List<String> reasons) {
  /** From here on two tellings are taken for one happening. */
  public static final double ENOUGH = 0.65;

  /** Makes the reasons unmodifiable. */
  public Likeness {
    reasons = List.copyOf(reasons);
  }

  boolean enough() {
    return score >= ENOUGH;
  }
}
