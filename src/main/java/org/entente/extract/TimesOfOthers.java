package org.entente.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.lang.Language;
import org.entente.ontology.EventType;

/** Tells times that belong to another noun, verb or event than the trigger ("the 1967 war"). */
final class TimesOfOthers {
  /** Slots of what something happens at. */
  private static final Set<String> OCCASIONS = Set.of(SlotNames.AT, "during");

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private final Language language;
  private final Grid grid;
  private final boolean outcome;

  TimesOfOthers(Language language, Grid grid, EventType type) {
    this.language = language;
    this.grid = grid;
    outcome = type.traits().contains(EventType.Trait.OUTCOME);
  }

  /** Whether something else owns the time from {@code at} to before {@code end}. */
  boolean own(int at, int end) {
    return ofParticiple(at)
        || ofContent(at)
        || ofAnotherNoun(at, end)
        || owned(at, end)
        || ofAnotherEvent(at, end)
        || label(end)
        || inserted(at, end)
        || bounded(at)
        || ofOwned(at);
  }

  /**
   * "the 1967 war", "pembantaian 7 Oktober": the time stands inside a phrase whose noun is not the
   * trigger.
   */
  private boolean ofAnotherNoun(int at, int end) {
    if (language.is("headFirst")) {
      return at > 0 && bare(at) && commonNoun(at - 1);
    }
    return end < grid.size()
        && bare(at)
        && (grid.is(at - 1, "determiner") || grid.is(at, "determiner"))
        && grid.line().token(end).word()
        && grid.cell(end) == Cell.NOUN
        && !ofTrigger(end);
  }

  /**
   * "militants linked to last month's massacre": the time of the noun that it owns, unless that is
   * the occasion ("at Monday's talks they signed").
   */
  private boolean owned(int at, int end) {
    int noun = grid.words().genitive(end) ? end + 1 : end;
    boolean occasion =
        at > 0 && grid.cell(at - 1) == Cell.SLOT && OCCASIONS.contains(grid.slot(at - 1));
    return grid.words().genitive(noun - 1) && !occasion && !ofTrigger(noun);
  }

  /** "talks about the drone taken Thursday", "renewed the pact signed in 2015": of another verb. */
  private boolean ofParticiple(int at) {
    int verb = grid.cell(at - 1) == Cell.SLOT ? at - 2 : at - 1;
    return verb >= grid.triggerTo()
        && grid.cell(verb) == Cell.VERB
        && grid.cell(verb - 1) == Cell.NOUN
        && !grid.is(verb, "happens")
        && !language.is("headFirst");
  }

  /**
   * "offering condolences for the attack on December 7", "help after the attack on Sunday that
   * killed 19": the time of an event that a noun behind another verb tells, or that goes on to be
   * told.
   */
  private boolean ofAnotherEvent(int at, int end) {
    boolean told = grid.cell(end) == Cell.RELATIVE;
    if (language.is("headFirst") || !told && !year(at, end)) {
      return false;
    }
    boolean joined = false;
    boolean verb = false;
    boolean event = false;
    for (int i = grid.triggerTo(); i < at; i++) {
      joined |= grid.cell(i) == Cell.AND && grid.cell(i + 1) == Cell.VERB;
      verb |= grid.cell(i) == Cell.VERB && !grid.is(i, "happens");
      event |= (verb || told) && eventNoun(i);
    }
    return event && !joined;
  }

  /** "a deal to join the union in March": the time of what is to be done by what was settled. */
  private boolean ofContent(int at) {
    boolean verb = false;
    for (int i = at - 1; outcome && i >= grid.triggerTo(); i--) {
      if (grid.cell(i) == Cell.PURPOSE) {
        return verb;
      }
      verb |= grid.cell(i) == Cell.VERB;
    }
    return false;
  }

  /** "the first visit since the end of the war in 1949": of what something has lasted from. */
  private boolean bounded(int at) {
    for (int i = at - 1; i >= 0 && i != grid.triggerTo() - 1; i--) {
      if (grid.is(i, "bounds")) {
        return true;
      }
      switch (grid.cell(i)) {
        case NOUN, SLOT, LIGHT, OTHER -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "2011 Syrian uprising: troops shot ...": of what the article is filed under. */
  private boolean label(int end) {
    if (grid.cell(end) != Cell.NOUN) {
      return false;
    }
    int i = end;
    while (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT || grid.cell(i) == Cell.SLOT) {
      i++;
    }
    return i < grid.triggerFrom() && grid.line().token(i).text().equals(":");
  }

  /** "Foley, kidnapped in 2012, was killed by": of the participle that the commas set off. */
  private boolean inserted(int at, int end) {
    int verb = grid.cell(at - 1) == Cell.SLOT ? at - 2 : at - 1;
    return !language.is("headFirst")
        && end < grid.triggerFrom()
        && grid.cell(verb) == Cell.VERB
        && grid.cell(verb - 1) == Cell.COMMA
        && grid.cell(end) == Cell.COMMA;
  }

  /** "revenge for Qadri's execution last week": of what somebody else did or suffered. */
  private boolean ofOwned(int at) {
    if (language.is("headFirst") || at <= grid.triggerTo() || grid.cell(at - 1) != Cell.NOUN) {
      return false;
    }
    Phrase phrase = grid.phrase(at - 1);
    boolean reason =
        grid.cell(phrase.from() - 1) == Cell.SLOT
            && SlotNames.FOR.equals(grid.slot(phrase.from() - 1));
    boolean owned = false;
    for (int i = phrase.from(); reason && i < at - 1; i++) {
      owned |= grid.words().genitive(i);
    }
    return owned;
  }

  /** Whether the time gives its year, as one does of what is long past. */
  private boolean year(int at, int end) {
    for (int i = at; i < end; i++) {
      if (YEAR.matcher(grid.line().token(i).text()).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean eventNoun(int i) {
    return grid.cell(i) == Cell.NOUN
        && grid.words().mentionAt(i).isEmpty()
        && grid.line().tag(i).equals("NOUN")
        && language.frames().startingWith(grid.line().lower(i)).stream()
            .anyMatch(
                f ->
                    f.nominal()
                        && f.type().filter(t -> !StatementExtractor.states(t)).isPresent()
                        && f.trigger().match(grid.line(), i) >= 0);
  }

  /** "the Oct. 7 surprise attack": the words behind the time lead to the trigger. */
  private boolean ofTrigger(int end) {
    int i = end;
    while (i < grid.triggerFrom() && (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT)) {
      i++;
    }
    return i == grid.triggerFrom();
  }

  /** A year or a date; a weekday stands by itself ("met reporters Monday"). */
  private boolean bare(int at) {
    if (grid.time(at).orElseThrow().anchor().equals("weekday")) {
      return false;
    }
    for (int i = at; i < grid.words().timeEnd(at); i++) {
      if (Character.isDigit(grid.line().token(i).text().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** "the exercise Freedom Shield 2024": a year in a name says less than any other time. */
  boolean named(int at) {
    return at > 0
        && bare(at)
        && grid.words().timeEnd(at) == at + 1
        && grid.words().mentionAt(at - 1).isEmpty()
        && grid.line().tag(at - 1).equals("PROPN");
  }

  private boolean commonNoun(int i) {
    return grid.cell(i) == Cell.NOUN
        && grid.words().mentionAt(i).isEmpty()
        && grid.line().tag(i).equals("NOUN");
  }
}
