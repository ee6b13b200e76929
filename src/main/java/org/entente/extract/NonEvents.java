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

  /** Tags of what describes a noun. */
  private static final Set<String> DESCRIBING = Set.of("DET", "ADJ");

  private NonEvents() {}

  /** Whether what the frame found around its trigger is no such event. */
  static boolean none(
      Grid grid, Language language, Frame frame, EventType type, List<Argument> arguments) {
    return modifies(grid, language, type)
        || coloured(grid)
        || language.is("headFirst") && !frame.nominal() && object(grid)
        || describes(grid)
        || participle(grid, language, frame)
        || !language.is("headFirst") && !frame.nominal() && noun(grid, language, frame)
        || frame.nominal() && (named(grid) || verb(grid, language))
        || !language.is("headFirst") && purpose(grid)
        || habit(grid)
        || !frame.nominal() && appeal(grid)
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

  /** "He went to compare prices": the last word of the trigger opens a purpose. */
  private static boolean purpose(Grid grid) {
    int next = grid.triggerTo();
    return next < grid.size()
        && grid.is(next - 1, "purpose")
        && grid.line().tag(next).equals("VERB")
        && grid.words().mentionAt(next).isEmpty();
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

  /** "condemned the shelling", "the deadliest attacks on": behind an article stands a noun. */
  private static boolean noun(Grid grid, Language language, Frame frame) {
    int before = grid.triggerFrom() - 1;
    return before >= 0
        && !frame.roles("subj").isEmpty()
        && grid.words().mentionAt(before).isEmpty()
        && (DESCRIBING.contains(grid.line().tag(before))
            || grid.cell(before) == Cell.SLOT
            || grid.words().genitive(before)
            || compound(grid, before))
        && grid.line().tag(grid.triggerFrom()).equals("NOUN")
        && language.frames().startingWith(grid.line().lower(grid.triggerFrom())).stream()
            .anyMatch(f -> f.nominal() && f.type().isPresent());
  }

  /** "Rebels in Libya launch a channel": right behind a noun no article stands. */
  private static boolean verb(Grid grid, Language language) {
    int next = grid.triggerTo();
    return !language.is("headFirst")
        && next < grid.size()
        && (grid.is(next, "article") || number(grid, next))
        && grid.line().tag(next - 1).equals("NOUN");
  }

  /** "Gunmen in Sindh attack two buses". */
  private static boolean number(Grid grid, int i) {
    return grid.line().tag(i).equals("NUM") && grid.cell(i) == Cell.NOUN;
  }

  /** "killed by a roadside bomb near the base": one thing, in front of which no verb stands. */
  static boolean compound(Grid grid, int last) {
    int i = last;
    while (i >= 0
        && grid.line().tag(i).equals("NOUN")
        && grid.words().mentionAt(i).isEmpty()
        && !grid.is(i, "indefinite")) {
      i--;
    }
    return i >= 0 && i < last && grid.is(i, "indefinite") && grid.is(i, "article");
  }

  /** "met visiting Foreign Minister Wang Yi": of whom something else is told. */
  private static boolean describes(Grid grid) {
    int before = grid.triggerFrom() - 1;
    boolean one = grid.triggerTo() == grid.triggerFrom() + 1;
    if (!one || !grid.is(grid.triggerFrom(), "attribute") || grid.cell(before + 2) != Cell.NOUN) {
      return false;
    }
    if (grid.is(before, "article")) {
      return true; // "told a visiting envoy"
    }
    return (grid.cell(before) == Cell.VERB || grid.cell(before) == Cell.SLOT)
        && grid.phrase(grid.triggerTo()).fillers().stream()
            .anyMatch(f -> f.mention().kind() == EntityKind.PERSON);
  }

  /** "from the Imam Space Launch Terminal": the trigger is a word of a longer name. */
  private static boolean named(Grid grid) {
    int next = grid.triggerTo();
    if (lastName(grid)) {
      return true;
    }
    return !grid.words().sentence().headline()
        && grid.triggerFrom() > 0
        && capital(grid, next - 1)
        && capital(grid, grid.triggerFrom() - 1)
        && capital(grid, next)
        && grid.words().mentionAt(next).isEmpty();
  }

  /** "the thoroughbred Rich Strike": the last word of a name that no table knows. */
  private static boolean lastName(Grid grid) {
    int from = grid.triggerFrom();
    return !grid.words().sentence().headline()
        && grid.triggerTo() == from + 1
        && from > 1
        && capital(grid, from)
        && capital(grid, from - 1)
        && grid.words().mentionAt(from - 1).isEmpty()
        && grid.line().token(from - 1).word();
  }

  static boolean capital(Grid grid, int i) {
    return i < grid.size() && Character.isUpperCase(grid.line().token(i).text().charAt(0));
  }

  /**
   * "instead of the targeted militants", "paraded captured soldiers": a participle that only says
   * which ones are meant.
   */
  private static boolean participle(Grid grid, Language language, Frame frame) {
    int from = grid.triggerFrom();
    boolean phrase =
        grid.is(from - 1, "article")
            || grid.triggerTo() == from + 1
                && grid.cell(from + 1) == Cell.NOUN
                && (grid.cell(from - 1) == Cell.VERB || grid.cell(from - 1) == Cell.SLOT);
    return !frame.nominal()
        && !language.is("headFirst")
        && phrase
        && language.markers().ends(grid.line().lower(from), "participle")
        && grid.line().tag(from).equals("VERB");
  }

  /** "menyalahkan sanksi AS": outside headlines the bare root behind a verb is a noun. */
  private static boolean object(Grid grid) {
    int i = grid.triggerFrom();
    return !grid.words().sentence().headline()
        && grid.triggerTo() == i + 1
        && grid.cell(i - 1) == Cell.VERB
        && grid.line().tag(i).equals("NOUN");
  }

  /** "Russian-occupied territory": behind a hyphen a participle only says which one is meant. */
  private static boolean coloured(Grid grid) {
    int hyphen = grid.triggerFrom() - 1;
    return hyphen > 0
        && grid.line().token(hyphen).text().equals("-")
        && grid.line().token(hyphen).span().end() == grid.line().token(hyphen + 1).span().start()
        && grid.is(hyphen + 1, "attached");
  }

  /** "a bombing drill", "ceasefire talks": a noun in front of another event's only describes it. */
  private static boolean modifies(Grid grid, Language language, EventType type) {
    int next = grid.triggerTo();
    return !language.is("headFirst")
        && next < grid.size()
        && grid.line().tag(next - 1).equals("NOUN")
        && grid.line().tag(next).equals("NOUN")
        && grid.words().mentionAt(next).isEmpty()
        && language.frames().startingWith(grid.line().lower(next)).stream()
            .filter(f -> f.nominal() && f.trigger().match(grid.line(), next) >= 0)
            .flatMap(f -> f.type().stream())
            .anyMatch(t -> !t.equals(type) && !StatementExtractor.states(t));
  }
}
