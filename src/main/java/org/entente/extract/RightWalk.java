package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.model.EntityKind;
import org.entente.ontology.EventType;

/**
 * Walks from the trigger to the end of its clause and fills object, genitive and prepositional
 * slots.
 */
final class RightWalk {
  /** Slots of those who take part. */
  private static final Set<String> PARTIES =
      Set.of("obj", "obj2", "of", SlotNames.BY, SlotNames.BETWEEN, SlotNames.WITH);

  /** Slots of those between whom something is. */
  private static final Set<String> BOTH = Set.of(SlotNames.BETWEEN, SlotNames.WITH, SlotNames.TO);

  private final Grid grid;
  private final Clause.Builder clause;
  private final boolean nominal;
  private final String bare;
  private final Optional<EventType> topics;
  private final NamesBehind names;
  private String open = "";

  /** The slot of parties whom a phrase only counts, until a list names them; empty for none. */
  private String counted = "";

  private boolean bareTaken;

  /** Whether somebody by whom it was done has been told, be it without a name. */
  private boolean agent;

  /**
   * Prepares a walk.
   *
   * @param grid the sentence
   * @param clause what is found goes here
   * @param nominal whether the trigger is a noun
   * @param type what is told, if places may belong to what is spoken of and not to it
   * @param bare the slot of a noun phrase right behind the trigger: obj, of, or by for a passive
   */
  RightWalk(
      Grid grid, Clause.Builder clause, boolean nominal, Optional<EventType> type, String bare) {
    this.grid = grid;
    this.clause = clause;
    this.nominal = nominal;
    this.bare = bare;
    this.topics = type.filter(Places::speaks);
    names = new NamesBehind(grid);
  }

  void walk() {
    int i = grid.triggerTo();
    for (; i >= 0 && i < grid.size(); i = step(i)) {
      clause.to(i);
    }
    if (i >= 0) {
      clause.to(grid.size());
    }
  }

  /** Reads the unit at {@code i} and gives where to go on, or -1 at the end of the clause. */
  private int step(int i) {
    int listed = listed(i);
    if (listed >= 0) {
      return listed;
    }
    return switch (grid.cell(i)) {
      case LIGHT, TRIGGER -> grid.unitEnd(i);
      case TIME -> time(i);
      case SLOT -> openSlot(i);
      case NOUN -> noun(i);
      case OPEN -> behind(i, Cell.CLOSE);
      case COMMA -> comma(i);
      case AND -> and(i);
      case RELATIVE -> relative(i);
      case OTHER, QUOTE -> i + 1;
      case VERB -> happens(i) || describes(i) ? grid.unitEnd(i) : -1;
      case THAT, SUBORDINATE, PURPOSE, STOP, CLOSE -> -1;
    };
  }

  /**
   * "sejumlah menteri, di antaranya Menlu India", "para pemimpin, termasuk dengan Macron": the list
   * of those whom the phrase in front only counts, if it starts at {@code i}; otherwise -1.
   */
  private int listed(int i) {
    if (!counted.isEmpty() && Counted.statesOf(grid, i)) {
      open = counted; // "dari Qatar dan Mesir, termasuk Presiden Sisi"
      return grid.unitEnd(i);
    }
    int opener = grid.cell(i) == Cell.COMMA || grid.cell(i) == Cell.OPEN ? i + 1 : i;
    int noun = Math.max(grid.markerEnd(opener, "namely"), grid.markerEnd(opener, "include"));
    String slot = counted;
    if (noun >= 0 && grid.cell(noun) == Cell.SLOT && PARTIES.contains(grid.slot(noun))) {
      slot = grid.slot(noun); // "serangkaian pertemuan, termasuk dengan Macron"
      noun = grid.unitEnd(noun);
    }
    if (noun < 0 || grid.cell(noun) != Cell.NOUN || slot.isEmpty()) {
      return -1;
    }
    open = slot;
    counted = "";
    return noun;
  }

  /** "Pertemuan Kim dan Putin digelar": the verb only says that it takes place. */
  private boolean happens(int i) {
    return nominal && grid.is(i, "happens") && !ofAnother(i);
  }

  /**
   * "pertemuan bersejarah antara Trump dan Kim": a verb that only says what kind of event it is.
   */
  private boolean describes(int i) {
    int behind = grid.unitEnd(i);
    return nominal
        && i == grid.triggerTo()
        && (grid.cell(behind) == Cell.TIME
            || grid.cell(behind) == Cell.SLOT && !SlotNames.BY.equals(grid.slot(behind)));
  }

  /** "the shelling of areas held by the group": a participle of a noun in between. */
  private boolean ofAnother(int i) {
    int noun = grid.cell(i - 1) == Cell.NOUN ? grid.phrase(i - 1).from() : i;
    return noun >= grid.triggerTo()
        && noun < i
        && grid.phrase(noun).fillers().isEmpty()
        && grid.cell(i + 1) == Cell.SLOT
        && SlotNames.BY.equals(grid.slot(i + 1));
  }

  /** "Pertemuan itu dilakukan Retno dengan Menlu Palau": who holds it stands behind the verb. */
  private boolean held(int noun) {
    return noun > 0 && grid.cell(noun - 1) == Cell.VERB && happens(noun - 1);
  }

  /** "in 2003": the time itself is what the function word opened its slot for. */
  private int time(int i) {
    if (i > 0 && grid.cell(i - 1) == Cell.SLOT) {
      open = "";
    }
    return grid.unitEnd(i);
  }

