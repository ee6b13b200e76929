package org.entente.extract;

import java.util.List;
import org.entente.lang.Frame;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Tells what moves without visiting anybody: things, weapons and troops. */
final class Journeys {
  /** The key of titles of troops (see {@code titles.tsv}), or its beginning. */
  private static final String ARMED_FORCE = "armed-force";

  /** The key of titles that are arms. */
  private static final String WEAPON = "weapon";

  private Journeys() {}

  /** Whether what a frame of a journey found is no visit. */
  static boolean none(Grid grid, Frame frame, EventType type, List<Argument> arguments) {
    return type.traits().contains(EventType.Trait.JOURNEY)
        && (arguments.stream().anyMatch(a -> weapon(a.mention()))
            || troops(type, arguments)
            || carries(grid, frame));
  }

  /** "returned 119 sculptures from Benin": things are brought, and nobody goes. */
  private static boolean carries(Grid grid, Frame frame) {
    int next = grid.triggerTo();
    return !frame.nominal()
        && frame.roles("obj").isEmpty()
        && grid.cell(next) == Cell.NOUN
        && (grid.line().tag(next).equals("NUM") || grid.line().tag(next).equals("DET"));
  }

  /** "US forces will leave Iraq": troops that move are no visitors. */
  private static boolean troops(EventType type, List<Argument> arguments) {
    List<Mention> acting =
        arguments.stream()
            .filter(a -> type.role(a.role()).orElseThrow().function() == Role.Function.ACTS)
            .map(Argument::mention)
            .toList();
    return !acting.isEmpty()
        && acting.stream()
            .allMatch(
                m -> m.form() == Mention.Form.TITLE && m.title().office().startsWith(ARMED_FORCE));
  }

  /** "Tank buatan AS tiba di Ukraina": a thing that arrives is no visitor. */
  private static boolean weapon(Mention mention) {
    return mention.form() == Mention.Form.TITLE && mention.title().office().equals(WEAPON);
  }
}
