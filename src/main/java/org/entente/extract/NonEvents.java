package org.entente.extract;

import java.util.List;
import java.util.Set;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Knows readings that a frame fits and that tell no event of those parties: the scene of a
 * happening, or the state that a place lies in, taken for who acts.
 */
final class NonEvents {
  /** The value of the mode of a meeting at which people see each other. */
  private static final String IN_PERSON = "in-person";

  /** What may follow somebody whom one rings up. */
  private static final Set<Cell> AFTER_OBJECT =
      Set.of(Cell.SLOT, Cell.TIME, Cell.PURPOSE, Cell.STOP, Cell.COMMA, Cell.AND, Cell.SUBORDINATE);

  private NonEvents() {}

  /** Whether what the frame found around its trigger is no such event. */
  static boolean none(
      Grid grid, Language language, Frame frame, EventType type, List<Argument> arguments) {
    return PartsOfSpeech.other(grid, language, frame, type)
        || habit(grid)
        || !frame.nominal() && (appeal(grid) || naming(grid))
        || accident(grid, frame, type)
        || metaphor(grid, frame, type, arguments)
        || Homecomings.none(grid, type, arguments)
        || splash(frame, type, arguments)
        || Private.only(grid, type, arguments)
        || Bystanders.people(grid, type, arguments)
        || quarrel(type, arguments)
        || politics(grid, frame, type, arguments)
        || Journeys.none(grid, frame, type, arguments)
        || arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .anyMatch(
                a ->
                    Bystanders.apposed(grid, a.mention())
                        || !frame.nominal() && Bystanders.scene(grid, a.mention()));
  }

  /**
   * "Trump regularly takes questions when leaving": what somebody does again and again, and what he
   * does at the same time.
   */
  private static boolean habit(Grid grid) {
    boolean meanwhile = false;
    for (int i = grid.triggerFrom() - 1; i >= 0; i--) {
      if (grid.is(i, "habit")) {
        return true;
      }
      meanwhile |= grid.cell(i) == Cell.SUBORDINATE && grid.is(i, "meanwhile");
      boolean own = grid.cell(i) == Cell.LIGHT || grid.cell(i) == Cell.OTHER;
      if (!own && !meanwhile || grid.cell(i) == Cell.STOP || grid.cell(i) == Cell.COMMA) {
        return false;
      }
    }
    return false;
  }

  /**
   * "called on Macron to end the war": who is asked to do something is not called on by a guest.
   */
  static boolean appeal(Grid grid) {
    if (!grid.is(grid.triggerFrom(), "object-control")) {
      return false;
    }
    for (int i = grid.triggerTo(); i < grid.size() && grid.cell(i) != Cell.STOP; i++) {
      if (grid.cell(i) == Cell.PURPOSE || grid.cell(i) == Cell.VERB) {
        return grid.cell(i) == Cell.PURPOSE;
      }
    }
    return false;
  }

  /** "called Putin a killer": what somebody is called stands right behind him. */
  private static boolean naming(Grid grid) {
    if (grid.triggerTo() > grid.triggerFrom() + 1 || !grid.is(grid.triggerFrom(), "naming")) {
      return false;
    }
    int object = grid.triggerTo();
    while (grid.cell(object) == Cell.LIGHT) {
      object++;
    }
    int behind = grid.cell(object) == Cell.NOUN ? Lists.from(grid, object).to() : -1;
    return behind > 0
        && (!AFTER_OBJECT.contains(grid.cell(behind))
            || grid.words().mentionAt(behind - 1).isEmpty()); // "called Putin weak"
  }

  /** "A US helicopter crashed, killing four", "The crash of a US jet killed four". */
  private static boolean accident(Grid grid, Frame frame, EventType type) {
    if (frame.nominal() || type.roles(Role.Function.RECEIVES).isEmpty()) {
      return false;
    }
    for (int i = grid.triggerFrom() - 1; i >= 0 && grid.cell(i) != Cell.STOP; i--) {
      if (grid.is(i, "accident")) {
        return true;
      }
      if (grid.cell(i) == Cell.VERB || grid.cell(i) == Cell.SUBORDINATE) {
        return false;
      }
    }
    return false;
  }

  /** "China menyambut AS untuk bekerja sama": persons are welcomed, states only in a manner. */
  private static boolean metaphor(
      Grid grid, Frame frame, EventType type, List<Argument> arguments) {
    int behind = grid.line().token(grid.triggerTo() - 1).span().end();
    return !frame.nominal()
        && !frame.roles("obj").isEmpty()
        && !grid.words().sentence().headline()
        && IN_PERSON.equals(frame.details().get("mode"))
        && arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .map(Argument::mention)
            .filter(m -> m.span().start() >= behind)
            .anyMatch(m -> m.form() == Mention.Form.NAME && m.kind() == EntityKind.STATE);
  }

  /**
   * "menembakkan rudal ke Laut Jepang": what flies to no other state's land hits nobody, and is
   * launched.
   */
  private static boolean splash(Frame frame, EventType type, List<Argument> arguments) {
    boolean aimed =
        frame.required().stream()
            .filter(SlotNames.AIMS::contains)
            .flatMap(slot -> frame.roles(slot).stream())
            .anyMatch(r -> r.function() == Role.Function.PLACE);
    if (!aimed
        || type.traits().contains(EventType.Trait.JOURNEY) // "flew to Africa"
        || type.roles(Role.Function.RECEIVES).isEmpty()
        || arguments.stream().anyMatch(a -> type.has(a.role(), Role.Function.RECEIVES))) {
      return false;
    }
    List<String> attackers =
        arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .flatMap(a -> Homecomings.state(a.mention()).stream())
            .toList();
    return arguments.stream()
        .filter(a -> type.has(a.role(), Role.Function.PLACE))
        .noneMatch(
            a -> Homecomings.state(a.mention()).filter(c -> !attackers.contains(c)).isPresent());
  }

  /** "attacked the opposition leader": one person attacks another in words. */
  private static boolean quarrel(EventType type, List<Argument> arguments) {
    return type.traits().contains(EventType.Trait.IMPACT)
        && persons(type, arguments, Role.Function.ACTS)
        && persons(type, arguments, Role.Function.RECEIVES);
  }

  /** "Biden and Trump agreed to debate": politicians of one state, who conclude nothing. */
  private static boolean politics(
      Grid grid, Frame frame, EventType type, List<Argument> arguments) {
    return type.traits().contains(EventType.Trait.OUTCOME)
        && !frame.nominal()
        && grid.triggerTo() == grid.triggerFrom() + 1
        && persons(type, arguments, Role.Function.ACTS)
        && arguments.stream()
                .filter(a -> type.has(a.role(), Role.Function.ACTS))
                .map(a -> Homecomings.state(a.mention()))
                .distinct()
                .count()
            == 1;
  }

  private static boolean persons(EventType type, List<Argument> arguments, Role.Function function) {
    List<Mention> parties =
        arguments.stream()
            .filter(a -> type.has(a.role(), function))
            .map(Argument::mention)
            .toList();
    return !parties.isEmpty()
        && parties.stream()
            .allMatch(m -> m.kind() == EntityKind.PERSON && m.form() == Mention.Form.NAME);
  }
}
