package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.CueHits.Hit;
import org.entente.lang.Cues.Cue;
import org.entente.lang.Language;
import org.entente.model.Factuality;

/**
 * Walks from a trigger to the left, verb by verb, and collects the cues that govern it, the nearest
 * first: its own verb group, the verb or noun whose complement it is, and so on outwards. Ends
 * where another clause begins that says nothing of this one.
 */
final class CueChain {
  /** "voted to dismiss ministers over shelling": what is done about it leaves it a fact. */
  private static final Set<String> CAUSES = Set.of("over");

  /** Slots of what something is said at. */
  private static final Set<String> OCCASIONS = Set.of(SlotNames.AT, "during");

  private final Grid grid;
  private final Language language;
  private final CueHits hits;
  private final Governors governors;
  private final GoverningCues governing;
  private final MatrixClauses matrix;
  private final boolean oneSided;
  private final List<Cue> cues = new ArrayList<>();
  private int governor = -1;
  private boolean purpose;
  private boolean subject;
  private boolean infinitive;
  private boolean adjunct;
  private boolean attribute;
  private boolean parted;
  private boolean occasion;
  private boolean named;
  private boolean manner;

  CueChain(Grid grid, Language language, CueHits hits, boolean oneSided) {
    this.oneSided = oneSided;
    this.grid = grid;
    this.language = language;
    this.hits = hits;
    governors = new Governors(grid, language);
    governing = new GoverningCues(grid, language, hits, governors);
    matrix = new MatrixClauses(grid);
  }

  /** The cues that were found, from the inside out. */
  List<Cue> cues() {
    return cues;
  }

  /** Whether the trigger is what another event is for: "flew to Moscow to meet Putin". */
  boolean purpose() {
    return purpose;
  }

  /**
   * The verb or noun whose complement the event is, by the nearest cue of that kind ("offered to
   * meet"); -1 for none.
   */
  int governor() {
    return governor;
  }

  /** Walks from a trigger that is a verb. */
  void walkVerb() {
    occasion = grid.opensAdjunct();
    boolean done = grid.is(grid.triggerFrom(), "subordinate");
    if (occasion && done && !grid.is(grid.triggerFrom(), "before")) {
      return; // "will go to Rome following a meeting with": what came first is no plan
    }
    manner = language.is("headFirst") && with(grid.triggerFrom() - 1);
    walk(grid.triggerFrom() - 1);
  }

  /** "akan membuka lawatan dengan bertemu Macron": how the main verb is done. */
  private boolean with(int i) {
    return grid.cell(i) == Cell.SLOT && SlotNames.WITH.equals(grid.slot(i));
  }

  /**
   * Walks from a trigger that is a noun: as the object, adjunct or subject of what governs it.
   *
   * @param start the first token of the noun with what modifies it
   */
  void walkNoun(int start) {
    int i = start - 1;
    while (i >= 0 && (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT)) {
      if (governing.complementAt(i).isPresent() || grid.is(i, "include")) {
        break;
      }
      i--;
    }
    adjunct = i >= 0 && grid.cell(i) == Cell.SLOT;
    subject = !adjunct;
    occasion = adjunct && OCCASIONS.contains(grid.slot(i));
    walk(i);
  }

  private void walk(int start) {
    int i = start;
    while (i >= 0) {
      Optional<Hit> hit = hitAt(i);
      if (parted && grid.cell(i) == Cell.VERB && grid.relativeOf(i) >= 0) {
        return; // "Xi yang diundang ke Moskow bertemu Putin": the invitation is an aside
      }
      if (hit.isPresent()) {
        i = take(hit.get());
        continue;
      }
      i = step(i);
    }
  }

  private Optional<Hit> hitAt(int i) {
    if (attribute) {
      return subject ? Optional.empty() : governing.ofAttribute(i);
    }
    return subject ? governing.ofSubject(i) : governing.ofGroup(i);
  }

  private int take(Hit hit) {
    boolean settled = adjunct && infinitive && grid.is(hit.from(), "resolves");
    if (!settled
        && !ofAnother(hit.cue())
        && !(adjunct && loose(hit) && leavesAdjunct(hit.cue().factuality()))) {
      cues.add(hit.cue());
      if (governor < 0 && hit.cue().scope().equals("complement")) {
        governor = hit.from();
      }
    }
    subject = false;
    infinitive = false;
    adjunct &= !hit.cue().scope().equals("complement");
    return hit.cue().scope().equals("clause") ? -1 : hit.from() - 1;
  }

