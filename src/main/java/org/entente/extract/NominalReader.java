package org.entente.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Span;

/**
 * Finds who takes part in an event that a noun tells: its owners, and the subject and the addressee
 * of the verb that it hangs on.
 */
final class NominalReader {
  /** The slot of those who are spoken to at the event; no row names it. */
  static final String ADDRESSEE = "addressee";

  /** Slots of what somebody is praised or punished for. */
  private static final Set<String> REASONS = Set.of(SlotNames.FOR, "over");

  private final Grid grid;
  private final Language language;
  private final Clause.Builder clause;
  private final SpokenTo spokenTo;
  private final SubjectsAround outer;

  NominalReader(Grid grid, Language language, Clause.Builder clause) {
    this.grid = grid;
    this.language = language;
    this.clause = clause;
    spokenTo = new SpokenTo(grid);
    outer = new SubjectsAround(grid);
  }

  /**
   * Reads around the noun.
   *
   * @param oneSided whether one acts on another, so that who only asks for it does nothing
   * @param mutual whether it also takes two, so that neither goes without saying
   */
  void read(boolean oneSided, boolean mutual) {
    Suffixes.of(grid).ifPresent(suffix -> clause.add("of", owners(suffix)));
    List<Filler> owners = Possessors.of(grid);
    if (!owners.isEmpty() && !language.is("headFirst")) {
      clause.add("poss", owners);
    }
    if (grid.words().genitive(grid.triggerTo())) {
      return; // "criticized the summit's outcome": of what came of it one need not have been part
    }
    int verb = governingVerb();
    if (verb < 0) {
      Optional<Lists.Run> behind = outer.behind();
      behind.or(outer::inFront).ifPresent(run -> clause.add("subj", run.fillers()));
      behind.flatMap(spokenTo::behind).ifPresent(run -> clause.add(ADDRESSEE, run.fillers()));
      // "During his Asia trip, Obama said": the pronoun points forward
      behind.flatMap(run -> bound(owners, run)).ifPresent(all -> clause.put("poss", all));
      return;
    }
    clause.governor(verb);
    boolean says = grid.says(verb);
    if (says && !spokenTo.occasion(verb) && !ownTalks(verb)) {
      return;
    }
    Clause.Builder around = new Clause.Builder(verb, verb);
    Optional<Lists.Run> subject = speaker(verb).or(() -> subject(verb, around));
    subject
        .filter(run -> !(oneSided && grid.is(verb, "asks")) && !(mutual && onlySpeaks(verb)))
        .ifPresent(run -> clause.add("subj", run.fillers()));
    subject.flatMap(run -> own(verb, run)).ifPresent(one -> clause.put("of", List.of(one)));
    Optional<Lists.Run> owner = blamed(verb);
    owner
        .or(() -> subject.filter(run -> sameClause(verb)).map(this::meant))
        .flatMap(run -> bound(owners, run))
        .ifPresent(all -> clause.put("poss", all));
    if (says) {
      spokenTo.inFront(verb).ifPresent(run -> clause.add(ADDRESSEE, run.fillers()));
    }
    around.build().governors().forEach(clause::governor);
  }

  /**
   * Whom the suffix of the noun means: somebody told before, or in the first words of a sentence
   * its subject ("Dalam lawatannya ke Tokyo, Anwar bertemu Kishida").
   */
  private List<Filler> owners(Span suffix) {
    return Optional.of(grid.triggerFrom())
        .filter(this::opening)
        .flatMap(from -> outer.behind())
        .map(Lists.Run::fillers)
        .filter(fillers -> !fillers.isEmpty())
        .orElse(List.of(new Filler(Mention.suffix(suffix), false)));
  }

  /** "Rusia melanjutkan serangannya": what the verb is done to is that of its lone subject. */
  private Optional<Filler> own(int verb, Lists.Run subject) {
    for (int i = verb + 1; i < grid.triggerFrom(); i++) {
      if (grid.cell(i) != Cell.LIGHT) {
        return Optional.empty();
      }
    }
    return Suffixes.of(grid)
        .filter(suffix -> subject.fillers().size() == 1)
        .map(suffix -> subject.fillers().get(0))
        .filter(one -> !one.owner());
  }

  /** Whether only words of an adjunct stand in front: "Pada hari kedua kunjungannya". */
  private boolean opening(int from) {
    for (int i = 0; i < from; i++) {
      boolean adjunct =
          grid.cell(i) == Cell.SLOT
              || grid.cell(i) == Cell.SUBORDINATE
              || grid.cell(i) == Cell.TIME
              || grid.cell(i) == Cell.LIGHT
              || grid.cell(i) == Cell.NOUN && grid.words().mentionAt(i).isEmpty();
      if (!adjunct || i == 0 && grid.cell(i) == Cell.NOUN && from > 1) {
        return false;
      }
    }
    return true;
  }

  /** "North Korea says it has delayed its launch": whom the subject means. */
  private Lists.Run meant(Lists.Run subject) {
    List<Filler> fillers = new BoundPronouns(grid, language).fillers(subject);
    return fillers.isEmpty() ? subject : new Lists.Run(subject.from(), subject.to(), fillers);
  }

