package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.model.TimeMention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Makes a meeting of each who is met in another place or at another time, where the verb is told
 * once: "met Putin in Moscow, Xi in Beijing and Trump in Florida".
 */
final class Gapped {
  /** What may stand behind the place or time of a party. */
  private static final Set<Cell> ENDS =
      Set.of(Cell.COMMA, Cell.AND, Cell.STOP, Cell.PURPOSE, Cell.SLOT, Cell.QUOTE);

  private final Grid grid;
  private final EventType type;

  private Gapped(Grid grid, EventType type) {
    this.grid = grid;
    this.type = type;
  }

  /** The event, and one for each further party that has a place or a time of its own behind it. */
  static List<EventMention> each(
      Words words, Language language, EventMention event, EventType type, int triggerTo) {
    if (!type.traits().contains(EventType.Trait.OCCASION) || type.role("place").isEmpty()) {
      return List.of(event);
    }
    int from = triggerTo - 1;
    while (from > 0 && words.line().token(from).span().start() > event.trigger().start()) {
      from--;
    }
    Gapped gapped = new Gapped(new Grid(words, language, from, triggerTo, false), type);
    return gapped.each(event);
  }

  private List<EventMention> each(EventMention event) {
    List<Argument> behind =
        event.arguments().stream()
            .filter(a -> type.has(a.role(), Role.Function.ACTS))
            .filter(a -> a.mention().span().start() >= event.trigger().end())
            .sorted(Comparator.comparing(a -> a.mention().span()))
            .toList();
    if (behind.isEmpty() || behind.get(0).mention().form() == Mention.Form.PLURAL) {
      return List.of(event);
    }
    Argument met = behind.get(0);
    Map<Mention, Adjunct> further = further(met.mention());
    if (further.isEmpty()
        || behind.stream().skip(1).anyMatch(a -> !further.containsKey(a.mention()))) {
      return List.of(event);
    }
    List<EventMention> events = new ArrayList<>();
    EventMention alone =
        event.withArguments(
            event.arguments().stream().filter(a -> !further.containsKey(a.mention())).toList());
    events.add(with(alone, met, met.mention(), adjunct(end(met.mention()))));
    further.forEach((next, own) -> events.add(with(alone, met, next, own)));
    return events;
  }

  /** The further parties, each with the place or time behind it. */
  private Map<Mention, Adjunct> further(Mention met) {
    Map<Mention, Adjunct> further = new LinkedHashMap<>();
    Adjunct own = adjunct(end(met));
    while (own.tells() && own.to() < grid.size()) {
      int noun = joined(own.to());
      Optional<Mention> next = noun < 0 ? Optional.empty() : party(noun);
      if (next.isEmpty()) {
        break;
      }
      own = adjunct(grid.phrase(noun).to());
      if (!own.tells() || !ends(own.to())) {
        break; // "and Starmer in London called for calm"
      }
      further.put(next.get(), own);
    }
    return further;
  }

  private boolean ends(int i) {
    return i >= grid.size() || ENDS.contains(grid.cell(i));
  }

  private EventMention with(EventMention event, Argument met, Mention next, Adjunct own) {
    List<Argument> arguments = new ArrayList<>();
    for (Argument argument : event.arguments()) {
      if (argument.equals(met)) {
        arguments.add(new Argument(met.role(), next));
      } else if (!type.has(argument.role(), Role.Function.PLACE)) {
        arguments.add(argument);
      }
    }
    own.places().forEach(p -> arguments.add(new Argument("place", p)));
    EventMention copy = event.withArguments(arguments);
    return own.time().map(copy::withTime).orElse(copy);
  }

  /** Where the next party begins behind a comma or "and", at the latest behind "with"; or -1. */
  private int joined(int at) {
    int i = at;
    while (i < grid.size() && (grid.cell(i) == Cell.COMMA || grid.cell(i) == Cell.AND)) {
      i++;
    }
    if (i == at) {
      return -1;
    }
    while (i < grid.size() && grid.cell(i) == Cell.LIGHT) {
      i++; // "and most recently"
    }
    if (i < grid.size() && grid.cell(i) == Cell.SLOT && SlotNames.WITH.equals(grid.slot(i))) {
      i = grid.unitEnd(i);
    }
    return i < grid.size() && grid.cell(i) == Cell.NOUN ? i : -1;
  }

  /** The one person whom the phrase names. */
  private Optional<Mention> party(int noun) {
    List<Filler> heads = grid.phrase(noun).fillers().stream().filter(f -> !f.owner()).toList();
    return heads.size() == 1 && heads.get(0).mention().kind() == EntityKind.PERSON
        ? Optional.of(heads.get(0).mention())
        : Optional.empty();
  }

  /** The places and the time that stand from {@code from} on. */
  private Adjunct adjunct(int from) {
    List<Mention> places = new ArrayList<>();
    Optional<TimeMention> time = Optional.empty();
    int i = from;
    while (i < grid.size()) {
      int noun = grid.unitEnd(i);
      if (grid.cell(i) == Cell.TIME) {
        time = grid.time(i);
        i++;
      } else if (grid.cell(i) == Cell.SLOT && noun < grid.size() && at(i, noun)) {
        grid.phrase(noun).fillers().stream().map(Filler::mention).forEach(places::add);
        i = grid.phrase(noun).to();
      } else if (grid.cell(i) == Cell.SLOT && noun < grid.size() && grid.cell(noun) == Cell.TIME) {
        i = noun;
      } else {
        break;
      }
    }
    return new Adjunct(i, places, time);
  }

  private boolean at(int slot, int noun) {
    return SlotNames.AT.equals(grid.slot(slot))
        && grid.cell(noun) == Cell.NOUN
        && grid.phrase(noun).fillers().stream()
            .anyMatch(f -> f.mention().kind() != EntityKind.PERSON);
  }

  /** The token behind a mention. */
  private int end(Mention mention) {
    int i = grid.triggerTo();
    while (i < grid.size() && grid.line().token(i).span().start() < mention.span().end()) {
      i++;
    }
    return i;
  }

  private record Adjunct(int to, List<Mention> places, Optional<TimeMention> time) {
    boolean tells() {
      return !places.isEmpty() || time.isPresent();
    }
  }
}