  /** "called for calm in Gaza at talks with X": what is called for, and not when it was. */
  private boolean ofAnother(Cue cue) {
    return occasion
        && named
        && !infinitive
        && cues.isEmpty()
        && cue.scope().equals("complement")
        && cue.factuality() != Factuality.PLANNED;
  }

  /**
   * "did not speak in the talks", "may have been killed in the strike": an act of one side in which
   * something may have happened has happened.
   */
  private boolean leavesAdjunct(Factuality factuality) {
    return factuality == Factuality.DENIED
        || factuality == Factuality.POSSIBLE && oneSided && governors.definite();
  }

  /** Whether the cue governs only the verb that a noun trigger hangs on by a function word. */
  private static boolean loose(Hit hit) {
    return hit.cue().scope().equals("verb");
  }

  private int step(int i) {
    if (adjunct && governors.reason(i)) {
      return -1; // "was delayed due to the invasion"
    }
    if (grid.is(i, "include")) {
      subject = false;
      return matrix.ofExample(i);
    }
    return switch (grid.cell(i)) {
      case LIGHT -> light(i);
      case SLOT -> adjunct && CAUSES.contains(grid.slot(i)) ? -1 : grid.unitStart(i) - 1;
      case TIME, OTHER, QUOTE -> grid.unitStart(i) - 1;
      case PURPOSE -> purpose(i);
      case NOUN -> noun(i);
      case CLOSE -> grid.opening(i) - 1;
      case COMMA -> comma(i);
      case VERB -> verb(i);
      case AND -> subject ? -1 : governors.conjunct(i);
      case THAT -> attribute ? -1 : reporting(i);
      case RELATIVE -> subject && !attribute ? reporting(i) : -1;
      case SUBORDINATE -> subordinate(i);
      case TRIGGER, OPEN, STOP -> -1;
    };
  }

  /** "It was an honour to meet him": behind a copula no verb says what the infinitive is for. */
  private int light(int i) {
    if (infinitive && grid.line().tag(i).equals("AUX")) {
      subject = true;
    }
    return grid.unitStart(i) - 1;
  }

  private int purpose(int i) {
    infinitive = true;
    subject = false;
    if (governors.headlineFuture(i)) {
      cues.add(new Cue(Factuality.PLANNED, "verb"));
    }
    return grid.unitStart(i) - 1;
  }

  private int noun(int i) {
    named = true;
    Lists.Run run = Lists.endingAt(grid, i);
    int before = NestedPlaces.outer(grid, run.from()) - 1;
    if (before >= 0 && grid.cell(before) == Cell.SLOT) {
      parted = grid.triggerFrom() > run.to() - 1 && !infinitive && !adjunct;
      return before;
    }
    Optional<Hit> part = governing.inside(run, infinitive).filter(hit -> hit.from() <= i);
    if (part.isPresent()) {
      return take(part.get());
    }
    if (adjunct && !subject && cues.isEmpty()) {
      attribute = true;
      return before;
    }
    subject |= !infinitive && !manner;
    return before;
  }

  private int comma(int i) {
    if (governing.fronted(i - 1).isPresent()) {
      return i - 1;
    }
    if (subject) {
      return -1;
    }
    if (manner && with(i + 1)) {
      return i - 1;
    }
    if (governors.sharesAuxiliary(i)) {
      return governors.conjunct(i);
    }
    return matrix.aroundInsertion(i);
  }

  /**
   * A verb that is no cue: what holds of it holds of its purpose, and of the noun that it brings
   * about; not of what it reports.
   */
  private int verb(int i) {
    if (subject && !governors.bringsAbout(i) && !governors.tellsExistence(i)) {
      return -1;
    }
    manner = false;
    if (infinitive && !(grid.is(i, "light-verb") && grid.cell(i + 1) == Cell.PURPOSE)) {
      purpose |= governors.evokes(i) && !(adjunct && grid.is(i, "resolves"));
    }
    subject = false;
    infinitive = false;
    return i - 1;
  }

  private int reporting(int that) {
    return governing.reporting(that).map(this::take).orElse(-1);
  }

  /**
   * "will go to Rome before meeting Putin": what comes before something to come leaves that to come
   * too; what it follows may be done.
   */
  private int subordinate(int i) {
    if (subject && !language.is("headFirst") || !grid.is(i, "before")) {
      return -1;
    }
    subject = false;
    if (governing.opens(i)) {
      hits.futureBehind(grid.triggerTo()).ifPresent(h -> cues.add(h.cue()));
      return -1;
    }
    adjunct = true;
    return matrix.ofSubordinate(i);
  }
}
