package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.lang.Titles;
import org.entente.model.Mention;
import org.entente.model.TimeMention;

/**
 * A sentence laid out around one trigger: a cell a token, noun phrases, time expressions, slot
 * words.
 */
final class Grid {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM");
  private static final Set<String> LIGHT = Set.of("ADV", "PART", "AUX", "INTJ", "PRON", "X");

  private final Words words;
  private final Language language;
  private final boolean nominal;
  private final int triggerFrom;
  private final int triggerTo;
  private final Cell[] cells;
  private final String[] slots;
  private final int[] ends;
  private final Phrase[] phrases;

  Grid(Words words, Language language, int triggerFrom, int triggerTo, boolean nominal) {
    this.nominal = nominal;
    this.words = words;
    this.language = language;
    this.triggerFrom = triggerFrom;
    this.triggerTo = triggerTo;
    int size = words.line().size();
    cells = new Cell[size];
    slots = new String[size];
    ends = new int[size];
    phrases = new Phrase[size];
    fillCells();
    fillPhrases();
  }

  private void fillCells() {
    for (int i = 0; i < cells.length; ) {
      int end = classify(i);
      for (int k = i; k < end; k++) {
        ends[k] = end;
        cells[k] = cells[i];
        slots[k] = slots[i];
      }
      i = end;
    }
  }

  /** Sets the cell of token {@code i} and says where the unit that starts there ends. */
  private int classify(int i) {
    if (i >= triggerFrom && i < triggerTo) {
      cells[i] = Cell.TRIGGER;
      return triggerTo;
    }
    Optional<Mention> mention = words.mentionAt(i);
    if (mention.isPresent()) {
      cells[i] = Cell.NOUN;
      return Math.min(limit(i), words.mentionEnd(i));
    }
    if (words.timeAt(i).isPresent()) {
      cells[i] = opensClause(words.timeAt(i).get()) ? Cell.SUBORDINATE : Cell.TIME;
      return Math.min(limit(i), words.timeEnd(i));
    }
    int group = verbGroupEnd(i);
    if (group > i) {
      cells[i] = Cell.LIGHT;
      return group;
    }
    Optional<Found<Set<String>>> marker = language.markers().at(words.line().tokens(), i);
    if (marker.isPresent() && marker.get().to() <= limit(i)) {
      Cell cell = markerCell(i, marker.get());
      if (cell != Cell.OTHER) {
        cells[i] = cell;
        return marker.get().to();
      }
    }
    cells[i] = plainCell(i);
    return i + 1;
  }

  /** "five years after North Korea fired": the time ends in the word that opens the clause. */
  private static boolean opensClause(TimeMention time) {
    return time.rule().startsWith("after-offset") || time.rule().startsWith("before-offset");
  }

  /**
   * The token behind a cue that belongs to the verb group ("is due to"); {@code i} if none starts
   * here.
   */
  private int verbGroupEnd(int i) {
    return language
        .cues()
        .at(words.line().tokens(), i)
        .filter(f -> f.to() <= limit(i) && f.to() - f.from() > 1)
        .filter(f -> f.value().stream().anyMatch(c -> c.scope().equals("verb")))
        .map(Found::to)
        .orElse(i);
  }

  private int limit(int i) {
    return i < triggerFrom ? triggerFrom : words.line().size();
  }

  private Cell markerCell(int i, Found<Set<String>> marker) {
    Set<String> classes = marker.value();
    if (classes.contains("purpose") && nextIsVerb(marker.to())) {
      return Cell.PURPOSE;
    }
    if (classes.contains("relative") && (!classes.contains("that") || afterNoun(i))) {
      return Cell.RELATIVE;
    }
    if (classes.contains("that")) {
      return Cell.THAT;
    }
    Optional<String> slot = classes.stream().filter(SlotNames::isSlot).sorted().findFirst();
    if (classes.contains("subordinate") && (slot.isEmpty() || nextIsVerb(marker.to()))) {
      return Cell.SUBORDINATE;
    }
    if (slot.isPresent()) {
      slots[i] = slot.get();
      return Cell.SLOT;
    }
    if (classes.contains("and")) {
      return Cell.AND;
    }
    if (classes.contains("purpose")) {
      return Cell.PURPOSE;
    }
    return Cell.OTHER;
  }

