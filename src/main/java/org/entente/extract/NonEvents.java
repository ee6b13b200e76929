package org.entente.extract;

import java.util.List;
import java.util.Optional;
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

  /** Slots of what something is aimed at. */
  private static final Set<String> AIMS =
      Set.of(SlotNames.TO, SlotNames.FROM, "toward", "into", "over", "against", SlotNames.ON);

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
        || frame.nominal() && named(grid)
        || !language.is("headFirst") && purpose(grid)
        || habit(grid)
        || !frame.nominal() && appeal(grid)
        || accident(grid, frame, type)
        || metaphor(grid, frame, type, arguments)
        || home(grid, type, arguments)
        || splash(frame, type, arguments)
        || Journeys.none(grid, frame, type, arguments)
        || arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .anyMatch(
                a ->
                    apposedPlace(grid, a.mention())
                        || !frame.nominal() && scene(grid, a.mention()));
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
   * "Prabowo berada di Jakarta untuk ...", "Modi arrived in India", "flew back to Washington": who
   * stays in his own state, or comes home to it, visits nothing.
   */
  private static boolean home(Grid grid, EventType type, List<Argument> arguments) {
    boolean comes = type.traits().contains(EventType.Trait.JOURNEY);
    boolean anywhere = stays(grid) || comes && homeward(grid);
    return (anywhere || comes)
        && arguments.stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .flatMap(a -> country(a.mention()).stream())
            .anyMatch(
                state ->
                    arguments.stream()
                        .filter(a -> a.role().equals(Arguments.PLACE))
                        .map(Argument::mention)
                        .filter(m -> anywhere || m.kind() == EntityKind.STATE)
                        .anyMatch(m -> country(m).filter(state::equals).isPresent()));
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

  /**
   * "menembakkan rudal ke Laut Jepang": what flies to no other state's land hits nobody, and is
   * launched.
   */
  private static boolean splash(Frame frame, EventType type, List<Argument> arguments) {
    boolean aimed =
        frame.required().stream()
            .filter(AIMS::contains)
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
            .flatMap(a -> country(a.mention()).stream())
            .toList();
    return arguments.stream()
        .filter(a -> type.has(a.role(), Role.Function.PLACE))
        .noneMatch(a -> country(a.mention()).filter(c -> !attackers.contains(c)).isPresent());
  }

  /** "condemned the shelling", "the deadliest attacks on": behind an article stands a noun. */
  private static boolean noun(Grid grid, Language language, Frame frame) {
    int before = grid.triggerFrom() - 1;
    return before >= 0
        && !frame.roles("subj").isEmpty()
        && grid.words().mentionAt(before).isEmpty()
        && (grid.line().tag(before).equals("DET") || grid.line().tag(before).equals("ADJ"))
        && grid.line().tag(grid.triggerFrom()).equals("NOUN")
        && language.frames().startingWith(grid.line().lower(grid.triggerFrom())).stream()
            .anyMatch(f -> f.nominal() && f.type().isPresent());
  }

  private static Optional<String> country(Mention mention) {
    return mention.candidates().stream()
        .findFirst()
        .flatMap(c -> c.entity().country())
        .or(() -> Optional.of(mention.title().country()).filter(c -> !c.isEmpty()));
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
    return !grid.words().sentence().headline()
        && grid.triggerFrom() > 0
        && capital(grid, next - 1)
        && capital(grid, grid.triggerFrom() - 1)
        && capital(grid, next)
        && grid.words().mentionAt(next).isEmpty();
  }

  private static boolean capital(Grid grid, int i) {
    return i < grid.size() && Character.isUpperCase(grid.line().token(i).text().charAt(0));
  }

  /** "instead of the targeted militants": a participle that only says which ones are meant. */
  private static boolean participle(Grid grid, Language language, Frame frame) {
    int from = grid.triggerFrom();
    return !frame.nominal()
        && !language.is("headFirst")
        && grid.is(from - 1, "article")
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

  /** "A bomb in Tikrit, Iraq kills five": the state that a place lies in does nothing. */
  private static boolean apposedPlace(Grid grid, Mention mention) {
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
            && (grid.words().mentionAt(comma - 1).filter(NonEvents::place).isPresent()
                || grid.cell(comma - 1) == Cell.NOUN
                    && grid.words().mentionAt(comma - 1).isEmpty()
                    && capital(grid, comma - 1))
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
  private static boolean scene(Grid grid, Mention mention) {
    if (mention.kind() != EntityKind.STATE && mention.kind() != EntityKind.PLACE) {
      return false;
    }
    for (int i = 1; i < grid.triggerFrom(); i++) {
      if (grid.words().mentionAt(i).filter(mention::equals).isPresent()) {
        int before = grid.unitStart(i) - 1;
        return grid.cell(before) == Cell.SLOT
            && (grid.slot(before).equals(SlotNames.AT)
                || AIMS.contains(grid.slot(before)) && relative(grid, grid.unitEnd(i)));
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
