package org.entente.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Times.Example;
import org.entente.lang.Times.Letters;
import org.entente.lang.Times.Operation;
import org.entente.lang.Times.Part;
import org.entente.lang.Times.Pattern;
import org.entente.lang.Times.Phrase;
import org.entente.lang.Times.Word;
import org.entente.model.BadFile;

/** Reads {@code times.tsv}: words, named parts, patterns, settings. */
final class TimesReader {
  /** Classes that no row lists, because the reader of text finds them itself. */
  static final Set<String> BUILT_IN =
      Set.of("number", "day", "year", "year2", "numeric", "numeric-day", "clock", "name");

  private static final Set<String> NUMBERS =
      Set.of("weekday", "month", "number", "ordinal", "which", "away", "then", "deictic", "day");
  private static final int DEEPEST = 8;

  private final Path file;
  private final String language;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, List<Row>> defined = new HashMap<>();
  private final List<Row> patternRows = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> kinds = new HashSet<>(BUILT_IN);

  TimesReader(Path file, String language) {
    this.file = file;
    this.language = language;
  }

  Times read() {
    for (Tsv.Row row : Tsv.read(file, 3)) {
      accept(row(row));
    }
    if (!settings.getOrDefault("ceiling-year", "").matches("\\d{4}")) {
      throw bad(0, "sets no ceiling-year", "add: ceiling-year <tab> setting <tab> a year");
    }
    return new Times(language, phrases, patterns(), settings, examples);
  }

  private Row row(Tsv.Row cells) {
    Row row = new Row(cells.cell(0), cells.cell(1), cells.cell(2), cells.line());
    Integer before = seen.putIfAbsent(row.words + "\t" + row.kind + "\t" + row.value, row.line);
    if (before != null) {
      throw bad(row.line, "repeats line " + before, "remove one of the two");
    }
    if (!cells.cell(3).isEmpty()) {
      examples.add(example(cells.cell(3), row.line));
    }
    return row;
  }

  private Example example(String cell, int line) {
    int arrow = cell.lastIndexOf(" => ");
    if (arrow < 0) {
      throw bad(line, "the example tells no result", "write: text => 2023-09-13, or => - for none");
    }
    return new Example(
        language + ":" + line, line, cell.substring(0, arrow).strip(), cell.substring(arrow + 4));
  }

  private void accept(Row row) {
    switch (row.kind) {
      case "setting" -> settings.put(row.words, row.value);
      case "define" -> defined.computeIfAbsent(row.value, k -> new ArrayList<>()).add(row);
      case "pattern" -> patternRows.add(row);
      default -> addWords(row);
    }
  }

  private void addWords(Row row) {
    String[] flags = row.kind.split(" ");
    Letters letters = Letters.ANY;
    if (flags.length == 2) {
      letters = letters(flags[1], row.line);
    }
    String kind = flags[0];
    kinds.add(kind);
    String value = row.value.equals("-") ? "" : row.value;
    if (NUMBERS.contains(kind) && !value.matches("[-+]?\\d+(\\.\\.[-+]?\\d+)?")) {
      throw bad(row.line, "the value of a " + kind + " is no number: " + value, "write a number");
    }
    Word word = new Word(kind, value, letters);
    for (List<String> words : choices(row)) {
      phrases.add(new Phrase(words, word));
    }
  }

  private Letters letters(String flag, int line) {
    return switch (flag) {
      case "capital" -> Letters.CAPITAL;
      case "lower" -> Letters.LOWER;
      default -> throw bad(line, "unknown flag " + flag, "write capital or lower, or nothing");
    };
  }

  /** The phrases of {@code a|b c}: each word may be a choice, a choice that ends in ? may miss. */
  private List<List<String>> choices(Row row) {
    List<List<String>> all = List.of(List.of());
    for (String word : row.words.toLowerCase(Locale.ROOT).split(" ")) {
      boolean may = word.length() > 1 && word.endsWith("?");
      List<List<String>> next = may ? new ArrayList<>(all) : new ArrayList<>();
      for (String choice : (may ? word.substring(0, word.length() - 1) : word).split("\\|")) {
        for (List<String> begun : all) {
          next.add(append(begun, choice));
        }
      }
      all = next;
    }
    if (all.stream().anyMatch(List::isEmpty)) {
      throw bad(row.line, "has no words", "write at least one word that may not miss");
    }
    return all;
  }