  private int openSlot(int i) {
    open = grid.slot(i);
    bareTaken = true;
    return grid.unitEnd(i);
  }

  private int noun(int i) {
    String slot = open.isEmpty() ? held(i) ? bare : bareSlot() : open;
    if (slot.equals(SlotNames.BY)) {
      slot = agent ? "" : slot; // "killed by his captors in an operation by the army"
      agent = true;
    }
    Lists.Run run =
        switch (slot) {
          case SlotNames.AT -> apposed(Lists.from(grid, i));
          case "obj" -> both(Lists.from(grid, i));
          default -> Lists.from(grid, i);
        };
    boolean topical = topics.isPresent() && slot.equals(SlotNames.AT) && topical(i);
    if (!slot.isEmpty() && !topical && !ofAnotherNoun(i, slot)) {
      Optional<Lists.Run> named = PARTIES.contains(slot) ? names.behind(run) : Optional.empty();
      clause.add(slot, named.orElse(run).fillers());
      if (PARTIES.contains(slot)) {
        counted = Counted.only(grid, named.orElse(run)) || slot.equals(counted) ? slot : "";
      }
      open = "";
      bareTaken = true;
      return named.orElse(run).to();
    }
    open = "";
    bareTaken = true;
    return run.to();
  }

  /** "in the Russian Black Sea resort of Sochi": what the noun of several owners is called. */
  private Lists.Run apposed(Lists.Run run) {
    int of = run.to();
    if (run.fillers().isEmpty()
        || !run.fillers().stream().allMatch(Filler::owner)
        || grid.cell(of) != Cell.SLOT
        || !grid.slot(of).equals("of")
        || grid.cell(grid.unitEnd(of)) != Cell.NOUN) {
      return run;
    }
    Lists.Run named = Lists.from(grid, grid.unitEnd(of));
    return named.fillers().stream().anyMatch(f -> f.mention().kind() == EntityKind.PLACE)
        ? named
        : run;
  }

  /** "visited the Russian city of Vladivostok": the state, and the place in it. */
  private Lists.Run both(Lists.Run run) {
    Lists.Run named = apposed(run);
    if (named == run) {
      return run;
    }
    List<Filler> all = new ArrayList<>(run.fillers());
    all.addAll(named.fillers());
    return new Lists.Run(run.from(), named.to(), all);
  }

  private boolean topical(int i) {
    return i > 0 && Places.ofTopic(grid, grid.unitStart(i - 1), topics.get());
  }

  /** "his first trip to a member of NATO": who is named belongs to the noun of another slot. */
  private boolean ofAnotherNoun(int i, String slot) {
    int noun = grid.unitStart(i - 1) - 1;
    return (slot.equals("of") || BOTH.contains(slot) && grid.is(noun, "strife"))
            && i > 1
            && grid.cell(i - 1) == Cell.SLOT
            && noun >= grid.triggerTo()
            && grid.cell(noun) == Cell.NOUN
            && grid.cell(grid.phrase(noun).from() - 1) == Cell.SLOT
        || slot.equals(SlotNames.WITH) && relation(noun);
  }

  /** "membahas hubungan Turki dengan Suriah": the second party of the noun, not of the talks. */
  private boolean relation(int noun) {
    if (noun < grid.triggerTo() || grid.cell(noun) != Cell.NOUN) {
      return false;
    }
    Phrase phrase = grid.phrase(noun);
    return phrase.fillers().stream().anyMatch(Filler::owner)
        && IntStream.range(phrase.from(), phrase.to()).anyMatch(i -> grid.is(i, "strife"));
  }

  private String bareSlot() {
    if (!bareTaken) {
      return bare;
    }
    return nominal || clause.has("obj2") ? "" : "obj2";
  }

  private int behind(int i, Cell closing) {
    for (int k = i + 1; k < grid.size(); k++) {
      if (grid.cell(k) == closing) {
        return k + 1;
      }
    }
    return -1;
  }

  /**
   * Goes on behind a comma only for times, function words that open a slot, and closed insertions.
   */
  private int comma(int i) {
    int next = i + 1;
    while (next < grid.size() && grid.is(next, "then")) {
      next++; // "ke Mesir, lalu ke Qatar"
    }
    if (next >= grid.size()) {
      return -1;
    }
    return switch (grid.cell(next)) {
      case TIME, SLOT, OPEN -> next;
      case RELATIVE -> relative(next);
      case NOUN -> insertion(next);
      default -> -1;
    };
  }

  /** An apposition ("Macron, presiden Prancis, di Paris") is passed over if a comma closes it. */
  private int insertion(int i) {
    int end = grid.unitEnd(i);
    return end < grid.size() && grid.cell(end) == Cell.COMMA ? end : -1;
  }

  private int and(int i) {
    int next = i + 1;
    if (grid.cell(next) == Cell.NOUN && grid.phrase(next).fillers().isEmpty()) {
      // "missiles and drones at Israel": the second thing is no party, and what follows is of both
      next = grid.phrase(next).to();
    }
    return next < grid.size() && (grid.cell(next) == Cell.SLOT || grid.cell(next) == Cell.TIME)
        ? next
        : -1;
  }

  private int relative(int i) {
    if (grid.held(i) > 0) {
      return grid.held(i);
    }
    int comma = behind(i, Cell.COMMA);
    return comma > 0 && comma < grid.size() && grid.cell(comma) == Cell.SLOT ? comma : -1;
  }
}
