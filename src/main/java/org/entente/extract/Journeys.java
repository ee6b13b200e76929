package org.entente.extract;

import java.util.List;
import org.entente.lang.Frame;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Tells what moves without visiting anybody: things, weapons and troops. */
final class Journeys {
  /** The key of titles of troops (see {@code titles.tsv}), or its beginning. */
  private static final String ARMED_FORCE = "armed-force";

  private static final String PLURAL = "s";

  /** The key of titles that are arms. */
  private static final String WEAPON = "weapon";

  private Journeys() {}

  /** Whether what a frame of a journey found is no visit. */
  static boolean none(Grid grid, Frame frame, EventType type, List<Argument> arguments) {
    return type.traits().contains(EventType.Trait.JOURNEY)
        && (arguments.stream().anyMatch(a -> weapon(a.mention()))
            || troops(grid, type, arguments)
            || states(grid, type, arguments)
            || arguments.stream().anyMatch(a -> people(grid, a.mention()))
            || moved(grid, frame)
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
  private static boolean troops(Grid grid, EventType type, List<Argument> arguments) {
    List<Mention> acting =
        arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .map(Argument::mention)
            .toList();
    return !acting.isEmpty()
        && acting.stream()
            .allMatch(
                m ->
                    m.form() == Mention.Form.TITLE && m.title().office().startsWith(ARMED_FORCE)
                        || m.form() == Mention.Form.NAME && Armed.is(grid, m));
  }

  /**
   * "America's warnings against travelling", "a Danish visit": a state goes nowhere, only those it
   * sends.
   */
  private static boolean states(Grid grid, EventType type, List<Argument> arguments) {
    int words = grid.triggerTo() - grid.triggerFrom();
    return arguments.stream()
        .filter(a -> type.has(a.role(), Role.Function.ACTS))
        .map(Argument::mention)
        .filter(m -> m.kind() == EntityKind.STATE)
        .anyMatch(
            m ->
                m.form() == Mention.Form.NAME && words == 1
                    || m.form() == Mention.Form.DEMONYM && !m.title().present() && words < 3);
  }

  /** "Americans who travel": people of a state, whom nobody sent. */
  private static boolean people(Grid grid, Mention mention) {
    if (mention.form() != Mention.Form.DEMONYM) {
      return false;
    }
    for (int i = 0; i < grid.triggerFrom(); i++) {
      if (grid.words().mentionAt(i).filter(mention::equals).isPresent()) {
        int behind = grid.words().mentionEnd(i);
        return grid.line().lower(i).endsWith(PLURAL) && !grid.line().tag(behind).equals("NOUN");
      }
    }
    return false;
  }

  /** "Its troops will leave Lebanon", "US-led forces left": those who move are named by a noun. */
  private static boolean moved(Grid grid, Frame frame) {
    int noun = grid.triggerFrom() - 1;
    while (grid.cell(noun) == Cell.LIGHT || grid.cell(noun) == Cell.PURPOSE) {
      noun--;
    }
    return !frame.nominal()
        && grid.cell(noun) == Cell.NOUN
        && grid.words().mentionAt(noun).isEmpty()
        && grid.agents(noun, ARMED_FORCE);
  }

  /** "Tank buatan AS tiba di Ukraina": a thing that arrives is no visitor. */
  private static boolean weapon(Mention mention) {
    return mention.form() == Mention.Form.TITLE && mention.title().office().equals(WEAPON);
  }
}
