package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Knows meetings of which the sentence tells only whom somebody met: "After talks with Macron and
 * Scholz, the mood was good" says nothing of the two having met each other.
 */
final class Companions {
  private Companions() {}

  /** Whether all who act stand behind "with", and nobody is told whom they were with. */
  static boolean only(Grid grid, EventType type, Clause clause, List<Argument> arguments) {
    List<Mention> with = new ArrayList<>();
    clause.slot(SlotNames.WITH).forEach(f -> with.add(f.mention()));
    if (grid.is(grid.triggerTo() - 1, SlotNames.WITH)) {
      clause.slot("obj").forEach(f -> with.add(f.mention()));
    }
    List<Mention> acting =
        arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .map(Argument::mention)
            .toList();
    return type.traits().contains(Trait.OCCASION) && acting.size() > 1 && with.containsAll(acting);
  }
}