  private boolean nextIsVerb(int i) {
    return i < cells.length
        && (i == triggerFrom
            ? !words.line().tag(i).equals("NOUN")
            : words.line().tag(i).equals("VERB"));
  }

  private boolean afterNoun(int i) {
    return i > 0 && (cells[i - 1] == Cell.NOUN || cells[i - 1] == Cell.COMMA);
  }

  /** A dash with blanks around it parts sentences; without, it joins names. */
  private boolean alone(int i) {
    return i > 0
        && i + 1 < words.line().size()
        && words.line().token(i - 1).span().end() < words.line().token(i).span().start()
        && words.line().token(i).span().end() < words.line().token(i + 1).span().start();
  }

  private Cell plainCell(int i) {
    String text = words.line().token(i).text();
    if (!words.line().token(i).word()) {
      return switch (text) {
        case "," -> Cell.COMMA;
        case "(", "[" -> Cell.OPEN;
        case ")", "]" -> Cell.CLOSE;
        case "\"", "“", "”", "‘", "''", "``", "«", "»" -> Cell.QUOTE;
        case "-" -> alone(i) ? Cell.STOP : Cell.NOUN;
        case "/", "%", "$" -> Cell.NOUN;
        case "'", "’" -> Cell.NOUN;
        default -> Cell.STOP;
      };
    }
    String tag = words.line().tag(i);
    if (tag.equals("VERB")) {
      return Cell.VERB;
    }
    if (words.genitive(i)) {
      return Cell.NOUN;
    }
    return LIGHT.contains(tag) ? Cell.LIGHT : NOMINAL.contains(tag) ? Cell.NOUN : Cell.OTHER;
  }

  private void fillPhrases() {
    for (int i = 0; i < cells.length; ) {
      if (cells[i] != Cell.NOUN) {
        i++;
        continue;
      }
      int to = i;
      while (to < cells.length && cells[to] == Cell.NOUN) {
        to++;
      }
      if (bare(i, to)) {
        Arrays.fill(cells, i, to, Cell.LIGHT);
        i = to;
        continue;
      }
      Phrase phrase = new Phrase(i, to, fillers(i, to));
      Arrays.fill(phrases, i, to, phrase);
      i = to;
    }
  }

  /** Whether nothing there names a thing: a predicate adjective, a lone number. */
  private boolean bare(int from, int to) {
    for (int i = from; i < to; i++) {
      if (noun(i) || words.mentionAt(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The mentions of a phrase: a bare one is its head, one beside a noun owns that noun. */
  private List<Filler> fillers(int from, int to) {
    List<Filler> found = new ArrayList<>();
    boolean nounBefore = false;
    for (int i = from; i < to; ) {
      Optional<Mention> mention = words.mentionAt(i);
      if (mention.isEmpty()) {
        nounBefore |= noun(i);
        i++;
        continue;
      }
      int end = Math.min(to, words.mentionEnd(i));
      boolean owner =
          language.is("headFirst") ? nounBefore && !modifiesTrigger(from) : nounAfter(end, to);
      found.add(new Filler(mention.get(), owner));
      i = end;
    }
    return unnamed(from, to) ? List.of() : found;
  }

  /**
   * "serangan kilat Israel": a word between a noun trigger and its genitive describes the trigger.
   */
  private boolean modifiesTrigger(int from) {
    return nominal && from == triggerTo;
  }

  private boolean noun(int i) {
    String tag = words.line().tag(i);
    return tag.equals("NOUN") || tag.equals("PROPN");
  }

  private boolean nounAfter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.mentionAt(i).isEmpty() && noun(i) && i != triggerFrom) {
        return true;
      }
    }
    return false;
  }

  /** Whether the phrase is about people who act for nobody: "pejabat AS", "Russian officials". */
  private boolean unnamed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.mentionAt(i).isPresent()) {
        continue;
      }
      Optional<Found<Titles.Title>> title = language.titles().at(words.line().tokens(), i);
      if (title.isPresent() && title.get().value().kind().equals("unnamed")) {
        return true;
      }
    }
    return false;
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

  Cell cell(int i) {
    return cells[i];
  }

  /** Whether the word at {@code i} is of a marker class. */
  boolean is(int i, String markerClass) {
    return language.markers().is(words.line().tokens(), i, markerClass);
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

  Optional<TimeMention> time(int i) {
    return words.timeAt(i);
  }
}
