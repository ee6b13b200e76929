package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.When;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Finds where an event happened apart from the slots of its clause: in the name of a meeting ("the
 * Paris talks"), and in the part of its sentence behind its clause: what a verb joined by "and"
 * does, it does in the same place ("met Macron and signed a treaty in Paris"), and so is what an
 * act of one side brings about ("the strike killed ten people in Gaza").
 */
final class Places {
  private static final List<String> IN_FRONT = List.of("poss", "of", "obj");

  private static final List<String> TOWARD = List.of("toward", "into", "over", "near");

  private static final List<String> TOPIC = List.of("about", "over", SlotNames.ON);

  private final EventType type;
  private final Grid grid;
  private final boolean gathering;
  private final List<Mention> inside;
  private final List<Filler> beyond;
  private final List<Mention> headed;

  /** Reads the places around the trigger of {@code grid}, which tells an event of {@code type}. */
  Places(Grid grid, EventType type) {
    this.type = type;
    this.grid = grid;
    gathering = gathering(grid);
    inside = inside(grid);
    beyond = new PlacesBeyond(grid, type).of(inside);
    headed = toward(grid);
  }

  /** Whether a year stands right in front of the mention. */
  boolean behindYear(Mention mention) {
    for (int i = 1; i < grid.triggerFrom(); i++) {
      if (grid.words().mentionAt(i).filter(mention::equals).isPresent()) {
        return grid.time(i - 1)
            .filter(t -> t.when().precision() == When.Precision.YEAR)
            .isPresent();
      }
    }
    return false;
  }

  /** The places behind the clause, the nearest first. */
  List<Filler> beyond() {
    return beyond;
  }

  /**
   * Where a launch went, told behind its clause: "missiles that flew over Japan into the Pacific".
   */
  private List<Mention> toward(Grid grid) {
    List<Mention> found = new ArrayList<>();
    for (int i = grid.triggerTo(); i < grid.size(); i = Math.max(i + 1, grid.unitEnd(i))) {
      Cell cell = grid.cell(i);
      if (cell == Cell.THAT || cell == Cell.SUBORDINATE || cell == Cell.STOP || cell == Cell.AND) {
        break;
      }
      int noun = grid.unitEnd(i);
      if (cell == Cell.SLOT
          && TOWARD.contains(grid.slot(i))
          && noun < grid.size()
          && grid.cell(noun) == Cell.NOUN) {
        grid.phrase(noun).fillers().stream()
            .map(Filler::mention)
            .filter(m -> place(m.kind()) && !m.pointsAtPlace())
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Adds where a launch went, if neither that nor its site is told in the clause. */
  void direction(Map<Mention, Role> roles) {
    Optional<Role> toward = type.role("toward");
    if (toward.isPresent()
        && roles.values().stream().noneMatch(r -> r.function() == Role.Function.PLACE)) {
      headed.stream().filter(m -> !roles.containsKey(m)).forEach(m -> roles.put(m, toward.get()));
    }
  }

  /** "ended the Geneva talks": the names in the gap of the trigger. */
  private static List<Mention> inside(Grid grid) {
    List<Mention> found = new ArrayList<>();
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      grid.words().mentionAt(i).filter(m -> !found.contains(m)).ifPresent(found::add);
    }
    return found;
  }

  private static boolean gathering(Grid grid) {
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      if (grid.is(i, "gathering")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "ratified the Treaty of Lisbon": what was agreed keeps the name of where it was, long after.
   */
  private boolean signed() {
    return type.traits().contains(EventType.Trait.OUTCOME);
  }

  /**
   * "The Paris talks between Iran and the United States", "KTT Jeddah", "the G20 London summit": a
   * city in the name of a meeting is its place and stands for no state, unless it is one of just
   * two parties.
   */
  void name(Clause clause, Set<String> slots, Map<Mention, Role> roles) {
    Optional<Role> place = type.role("place");
    if (place.isEmpty() || type.fewestParties() < 2 || roles.containsValue(place.get())) {
      return;
    }
    for (String slot : IN_FRONT) {
      List<Filler> fillers = clause.slot(slot);
      boolean own = slot.equals("obj") ? slots.contains(slot) : !slot.equals("of") || !signed();
      boolean lone = fillers.size() == 1 || gathering && slot.equals("poss") && !fillers.isEmpty();
      if (own && lone && city(fillers.get(fillers.size() - 1).mention(), roles)) {
        roles.put(fillers.get(fillers.size() - 1).mention(), place.get());
        return;
      }
    }
    inside.stream()
        .filter(m -> city(m, roles))
        .findFirst()
        .ifPresent(m -> roles.put(m, place.get()));
  }

  /** Whether the trigger names a gathering: a summit, a conference. */
  boolean gathering() {
    return gathering;
  }

  private boolean city(Mention mention, Map<Mention, Role> roles) {
    long acting =
        roles.entrySet().stream()
            .filter(e -> e.getValue().function() == Role.Function.ACTS)
            .filter(e -> !e.getKey().equals(mention))
            .count();
    return mention.kind() == EntityKind.PLACE && (gathering || acting != 1);
  }

  /** Whether a place in its clause may be that of what is spoken of, and not its own. */
  static boolean speaks(EventType type) {
    return type.fewestParties() > 1 || journey(type);
  }

  static boolean journey(EventType type) {
    return type.traits().contains(EventType.Trait.JOURNEY);
  }

  /**
   * "talks on the war in Gaza", "regret over a killing in Okinawa", "membahas situasi di Gaza": the
   * place belongs to what is spoken of.
   */
  static boolean ofTopic(Grid grid, int at, EventType type) {
    int noun = at - 1;
    if (grid.cell(noun) != Cell.NOUN) {
      return false;
    }
    Phrase phrase = grid.phrase(noun);
    int before = phrase.from() - 1;
    if (!phrase.fillers().isEmpty()) {
      return false;
    }
    boolean situation =
        IntStream.range(phrase.from(), phrase.to()).anyMatch(i -> grid.is(i, "situation"));
    return situation && !journey(type)
        || grid.cell(before) == Cell.SLOT
            && TOPIC.contains(grid.slot(before))
            && !(journey(type) && grid.slot(before).equals(SlotNames.ON));
  }

  /**
   * Whether the mention can say where: a body that stands for its state is no place ("Istana
   * Kepresidenan Prancis"), unless its name is also that of a building ("Istana Élysée").
   */
  static boolean sited(Mention mention) {
    return mention.form() != Mention.Form.TITLE
        || mention.candidates().stream().anyMatch(c -> c.entity().kind() == EntityKind.PLACE);
  }

  static boolean place(EntityKind kind) {
    return kind == EntityKind.PLACE || kind == EntityKind.STATE;
  }
}
