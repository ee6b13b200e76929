package org.entente.extract;

import java.util.Optional;

/** Finds subjects that stand behind their verbs. */
final class SubjectsBehind {
  private final Grid grid;

  SubjectsBehind(Grid grid) {
    this.grid = grid;
  }

  /**
   * "kata Putin", "said Putin", "hal itu disampaikan Putin": who says it stands behind the verb.
   */
  Optional<Lists.Run> speaker(int verb) {
    if (grid.is(verb, "told-by")) {
      int agent = grid.cell(verb + 1) == Cell.SLOT ? grid.unitEnd(verb + 1) : verb + 1;
      boolean by = agent == verb + 1 || grid.slot(verb + 1).equals(SlotNames.BY);
      return by && grid.cell(agent) == Cell.NOUN
          ? Optional.of(Lists.from(grid, agent)).filter(run -> !run.fillers().isEmpty())
          : Optional.empty();
    }
    Cell before = grid.cell(verb - 1);
    boolean open = before == Cell.STOP || before == Cell.COMMA || before == Cell.QUOTE;
    return open && grid.says(verb) && grid.cell(verb + 1) == Cell.NOUN
        ? Optional.of(Lists.from(grid, verb + 1))
        : Optional.empty();
  }

  /**
   * "Setelah bertemu Putin, Kim berangkat", "Bertemu Putin, Kim Bahas Senjata": the subject stands
   * behind the comma.
   */
  Optional<Lists.Run> subject(int verb) {
    Optional<Lists.Run> told = Identified.behind(grid); // "Turut menyambut Jokowi ialah A dan B"
    if (told.isPresent()) {
      return told;
    }
    for (int k = verb; k + 1 < grid.size(); k++) {
      if (grid.cell(k) == Cell.COMMA && grid.cell(k + 1) == Cell.NOUN) {
        Lists.Run run = Lists.from(grid, k + 1);
        return run.fillers().isEmpty() ? Optional.empty() : Optional.of(run);
      }
    }
    return Optional.empty();
  }
}
