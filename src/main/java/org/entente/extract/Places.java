package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.EntityKind;
import org.entente.ontology.EventType;

/**
 * Finds where an event happened in the part of its sentence behind its clause: what a verb joined
 * by "and" does, it does in the same place ("met Macron and signed a treaty in Paris"), and so is
 * what an act of one side brings about ("the strike killed ten people in Gaza").
 */
final class Places {
  private Places() {}

  /** The places behind the clause, the nearest first. */
  static List<Filler> beyond(Grid grid, EventType type) {
    List<Filler> found = new ArrayList<>();
    boolean oneSided = type.fewestParties() < 2;
    boolean joined = false;
    for (int i = grid.triggerTo(); i < grid.size(); i = Math.max(i + 1, grid.unitEnd(i))) {
      switch (grid.cell(i)) {
        case AND -> joined = true;
        case VERB -> {
          if (!oneSided && !joined) {
            return found;
          }
        }
        case THAT, SUBORDINATE, PURPOSE, STOP, QUOTE, RELATIVE -> {
          return found;
        }
        case SLOT -> {
          if (grid.slot(i).equals(SlotNames.AT)) {
            at(grid, grid.unitEnd(i), found);
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static void at(Grid grid, int noun, List<Filler> found) {
    if (noun < grid.size() && grid.cell(noun) == Cell.NOUN) {
      Lists.from(grid, noun).fillers().stream()
          .filter(f -> place(f.mention().kind()))
          .forEach(found::add);
    }
  }

  private static boolean place(EntityKind kind) {
    return kind == EntityKind.PLACE || kind == EntityKind.STATE;
  }
}
