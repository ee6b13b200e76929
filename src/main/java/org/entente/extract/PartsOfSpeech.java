package org.entente.extract;

import java.util.Set;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.ontology.EventType;

/**
 * Knows triggers whose words are another part of speech than their frame reads, such as a noun that
 * is spelled as its verb, or only describe or belong to another phrase.
 */
final class PartsOfSpeech {
  /** Tags of what describes a noun. */
  private static final Set<String> DESCRIBING = Set.of("DET", "ADJ");

  private PartsOfSpeech() {}

  /** Whether the words of the trigger are something else than the frame takes them for. */
  static boolean other(Grid grid, Language language, Frame frame, EventType type) {
    return modifies(grid, language, type)
        || coloured(grid)
        || language.is("headFirst") && !frame.nominal() && object(grid)
        || describes(grid)
        || participle(grid, language, frame)
        || !language.is("headFirst") && !frame.nominal() && noun(grid, language, frame)
        || frame.nominal() && (named(grid) || verb(grid, language))
        || !language.is("headFirst") && purpose(grid);
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

  /** "Russian-occupied territory": behind a hyphen a participle only says which one is meant. */
  private static boolean coloured(Grid grid) {
    int hyphen = grid.triggerFrom() - 1;
    return hyphen > 0
        && grid.line().token(hyphen).text().equals("-")
        && grid.line().token(hyphen).span().end() == grid.line().token(hyphen + 1).span().start()
        && grid.is(hyphen + 1, "attached");
  }

  /** "menyalahkan sanksi AS": outside headlines the bare root behind a verb is a noun. */
  private static boolean object(Grid grid) {
    int i = grid.triggerFrom();
    return !grid.words().sentence().headline()
        && grid.triggerTo() == i + 1
        && grid.cell(i - 1) == Cell.VERB
        && grid.line().tag(i).equals("NOUN");
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

  /**
   * "instead of the targeted militants", "visited wounded soldiers": a participle that only says
   * which ones are meant.
   */
  private static boolean participle(Grid grid, Language language, Frame frame) {
    int from = grid.triggerFrom();
    boolean phrase =
        grid.is(from - 1, "article")
            || (grid.triggerTo() == from + 1
                    ? grid.cell(from + 1) == Cell.NOUN
                    : grid.line().tag(from + 1).equals("NOUN")) // "wounded soldiers" is a row
                && (grid.cell(from - 1) == Cell.VERB || grid.cell(from - 1) == Cell.SLOT);
    return !frame.nominal()
        && !language.is("headFirst")
        && phrase
        && language.markers().ends(grid.line().lower(from), "participle")
        && grid.line().tag(from).equals("VERB");
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

  /** "from the Imam Space Launch Terminal": the trigger is a word of a longer name. */
  private static boolean named(Grid grid) {
    int next = grid.triggerTo();
    if (lastName(grid)) {
      return true;
    }
    return !grid.words().sentence().headline()
        && grid.triggerFrom() > 0
        && grid.capital(next - 1)
        && grid.capital(grid.triggerFrom() - 1)
        && grid.capital(next)
        && grid.words().mentionAt(next).isEmpty();
  }

  /** "the thoroughbred Rich Strike": the last word of a name that no table knows. */
  private static boolean lastName(Grid grid) {
    int from = grid.triggerFrom();
    return !grid.words().sentence().headline()
        && grid.triggerTo() == from + 1
        && from > 1
        && grid.capital(from)
        && grid.capital(from - 1)
        && grid.words().mentionAt(from - 1).isEmpty()
        && grid.line().token(from - 1).word();
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

  /** "He went to compare prices": the last word of the trigger opens a purpose. */
  private static boolean purpose(Grid grid) {
    int next = grid.triggerTo();
    return next < grid.size()
        && grid.is(next - 1, "purpose")
        && grid.line().tag(next).equals("VERB")
        && grid.words().mentionAt(next).isEmpty();
  }
}
