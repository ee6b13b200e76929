package org.entente.extract;

import java.util.Optional;
import org.entente.model.EntityKind;

/**
 * Finds the subject of a sentence around an adjunct that holds a noun trigger and that no verb
 * governs: behind its comma, or in front where the adjunct is an insertion.
 */
final class SubjectsAround {
  private final Grid grid;

  SubjectsAround(Grid grid) {
    this.grid = grid;
  }

  /**
   * "Dalam pertemuan dengan Putin, Kim mengatakan": the subject of the sentence stands behind the
   * comma.
   */
  Optional<Lists.Run> behind() {
    for (int k = grid.triggerTo(); k + 1 < grid.size(); k++) {
      if (grid.cell(k) == Cell.VERB || grid.cell(k) == Cell.STOP) {
        return Optional.empty();
      }
      if (grid.cell(k) == Cell.COMMA && grid.cell(k + 1) == Cell.NOUN) {
        Lists.Run run = Lists.from(grid, k + 1);
        if (verbFollows(run.to())) {
          return Optional.of(run);
        }
        if (!where(run)) {
          return Optional.empty(); // but "ke Berlin, Jerman, pada Senin, Retno bertemu"
        }
      }
    }
    return Optional.empty();
  }

  private boolean where(Lists.Run run) {
    return !run.fillers().isEmpty()
        && run.fillers().stream()
            .allMatch(
                f ->
                    f.mention().kind() == EntityKind.PLACE
                        || f.mention().kind() == EntityKind.STATE)
        && grid.cell(run.to()) == Cell.COMMA;
  }

  /** "Putin, in a meeting with Kim, said": the subject stands in front of the insertion. */
  Optional<Lists.Run> inFront() {
    int comma = grid.triggerFrom() - 1;
    while (grid.cell(comma) == Cell.LIGHT || grid.cell(comma) == Cell.SLOT) {
      comma--;
    }
    if (grid.cell(comma) != Cell.COMMA || grid.cell(comma - 1) != Cell.NOUN) {
      return Optional.empty();
    }
    for (int k = grid.triggerTo(); k < grid.size(); k++) {
      if (grid.cell(k) == Cell.COMMA && verbFollows(k + 1)) {
        return Optional.of(Lists.endingAt(grid, comma - 1));
      }
      if (grid.cell(k) == Cell.VERB || grid.cell(k) == Cell.STOP) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean verbFollows(int from) {
    int next = from;
    while (grid.cell(next) == Cell.LIGHT || grid.cell(next) == Cell.TIME) {
      next++;
    }
    return grid.cell(next) == Cell.VERB;
  }
}
