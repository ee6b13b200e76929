package org.entente.extract;

import org.entente.lang.Language;
import org.entente.ontology.EventType;

/**
 * Tells what gerunds and participles are to the verbs and nouns around them: clauses of their own,
 * what came of a deed, what describes a noun, or what a function word hangs on a verb.
 */
final class Participles {
  private final Grid grid;
  private final Language language;

  Participles(Grid grid, Language language) {
    this.grid = grid;
    this.language = language;
  }

  /** "men accused of training rebels have fled": the object of what the men are accused of. */
  boolean ofDescribing(int gerund, int verb) {
    int describing = grid.cell(gerund - 1) == Cell.SLOT ? grid.unitStart(gerund - 1) - 1 : -1;
    return describing > 0
        && grid.cell(gerund) == Cell.VERB
        && progressive(gerund)
        && !progressive(verb)
        && grid.cell(describing) == Cell.VERB
        && participle(describing)
        && grid.cell(describing - 1) == Cell.NOUN;
  }

  /** "with the army attacking", "with two people killed": a clause of its own. */
  boolean absolute(Lists.Run run, int verb) {
    int with = run.from() - 1;
    return run.to() == verb
        && grid.cell(with) == Cell.SLOT
        && grid.unitStart(with) == with
        && SlotNames.WITH.equals(grid.slot(with))
        && !language.is("headFirst")
        && (progressive(verb) || run.fillers().isEmpty() && participle(verb));
  }

  /**
   * "gunmen attacked a convoy of NATO in Khost killing two": behind the object of a deed a gerund
   * tells what came of it. Gives the verb of the deed, or -1.
   */
  int deed(int before, int noun, int verb) {
    int deed = before;
    while (grid.cell(deed) == Cell.LIGHT || grid.cell(deed) == Cell.OTHER) {
      deed--;
    }
    boolean told =
        grid.cell(deed) == Cell.VERB
            && !grid.says(deed)
            && noun < verb
            && grid.cell(verb - 1) == Cell.NOUN
            && progressive(verb)
            && language.frames().startingWith(grid.line().lower(deed)).stream()
                .flatMap(f -> f.type().stream())
                .anyMatch(t -> t.traits().contains(EventType.Trait.IMPACT));
    return told ? deed : -1;
  }

  /** Whether the verb follows a noun that names nobody, and only a function word parts the two. */
  boolean ofNoun(Lists.Run noun, int last, int verb) {
    return noun.fillers().isEmpty()
        && last == verb - 2
        && grid.cell(verb - 1) == Cell.SLOT
        && progressive(verb);
  }

  /**
   * "struck oil depots in Tula, Russia, with drones, hitting a refinery", "upset his allies –
   * meeting Putin": behind the mark stands what who did the one thing did by it.
   */
  boolean result(int comma, int verb) {
    return (grid.cell(comma) == Cell.COMMA || grid.dash(comma))
        && comma == verb - 1
        && progressive(verb);
  }

  /**
   * "bans planes from using its airspace, and recalls": whether the verb is a gerund behind a
   * function word, and the one behind {@code joined} is finite, which is joined to none such.
   */
  boolean inAdjunct(int verb, int joined) {
    int next = joined + 1;
    while (grid.cell(next) == Cell.AND || grid.cell(next) == Cell.LIGHT) {
      next++;
    }
    return grid.cell(verb - 1) == Cell.SLOT
        && (grid.cell(joined) == Cell.COMMA || grid.cell(joined) == Cell.AND)
        && progressive(verb)
        && !progressive(next);
  }

  /**
   * "sank a boat used by smugglers for hiding, killing ten": the one who kills does the main verb.
   */
  boolean aside(int verb, int joined) {
    if (!result(joined, joined + 1)) {
      return false;
    }
    boolean reduced =
        grid.cell(verb + 1) == Cell.SLOT
            && SlotNames.BY.equals(grid.slot(verb + 1))
            && !grid.marks(verb - 1, "passive")
            && !grid.is(verb - 1, "passive");
    return reduced || grid.cell(verb - 1) == Cell.SLOT && progressive(verb);
  }

  private boolean progressive(int i) {
    return language.markers().ends(grid.line().lower(i), "progressive");
  }

  private boolean participle(int i) {
    return language.markers().ends(grid.line().lower(i), "participle");
  }
}
