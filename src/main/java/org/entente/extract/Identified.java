package org.entente.extract;

import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/**
 * Finds who the people are of whom a relative clause tells, where the sentence goes on to name
 * them: "Para utusan yang diterima Jokowi, yakni Noh Young-min dan Elaine Chao".
 */
final class Identified {
  private Identified() {}

  /** The list of persons behind the clause of the trigger; empty if none follows. */
  static Optional<Lists.Run> behind(Grid grid) {
    for (int i = grid.triggerTo(); i < grid.size(); i++) {
      int noun = Math.max(grid.markerEnd(i, "namely"), grid.markerEnd(i, "identifies"));
      if (noun >= 0) {
        while (grid.markerEnd(noun, "namely") >= 0) {
          noun = grid.markerEnd(noun, "namely"); // "antara lain yakni"
        }
        return grid.cell(noun) == Cell.NOUN
            ? Optional.of(Lists.from(grid, noun)).filter(Identified::persons)
            : Optional.empty();
      }
      if (grid.cell(i) == Cell.VERB || grid.cell(i) == Cell.THAT || grid.cell(i) == Cell.STOP) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean persons(Lists.Run run) {
    return !run.fillers().isEmpty()
        && run.fillers().stream()
            .filter(f -> !f.owner())
            .map(Filler::mention)
            .allMatch(m -> m.kind() == EntityKind.PERSON && m.form() != Mention.Form.PRONOUN);
  }
}
