package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lang.Frame;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Adds the party that goes without saying: of "Pertemuan kedua digelar dengan Menlu Ekuador" the
 * one of whom the text is telling.
 */
final class Understood {
  private final Grid grid;
  private final Frame frame;
  private final EventType type;

  Understood(Grid grid, Frame frame, EventType type) {
    this.grid = grid;
    this.frame = frame;
    this.type = type;
  }

  /**
   * The arguments, with a pointer to who was told of before if a noun tells only one person with
   * whom somebody met, and nobody stands in front of it in the sentence.
   */
  List<Argument> with(Clause clause, List<Argument> arguments) {
    List<Argument> acting =
        arguments.stream().filter(a -> type.has(a.role(), Role.Function.ACTS)).toList();
    if (!frame.nominal()
        || type.fewestParties() < 2
        || acting.size() != 1
        || !one(acting.get(0).mention())
        || !clause.slot("subj").isEmpty()
        || clause.slot(SlotNames.WITH).stream()
            .noneMatch(f -> f.mention().equals(acting.get(0).mention()))
        || somebodyInFront()) {
      return arguments;
    }
    List<Argument> both = new ArrayList<>(arguments);
    both.add(
        new Argument(
            acting.get(0).role(),
            Mention.understood(grid.words().span(grid.triggerFrom(), grid.triggerTo()))));
    return both;
  }

  private static boolean one(Mention mention) {
    return mention.kind() == EntityKind.PERSON && mention.form() != Mention.Form.PLURAL;
  }

  private boolean somebodyInFront() {
    for (int i = 0; i < grid.triggerFrom(); i++) {
      if (grid.words().mentionAt(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
