package org.entente.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.lang.Found;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.model.Mention;
import org.entente.model.TimeMention;
import org.entente.ontology.EntityType;

/**
 * A sentence laid out around one trigger: a cell a token, noun phrases, time expressions, slot
 * words.
 */
final class Grid {
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  /** The marker class of words that open a clause ("after", "following"). */
  private static final String OPENS = "subordinate";

  /** The role of a statement's hearer in the ontology. */
  static final String ADDRESSEE = "addressee";

  private final Words words;
  private final Language language;
  private final int triggerFrom;
  private final int triggerTo;
  private final Cell[] cells;
  private final String[] slots;
  private final int[] ends;
  private final Phrase[] phrases;

  Grid(Words words, Language language, int triggerFrom, int triggerTo, boolean nominal) {
    this.words = words;
    this.language = language;
    this.triggerFrom = triggerFrom;
    this.triggerTo = triggerTo;
    CellReader.Cells read = CellReader.read(words, language, triggerFrom, triggerTo);
    cells = read.cells();
    slots = read.slots();
    ends = read.ends();
    KindsOfPlace.lighten(words, language, cells);
    phrases = new PhraseReader(words, language, cells, nominal ? triggerTo : -1).read();
  }

  Words words() {
    return words;
  }

  Line line() {
    return words.line();
  }

  int size() {
    return cells.length;
  }

  int triggerFrom() {
    return triggerFrom;
  }

  int triggerTo() {
    return triggerTo;
  }

  /** What the token is; a stop before the first and behind the last. */
  Cell cell(int i) {
    return i < 0 || i >= cells.length ? Cell.STOP : cells[i];
  }

  /** Whether the title of an office stands at {@code i}: "ministers". */
  boolean office(int i) {
    return words.office(i);
  }

  /** Whether the best reading of a name is of a class that has the trait. */
  boolean has(Mention name, EntityType.Trait trait) {
    return name.candidates().stream()
        .findFirst()
        .filter(c -> language.ontology().has(c.entity().type(), trait))
        .isPresent();
  }

  /** Whether the word at {@code i} is of a marker class. */
  boolean is(int i, String markerClass) {
    return i >= 0 && i < size() && language.markers().is(words.line().tokens(), i, markerClass);
  }

  /**
   * Whether the longest marker that begins at {@code i}, of one word or several, is of that class.
   */
  boolean marks(int i, String markerClass) {
    return language
        .markers()
        .at(line().tokens(), i)
        .filter(f -> f.value().contains(markerClass))
        .isPresent();
  }

  /** The token behind the marker of that class which is the longest at {@code i}; -1 for none. */
  int markerEnd(int i, String markerClass) {
    return i < 0 || i >= size()
        ? -1
        : language
            .markers()
            .at(line().tokens(), i)
            .filter(f -> f.value().contains(markerClass))
            .map(Found::to)
            .orElse(-1);
  }

  /** Whether the stop at {@code i} is a dash, which may open or close an insertion. */
  boolean dash(int i) {
    return cell(i) == Cell.STOP && i >= 0 && i < size() && DASHES.contains(line().lower(i));
  }

  /** Whether a colon stands at {@code i}. */
  boolean colon(int i) {
    return i >= 0 && i < size() && line().lower(i).equals(":");
  }

  /** Whether the token at {@code i} begins with a capital letter. */
  boolean capital(int i) {
    return i < size() && Character.isUpperCase(line().token(i).text().charAt(0));
  }

  /** Where the brackets open that close at {@code close}; the beginning if they do not. */
  int opening(int close) {
    int i = close;
    while (i > 0 && cell(i) != Cell.OPEN) {
      i--;
    }
    return i;
  }

  /** Whether a statement frame reads the verb at {@code i}: what is behind it is what is said. */
  boolean says(int i) {
    return statements(i).findAny().isPresent();
  }

  /** The same for a verb whose object is the one who is spoken to ("told"). */
  boolean tells(int i) {
    return statements(i)
        .anyMatch(f -> f.roles("obj").stream().anyMatch(r -> r.name().equals(ADDRESSEE)));
  }

  private Stream<Frame> statements(int i) {
    if (i < 0 || i >= size()) {
      return Stream.empty();
    }
    return language.frames().startingWith(line().lower(i)).stream()
        .filter(f -> f.type().filter(StatementExtractor::states).isPresent())
        .filter(f -> f.trigger().match(line(), i) >= 0);
  }

  /** "He praised Iran during a visit to Tehran": the trigger begins with a function word. */
  boolean opensAdjunct() {
    return language
        .markers()
        .at(line().tokens(), triggerFrom)
        .filter(
            f -> f.value().stream().anyMatch(c -> language.markers().isSlot(c) || OPENS.equals(c)))
        .isPresent();
  }

  /** The relative word whose clause the verb at {@code verb} opens, or -1. */
  int relativeOf(int verb) {
    int i = verb - 1;
    while (cell(i) == Cell.LIGHT || cell(i) == Cell.TIME) {
      i--;
    }
    return cell(i) == Cell.RELATIVE ? i : -1;
  }

  /**
   * "pertemuan yang digelar di Jeddah", "KTT yang direncanakan dengan Kim": the token behind the
   * verb of a relative clause that only says that the event takes place; -1 for any other.
   */
  int held(int relative) {
    int verb = relative + 1;
    while (cell(verb) == Cell.LIGHT) {
      verb++;
    }
    return cell(relative) == Cell.RELATIVE && is(verb, "held") ? unitEnd(verb) : -1;
  }

  /** The slot that the function word at {@code i} opens. */
  String slot(int i) {
    return slots[i];
  }

  /** The token behind the unit (function word, time, name) that {@code i} belongs to. */
  int unitEnd(int i) {
    return cells[i] == Cell.NOUN ? phrases[i].to() : ends[i];
  }

  /** The first token of the unit that {@code i} belongs to. */
  int unitStart(int i) {
    if (cells[i] == Cell.NOUN) {
      return phrases[i].from();
    }
    int start = i;
    while (start > 0 && ends[start - 1] == ends[i] && cells[start - 1] == cells[i]) {
      start--;
    }
    return start;
  }

  /** The noun phrase at {@code i}; only where the cell is a noun. */
  Phrase phrase(int i) {
    return phrases[i];
  }

  /** Whether a title stands at {@code i}, or a mention that has one. */
  boolean titled(int i) {
    return words.mentionAt(i).filter(m -> m.title().present()).isPresent()
        || language.titles().at(line().tokens(), i).isPresent();
  }

  /** Whether a noun stands at {@code i} whose bearers act for the body that they belong to. */
  boolean agent(int i) {
    return language
        .titles()
        .at(line().tokens(), i)
        .filter(t -> t.value().kind().equals("agent"))
        .isPresent();
  }

  /** Whether the word at {@code i} names agents of that part, as "troops". */
  boolean agents(int i, String part) {
    return language
        .titles()
        .at(line().tokens(), i)
        .filter(t -> t.value().kind().equals("agent") && t.value().key().startsWith(part))
        .isPresent();
  }

  Optional<TimeMention> time(int i) {
    return words.timeAt(i);
  }
}
