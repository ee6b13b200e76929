package org.entente.extract;

import java.util.List;
import java.util.Set;
import org.entente.lang.Frame;
import org.entente.model.Mention;
import org.entente.ontology.EntityType.Trait;

/** Knows people in arms: the forces of a state, an armed group, those who fight for it. */
final class Armed {
  /** Keys of agents that bear or are weapons. */
  private static final Set<String> AGENTS = Set.of("armed-force", "fighters", "weapon");

  private Armed() {}

  /**
   * "Taliban fighters stormed a hotel": whether people in arms do what the trigger tells, and to
   * somebody or something, even if that has no name. What they are there for is no deed yet.
   */
  static boolean strike(Grid grid, Frame frame, List<Filler> fillers) {
    int object = grid.triggerTo();
    while (grid.cell(object) == Cell.LIGHT || grid.cell(object) == Cell.OTHER) {
      object++;
    }
    return fillers.stream().anyMatch(f -> is(grid, f.mention()))
        && grid.cell(grid.triggerFrom() - 1) != Cell.PURPOSE
        && !PartsOfSpeech.compound(grid, grid.triggerFrom() - 1) // "a suicide bombing campaign"
        && (!frame.slots().containsKey("obj") || thing(grid, object));
  }

  /** "attacked (suspected) militants", "was looted by soldiers". */
  private static boolean thing(Grid grid, int i) {
    boolean passive = grid.cell(i) == Cell.SLOT && SlotNames.BY.equals(grid.slot(i));
    return passive
        || grid.cell(i) == Cell.NOUN
        || grid.cell(i) == Cell.VERB && grid.cell(i + 1) == Cell.NOUN;
  }

  /** "Hezbollah fired rockets": whether an armed group does it, which tests no arms. */
  static boolean group(Grid grid, List<Filler> fillers) {
    return fillers.stream()
        .map(Filler::mention)
        .anyMatch(m -> grid.has(m, Trait.ARMED) && !grid.has(m, Trait.FORCES));
  }

  /** Whether the words, or the best reading of the name, mean people in arms. */
  static boolean is(Grid grid, Mention mention) {
    return AGENTS.contains(mention.title().office()) || grid.has(mention, Trait.ARMED);
  }
}
