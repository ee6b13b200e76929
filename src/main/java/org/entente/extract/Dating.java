package org.entente.extract;

import java.util.Optional;
import org.entente.model.TimeMention;

/**
 * Chooses the time expression that dates an event: in its clause and near it; the date of a report
 * only if it must.
 */
final class Dating {
  private static final int BOUNDARY = 12;
  private static final int OUTSIDE = 8;

  private Dating() {}

  /** The best time expression of the sentence for the trigger, if any fits. */
  static Optional<TimeMention> of(Grid grid, Clause clause) {
    TimeMention best = null;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < grid.size(); i++) {
      Optional<TimeMention> time = grid.time(i);
      if (time.isEmpty() || time.get().rule().startsWith("report")) {
        continue;
      }
      int cost = cost(grid, clause, i);
      if (cost < least) {
        least = cost;
        best = time.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static int cost(Grid grid, Clause clause, int at) {
    int from = Math.min(at, grid.triggerTo());
    int to = Math.max(at, grid.triggerFrom());
    int cost = 0;
    for (int i = from; i < to; i++) {
      cost +=
          switch (grid.cell(i)) {
            case SUBORDINATE, THAT, RELATIVE, STOP -> BOUNDARY;
            case VERB -> 4;
            default -> 1;
          };
    }
    return at >= clause.from() && at < clause.to() ? cost : cost + OUTSIDE;
  }
}
