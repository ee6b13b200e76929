package org.entente.extract;

import java.util.List;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EntityType.Trait;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Knows who acts for no state: parties among themselves, companies. */
final class Private {
  private Private() {}

  /** "The DUP and Sinn Féin agreed", "SpaceX launched": no state or armed group takes part. */
  static boolean only(Grid grid, EventType type, List<Argument> arguments) {
    List<Mention> acting =
        arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .map(Argument::mention)
            .toList();
    boolean business =
        type.traits().contains(EventType.Trait.OUTCOME)
            && acting.stream().anyMatch(m -> is(grid, m, Trait.BUSINESS)); // a purchase of vaccines
    return business
        || !acting.isEmpty() && acting.stream().allMatch(m -> is(grid, m, Trait.PRIVATE));
  }

  private static boolean is(Grid grid, Mention mention, Trait trait) {
    return mention.form() == Mention.Form.NAME && grid.has(mention, trait);
  }
}
