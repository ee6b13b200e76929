package org.entente.extract;

import java.util.Optional;
import java.util.Set;

/**
 * Finds who is spoken to at an occasion: "In a call, Macron told Putin that ...", "Macron
 * complained to Putin during their talks".
 */
final class SpokenTo {
  /** Slots that tell when and where something is said. */
  static final Set<String> OCCASIONS = Set.of(SlotNames.AT, "during");

  private final Grid grid;

  SpokenTo(Grid grid) {
    this.grid = grid;
  }

  /** Whether the noun tells the occasion at which {@code verb} says something, not what is said. */
  boolean occasion(int verb) {
    for (int i = verb + 1; i < grid.triggerFrom(); i++) {
      if (grid.cell(i) == Cell.SUBORDINATE
          || (grid.cell(i) == Cell.SLOT && OCCASIONS.contains(grid.slot(i)))) {
        return true;
      }
    }
    return grid.opensAdjunct();
  }

  /** "Munir told Wang Yi in a meeting", "kepada Wang Yi dalam pertemuan": in front of the noun. */
  Optional<Lists.Run> inFront(int verb) {
    return by(verb, grid.triggerFrom());
  }

  /**
   * "In a call, Macron told Putin": the verb of the clause that the occasion opens stands behind
   * its subject. Only of verbs that are said to somebody's face: whom one condemns in a call may be
   * far.
   */
  Optional<Lists.Run> behind(Lists.Run subject) {
    int verb = subject.to();
    while (grid.cell(verb) == Cell.LIGHT || grid.cell(verb) == Cell.TIME) {
      verb++;
    }
    return grid.cell(verb) == Cell.VERB && grid.says(verb) && fronted()
        ? by(verb, grid.size()).filter(run -> !grid.tells(verbOf(run)) || faces(run))
        : Optional.empty();
  }

  private int verbOf(Lists.Run addressee) {
    return addressee.from() - 1;
  }

  private boolean faces(Lists.Run addressee) {
    return grid.is(verbOf(addressee), "to-the-face");
  }

  /** Whether nothing but function words and times stand in front of the noun. */
  private boolean fronted() {
    for (int i = 0; i < grid.triggerFrom(); i++) {
      switch (grid.cell(i)) {
        case SLOT, LIGHT, TIME, SUBORDINATE, NOUN, OTHER -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Lists.Run> by(int verb, int limit) {
    for (int i = verb + 1; i < limit; i = grid.unitEnd(i)) {
      boolean to = grid.cell(i) == Cell.SLOT && grid.slot(i).equals(SlotNames.TO);
      int noun = to ? grid.unitEnd(i) : i;
      boolean told = i == verb + 1 && grid.tells(verb) && !thing(noun);
      if (grid.cell(noun) == Cell.NOUN && (to || told)) {
        return Optional.of(Lists.from(grid, noun)).filter(run -> run.to() <= limit);
      }
      if (ends(grid.cell(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "menyampaikan selamat kepada Modi": what is said, and not yet to whom. */
  private boolean thing(int noun) {
    return grid.cell(noun) == Cell.NOUN && grid.phrase(noun).fillers().isEmpty();
  }

  private static boolean ends(Cell cell) {
    return switch (cell) {
      case COMMA, SUBORDINATE, STOP, THAT, VERB, PURPOSE, RELATIVE -> true;
      default -> false;
    };
  }
}