  /**
   * "sanctions against North Korea for its test", "in response to its test", "helped Russia in its
   * invasion": whom something is done to for a deed of his own, or who is helped in it.
   */
  private Optional<Lists.Run> blamed(int verb) {
    int slot = grid.triggerFrom() - 1;
    while (grid.cell(slot) == Cell.LIGHT
        || grid.cell(slot) == Cell.OTHER
        || grid.cell(slot) == Cell.NOUN) {
      slot--;
    }
    boolean answer =
        grid.cell(slot) == Cell.SUBORDINATE && grid.marks(grid.unitStart(slot), "answers");
    boolean reason =
        answer
            || grid.cell(slot) == Cell.SLOT
                && (REASONS.contains(grid.slot(slot))
                    || grid.is(verb, "helps") && SpokenTo.OCCASIONS.contains(grid.slot(slot)));
    int object = reason ? grid.unitStart(slot) - 1 : -1;
    return object > verb && grid.cell(object) == Cell.NOUN
        ? Optional.of(Lists.endingAt(grid, object)).filter(run -> !run.fillers().isEmpty())
        : Optional.empty();
  }

  /** "spoke about the sanctions against Iran": who only speaks of them need not impose them. */
  private boolean onlySpeaks(int verb) {
    int next = verb + 1;
    while (grid.cell(next) == Cell.LIGHT || grid.cell(next) == Cell.QUOTE) {
      next++;
    }
    return next < grid.triggerFrom()
        && (grid.cell(next) == Cell.SLOT || grid.cell(next) == Cell.SUBORDINATE);
  }

  private boolean sameClause(int verb) {
    for (int i = verb + 1; i < grid.triggerFrom(); i++) {
      if (grid.cell(i) == Cell.SUBORDINATE || grid.cell(i) == Cell.COMMA) {
        return false;
      }
    }
    return true;
  }

  /**
   * "ordered Russia to halt its invasion", "Trump, on his trip": what is somebody's own is that of
   * the subject of its verb, if that is one of a kind that the pronoun can mean.
   */
  private static Optional<List<Filler>> bound(List<Filler> owners, Lists.Run subject) {
    if (owners.isEmpty()
        || owners.get(0).mention().form() != Mention.Form.PRONOUN
        || subject.fillers().size() != 1) {
      return Optional.empty();
    }
    boolean person = owners.get(0).mention().kind() == EntityKind.PERSON;
    return Optional.of(subject.fillers().get(0))
        .filter(f -> !f.owner() && f.mention().form() != Mention.Form.PRONOUN)
        .filter(f -> person == (f.mention().kind() == EntityKind.PERSON))
        .map(
            f -> Stream.concat(Stream.of(f), owners.stream().skip(1)).toList()); // "his India trip"
  }

  private Optional<Lists.Run> subject(int verb, Clause.Builder around) {
    LeftWalk walk = new LeftWalk(grid, language, around);
    return walk.inverted(verb).or(() -> walk.subject(verb));
  }

  /**
   * "Blinken said weapons had started arriving during a meeting with Zelensky": where the subject
   * of the clause is nobody, the occasion is that of whom the sentence quotes.
   */
  private Optional<Lists.Run> speaker(int verb) {
    if (!grid.opensAdjunct() || grid.says(verb)) {
      return Optional.empty();
    }
    Clause.Builder inner = new Clause.Builder(verb, verb);
    if (subject(verb, inner).stream()
        .anyMatch(run -> run.fillers().stream().anyMatch(f -> !f.owner()))) {
      return Optional.empty();
    }
    for (int i = verb - 1; i > 0 && grid.cell(i) != Cell.STOP; i--) {
      if (grid.cell(i) == Cell.VERB && grid.says(i)) {
        return subject(i, new Clause.Builder(i, i));
      }
    }
    return Optional.empty();
  }

  /** The verb whose object or adjunct the noun trigger is, or -1. */
  private int governingVerb() {
    for (int i = grid.triggerFrom() - 1; i >= 0; i--) {
      if (grid.is(i, "include")) {
        continue; // "ties, including drills with China": not the verb, what it gives an example of
      }
      switch (grid.cell(i)) {
        case VERB -> {
          return i;
        }
        case STOP, THAT, QUOTE -> {
          return -1;
        }
        case LIGHT -> {
          if (stays(i)) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "Lavrov is in Ankara for talks with Fidan": what somebody is there for. */
  private boolean stays(int i) {
    int place = grid.cell(i + 1) == Cell.SLOT ? grid.unitEnd(i + 1) : i;
    return place > i
        && grid.is(i, "passive")
        && SlotNames.AT.equals(grid.slot(i + 1))
        && grid.words()
            .mentionAt(place)
            .filter(m -> m.kind() == EntityKind.PLACE || m.kind() == EntityKind.STATE)
            .isPresent();
  }

  /** "Trump mengungkap isi pembicaraan dengan Putin": who tells of talks with another was there. */
  private boolean ownTalks(int verb) {
    if (!grid.is(verb, "reveals")) {
      return false;
    }
    for (int i = verb + 1; i < grid.triggerFrom(); i++) {
      if (grid.cell(i) != Cell.NOUN && grid.cell(i) != Cell.LIGHT) {
        return false;
      }
    }
    Clause told = clause.build();
    return told.slot(SlotNames.WITH).size() == 1
        && told.slot("of").isEmpty()
        && told.slot(SlotNames.BETWEEN).isEmpty();
  }
}
