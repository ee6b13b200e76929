package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Knows who is at home, and so visits nothing. */
final class Homecomings {
  private Homecomings() {}

  /**
   * "Prabowo berada di Jakarta untuk ...", "Modi arrived in India", "flew back to Washington": who
   * stays in his own state, or comes home to it, visits nothing.
   */
  static boolean none(Grid grid, EventType type, List<Argument> arguments) {
    boolean comes = type.traits().contains(EventType.Trait.JOURNEY);
    boolean anywhere = stays(grid) || comes && homeward(grid);
    return (anywhere || comes)
        && arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .flatMap(a -> state(a.mention()).stream())
            .anyMatch(
                state ->
                    arguments.stream()
                        .filter(a -> a.role().equals(Arguments.PLACE))
                        .map(Argument::mention)
                        .filter(m -> anywhere || m.kind() == EntityKind.STATE)
                        .anyMatch(m -> state(m).filter(state::equals).isPresent()));
  }

  private static boolean stays(Grid grid) {
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      if (grid.is(i, "stays") || grid.marks(i, "stays")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the trigger, or right behind it, tells that somebody goes back. */
  private static boolean homeward(Grid grid) {
    for (int i = grid.triggerFrom(); i <= grid.triggerTo(); i++) {
      if (grid.is(i, "homeward")) {
        return true;
      }
    }
    return false;
  }

  /** The state that somebody acts for, or in which a place lies, by its best reading. */
  static Optional<String> state(Mention mention) {
    return mention.candidates().stream()
        .findFirst()
        .flatMap(c -> c.entity().country())
        .or(() -> Optional.of(mention.title().country()).filter(c -> !c.isEmpty()));
  }
}
