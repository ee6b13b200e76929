package org.entente.extract;

import java.util.Optional;
import java.util.Set;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.TimeMention;

/** Says of each token of a sentence what it is to the clause grammar, around one trigger. */
final class CellReader {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM");
  private static final Set<String> LIGHT = Set.of("ADV", "PART", "AUX", "INTJ", "PRON", "X");

  private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "``");

  /** Tags of what may stand between an article and a participle. */
  private static final Set<String> DESCRIBING = Set.of("ADJ", "ADV");

  private final Words words;
  private final Language language;
  private final int triggerFrom;
  private final int triggerTo;
  private final Cell[] cells;
  private final String[] slots;
  private final int[] ends;
  private final Units units;

  private CellReader(Words words, Language language, int triggerFrom, int triggerTo) {
    this.words = words;
    this.language = language;
    this.triggerFrom = triggerFrom;
    this.triggerTo = triggerTo;
    int size = words.line().size();
    cells = new Cell[size];
    slots = new String[size];
    ends = new int[size];
    units = new Units(words, language);
  }

  /**
   * What was read.
   *
   * @param cells a cell a token
   * @param slots the slot that a function word opens, by token; null elsewhere
   * @param ends the token behind the unit that a token belongs to
   */
  record Cells(Cell[] cells, String[] slots, int[] ends) {}

  static Cells read(Words words, Language language, int triggerFrom, int triggerTo) {
    CellReader reader = new CellReader(words, language, triggerFrom, triggerTo);
    reader.fill();
    return new Cells(reader.cells, reader.slots, reader.ends);
  }

  private void fill() {
    for (int i = 0; i < cells.length; ) {
      int end = classify(i);
      for (int k = i; k < end; k++) {
        ends[k] = end;
        cells[k] = cells[i];
        slots[k] = slots[i];
      }
      i = end;
    }
    Ground ground = new Ground(words, language, new Cells(cells, slots, ends));
    for (int i = 1; i + 1 < cells.length; i++) {
      if (SlotNames.ON.equals(slots[i]) && slots[i - 1] == null && ground.behind(i)) {
        slots[i] = SlotNames.AT;
      }
      // "in south Baghdad": what stands between a function word and its noun is of the phrase
      if (words.line().tag(i).equals("ADV")
          && cells[i] == Cell.LIGHT
          && (cells[i - 1] == Cell.SLOT || described(i))
          && cells[i + 1] == Cell.NOUN) {
        cells[i] = Cell.NOUN;
      }
    }
  }

  /** "the internationally recognized government": an adverb of what describes the noun. */
  private boolean described(int i) {
    return !language.is("headFirst")
        && cells[i - 1] == Cell.NOUN
        && language.markers().is(words.line().tokens(), i - 1, "article");
  }

  /** Sets the cell of token {@code i} and says where the unit that starts there ends. */
  private int classify(int i) {
    if (i >= triggerFrom && i < triggerTo) {
      cells[i] = Cell.TRIGGER;
      return triggerTo;
    }
    if (words.mentionAt(i).isPresent()) {
      cells[i] = Cell.NOUN;
      return Math.min(limit(i), words.mentionEnd(i));
    }
    if (words.timeAt(i).isPresent()) {
      cells[i] = opensClause(words.timeAt(i).get()) ? Cell.SUBORDINATE : Cell.TIME;
      return Math.min(limit(i), words.timeEnd(i));
    }
    int bracket = i > 0 && cells[i - 1] == Cell.NOUN ? ShortForms.end(words, language, i) : i;
    if (bracket > i && bracket <= limit(i)) {
      cells[i] = Cell.NOUN;
      return bracket;
    }
    int title = units.office(i, limit(i));
    if (title > i) {
      cells[i] = Cell.NOUN;
      return title;
    }
    int opener = units.clauseNoun(i, limit(i));
    if (opener > i) {
      cells[i] = Cell.SUBORDINATE;
      return opener;
    }
    int group = units.verbGroup(i, limit(i));
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

  private int limit(int i) {
    return i < triggerFrom ? triggerFrom : words.line().size();
  }

  private Cell markerCell(int i, Found<Set<String>> marker) {
    Set<String> classes = marker.value();
    if (classes.contains("aside") || quantity(i, marker)) {
      return Cell.LIGHT;
    }
    if (classes.contains("purpose") && nextIsVerb(marker.to())) {
      return Cell.PURPOSE;
    }
    if (classes.contains("relative") && (!classes.contains("that") || afterNoun(i))) {
      return Cell.RELATIVE;
    }
    if (classes.contains("that")) {
      return Cell.THAT;
    }
    Optional<String> slot =
        classes.stream().filter(language.markers()::isSlot).sorted().findFirst();
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

  /** "hundreds of soldiers", "about 500 soldiers": how many there are of what stands behind. */
  private boolean quantity(int i, Found<Set<String>> marker) {
    int behind = marker.to();
    return marker.value().contains("determiner") && behind > i + 1
        || marker.value().contains("approximate")
            && behind < cells.length
            && words.line().tag(behind).equals("NUM");
  }

  private boolean nextIsVerb(int from) {
    int i = from;
    while (i < cells.length
        && i != triggerFrom
        && (words.line().tag(i).equals("ADV") || QUOTES.contains(words.line().token(i).text()))) {
      i++; // "to immediately halt", "to “defend” it"
    }
    return i < cells.length
        && (i == triggerFrom
            ? !words.line().tag(i).equals("NOUN")
            : words.line().tag(i).equals("VERB")
                && words.mentionAt(i).isEmpty()
                && !(language.markers().is(words.line().tokens(), i, "attribute")
                    && i + 1 < cells.length
                    && nominal(i + 1))); // "a visit to neighbouring Kenya"
  }

  private boolean afterNoun(int i) {
    return i > 0 && (cells[i - 1] == Cell.NOUN && !addressee(i - 1) || cells[i - 1] == Cell.COMMA);
  }

  /** "told reporters that", "told AFP on Monday that": the noun does not bear what follows. */
  private boolean addressee(int noun) {
    int k = noun;
    while (k >= 0 && (cells[k] == Cell.NOUN || cells[k] == Cell.LIGHT || cells[k] == Cell.TIME)) {
      k--;
    }
    return k >= 0 && cells[k] == Cell.VERB && tells(k);
  }

  private boolean tells(int verb) {
    return language.frames().startingWith(words.line().lower(verb)).stream()
        .filter(f -> f.type().filter(StatementExtractor::states).isPresent())
        .filter(f -> f.trigger().match(words.line(), verb) >= 0)
        .anyMatch(f -> f.roles("obj").stream().anyMatch(r -> r.name().equals(Grid.ADDRESSEE)));
  }

  private Cell plainCell(int i) {
    if (!words.line().token(i).word()) {
      return Punctuation.cell(words, i);
    }
    String tag = words.line().tag(i);
    // "menlu lainnya": who holds an office is a noun, whatever the tagger takes the word for
    boolean office = language.is("headFirst") && words.office(i);
    boolean gathering = language.markers().is(words.line().tokens(), i, "gathering");
    if (tag.equals("VERB") && !gathering && !office) {
      return attribute(i) ? Cell.NOUN : Cell.VERB;
    }
    if (language.markers().is(words.line().tokens(), i, "resolves") && !words.genitive(i)) {
      return Cell.VERB;
    }
    if (ends(i)) {
      return Cell.VERB;
    }
    if (words.genitive(i) || gathering || office) {
      return Cell.NOUN;
    }
    return LIGHT.contains(tag) ? Cell.LIGHT : NOMINAL.contains(tag) ? Cell.NOUN : Cell.OTHER;
  }

  /** "Talks between Putin and Xi end": behind a name such a word is a verb, and no noun of his. */
  private boolean ends(int i) {
    return !language.is("headFirst")
        && i > 0
        && words.mentionAt(i - 1).filter(m -> m.kind() == EntityKind.PERSON).isPresent()
        && !words.genitive(i - 1)
        && triggerTo <= i
        && language.markers().is(words.line().tokens(), i, "happens");
  }

  /** "the first sitting US president", "a visiting delegation": a participle inside a phrase. */
  private boolean attribute(int i) {
    if (language.is("headFirst")) { // "kunjungan kerja": a root behind a noun
      return i > 0
          && cells[i - 1] == Cell.NOUN
          && language.markers().is(words.line().tokens(), i, "attribute");
    }
    if (i + 1 >= cells.length || !nominal(i + 1)) {
      return false;
    }
    if (language.markers().is(words.line().tokens(), i, "attribute") && i > 0 && governs(i - 1)) {
      return true;
    }
    if (i > 0
        && (cells[i - 1] == Cell.SLOT || i == triggerTo && words.line().tag(i - 1).equals("ADP"))
        && language.markers().ends(words.line().lower(i), "participle")) {
      return true; // "by suspected insurgents"
    }
    int k = i - 1;
    while (k >= 0 && DESCRIBING.contains(words.line().tag(k)) && words.mentionAt(k).isEmpty()) {
      k--; // "the internationally recognized government"
    }
    return k >= 0 && language.markers().is(words.line().tokens(), k, "article");
  }

  /** "met visiting Foreign Minister Wang Yi", "talks with visiting envoys". */
  private boolean governs(int i) {
    return i == triggerTo - 1 || cells[i] == Cell.VERB || cells[i] == Cell.SLOT;
  }

  private boolean nominal(int i) {
    String tag = words.line().tag(i);
    return words.mentionAt(i).isPresent() || tag.equals("NOUN") || tag.equals("PROPN");
  }
}
