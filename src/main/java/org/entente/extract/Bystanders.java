package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Knows places and states that stand where a party would, and do nothing: they are the scene. */
final class Bystanders {
  private static final String PLURAL = "s";

  private Bystanders() {}

  /** "A bomb in Tikrit, Iraq kills five": the state that a place lies in does nothing. */
  static boolean apposed(Grid grid, Mention mention) {
    if (grid.words().sentence().headline()
        || mention.kind() != EntityKind.STATE && mention.kind() != EntityKind.PLACE) {
      return false;
    }
    for (int i = 2; i < grid.size(); i++) {
      Optional<Mention> here = grid.words().mentionAt(i);
      if (here.filter(mention::equals).isPresent()) {
        int comma = grid.unitStart(i) - 1;
        return grid.cell(comma) == Cell.COMMA
            && comma > 0
            && (grid.words().mentionAt(comma - 1).filter(Bystanders::place).isPresent()
                || grid.cell(comma - 1) == Cell.NOUN
                    && grid.words().mentionAt(comma - 1).isEmpty()
                    && grid.capital(comma - 1))
            && behindPreposition(grid, comma - 1);
      }
    }
    return false;
  }

  /** "In Geneva, Russia met ...": the place in front of a clause has its own comma. */
  private static boolean opens(Cell before) {
    return before == Cell.STOP || before == Cell.QUOTE || before == Cell.COMMA;
  }

  /**
   * "The crash in Taiwan that killed 26", "serangan ke Beirut yang menewaskan": the state in which
   * it happens does nothing.
   */
  static boolean scene(Grid grid, Mention mention) {
    if (mention.kind() != EntityKind.STATE && mention.kind() != EntityKind.PLACE) {
      return false;
    }
    for (int i = 1; i < grid.triggerFrom(); i++) {
      if (grid.words().mentionAt(i).filter(mention::equals).isPresent()) {
        int before = grid.unitStart(i) - 1;
        return grid.cell(before) == Cell.SLOT
            && (grid.slot(before).equals(SlotNames.AT)
                || SlotNames.AIMS.contains(grid.slot(before)) && relative(grid, grid.unitEnd(i)));
      }
    }
    return false;
  }

  /** "stoned by Palestinians": some people strike, and not their state; "the Israelis" is one. */
  static boolean people(Grid grid, EventType type, List<Argument> arguments) {
    List<Mention> acting =
        arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .map(Argument::mention)
            .toList();
    return type.traits().contains(EventType.Trait.IMPACT)
        && !acting.isEmpty()
        && acting.stream().allMatch(m -> people(grid, m));
  }

  private static boolean people(Grid grid, Mention mention) {
    for (int i = 0; i < grid.size() && mention.form() == Mention.Form.DEMONYM; i++) {
      if (grid.words().mentionAt(i).filter(mention::equals).isPresent()) {
        return grid.line().lower(i).endsWith(PLURAL)
            && !grid.is(i - 1, "definite")
            && !grid.line().tag(grid.words().mentionEnd(i)).equals("NOUN");
      }
    }
    return false;
  }

  private static boolean relative(Grid grid, int i) {
    return grid.cell(i) == Cell.RELATIVE;
  }

  private static boolean place(Mention mention) {
    return mention.kind() == EntityKind.PLACE;
  }

  private static boolean behindPreposition(Grid grid, int place) {
    int from = grid.cell(place) == Cell.NOUN ? Lists.endingAt(grid, place).from() : place;
    return from > 1 && grid.cell(from - 1) == Cell.SLOT && !opens(grid.cell(from - 2));
  }
}