  private static List<String> append(List<String> list, String last) {
    List<String> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private TimeState patterns() {
    TimeState start = new TimeState();
    int order = 0;
    for (Row row : patternRows) {
      Operation operation =
          Operation.of(row.value)
              .orElseThrow(
                  () ->
                      bad(
                          row.line,
                          "unknown operation " + row.value,
                          "use one that data/lang/README.md lists"));
      List<String> elements = List.of(row.words.split(" "));
      Optional<String> before = before(elements.get(0));
      Pattern pattern = new Pattern(operation, language + ":" + row.line, order, before);
      List<String> inside = before.isPresent() ? elements.subList(1, elements.size()) : elements;
      Set<TimeState> ends = sequence(inside, Set.of(start), new Naming("", false, row), 0);
      if (ends.contains(start)) {
        throw bad(row.line, "a pattern may be empty", "let one part of it be needed");
      }
      ends.forEach(e -> e.complete(pattern));
      order++;
    }
    return start;
  }

  private static Optional<String> before(String element) {
    return element.startsWith("[") && element.endsWith("]")
        ? Optional.of(element.substring(1, element.length() - 1))
        : Optional.empty();
  }

  /** Leads from the states {@code from} through all elements; the states behind the last. */
  private Set<TimeState> sequence(
      List<String> elements, Set<TimeState> from, Naming naming, int depth) {
    if (depth > DEEPEST) {
      throw bad(naming.row.line, "names a part that contains itself", "break the circle");
    }
    Set<TimeState> at = from;
    for (String element : elements) {
      at = element(element, at, naming, depth);
    }
    return at;
  }

  /** One element: {@code x}, {@code x?}, {@code x|y}, {@code n=x}, {@code [x]}. */
  private Set<TimeState> element(String written, Set<TimeState> from, Naming outer, int depth) {
    String element = written;
    Set<TimeState> ends = new LinkedHashSet<>();
    if (element.length() > 1 && element.endsWith("?")) {
      element = element.substring(0, element.length() - 1);
      ends.addAll(from);
    }
    boolean context = element.startsWith("[") && element.endsWith("]");
    if (context) {
      element = element.substring(1, element.length() - 1);
    }
    int equals = element.indexOf('=');
    String own = equals > 0 ? element.substring(0, equals) : "";
    Naming naming = outer.within(own, context);
    for (String choice : element.substring(equals + 1).split("\\|")) {
      ends.addAll(choice(choice, own, from, naming, depth));
    }
    return ends;
  }

  private Set<TimeState> choice(
      String choice, String own, Set<TimeState> from, Naming naming, int depth) {
    if (choice.startsWith("'") && choice.endsWith("'") && choice.length() > 2) {
      return step(from, naming.literal(choice.substring(1, choice.length() - 1)));
    }
    if (choice.isEmpty() || !Character.isLetter(choice.codePointAt(0))) {
      return step(from, naming.literal(choice));
    }
    List<Row> rows = defined.get(choice);
    if (rows != null) {
      Set<TimeState> ends = new LinkedHashSet<>();
      for (Row part : rows) {
        ends.addAll(sequence(List.of(part.words.split(" ")), from, naming, depth + 1));
      }
      return ends;
    }
    if (!kinds.contains(choice)) {
      throw bad(naming.row.line, "unknown class " + choice, "give it words, or define it");
    }
    String name = own.isEmpty() ? naming.of(choice) : naming.prefix;
    return step(from, new Part(name, choice, false, naming.context));
  }

  private static Set<TimeState> step(Set<TimeState> from, Part part) {
    TimeState to = new TimeState();
    TimeState.Step step = new TimeState.Step(part, to);
    from.forEach(f -> f.add(step));
    return Set.of(to);
  }

  /**
   * How parts are named at a place of a pattern: inside {@code to=dd} a {@code day} is a {@code
   * to-day}.
   *
   * @param prefix the names around it
   * @param context whether all of it only stands beside the expression
   * @param row the row of the pattern
   */
  private record Naming(String prefix, boolean context, Row row) {
    Naming within(String name, boolean beside) {
      return name.isEmpty() && !beside
          ? this
          : new Naming(name.isEmpty() ? prefix : of(name), context || beside, row);
    }

    String of(String name) {
      return prefix.isEmpty() ? name : prefix + "-" + name;
    }

    Part literal(String word) {
      return new Part("", word, true, context);
    }
  }

  private BadFile bad(int line, String problem, String remedy) {
    return new BadFile(file.toString(), line, problem, remedy);
  }

  private record Row(String words, String kind, String value, int line) {}
}
