package org.entente.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int MOST_VARIANTS = 20_000;

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
    List<Pattern> patterns = patterns();
    return new Times(language, phrases, patterns, settings, examples);
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

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private List<Pattern> patterns() {
    List<Pattern> all = new ArrayList<>();
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
      for (List<Part> parts : expand(row, 0)) {
        if (parts.stream().allMatch(Part::context)) {
          throw bad(row.line, "a pattern may be empty", "let one part of it be needed");
        }
        all.add(new Pattern(parts, operation, language + ":" + row.line, order));
      }
      order++;
    }
    return all;
  }

  private List<List<Part>> expand(Row row, int depth) {
    if (depth > DEEPEST) {
      throw bad(row.line, "names a part that contains itself", "break the circle");
    }
    List<List<Part>> all = List.of(List.of());
    for (String element : row.words.split(" ")) {
      all = joined(all, variants(element, row, depth));
      if (all.size() > MOST_VARIANTS) {
        throw bad(row.line, "has too many variants", "split it into several rows");
      }
    }
    return all;
  }

  private static List<List<Part>> joined(List<List<Part>> heads, List<List<Part>> tails) {
    List<List<Part>> all = new ArrayList<>(heads.size() * tails.size());
    for (List<Part> head : heads) {
      for (List<Part> tail : tails) {
        List<Part> both = new ArrayList<>(head);
        both.addAll(tail);
        all.add(both);
      }
    }
    return all;
  }

  /**
   * Every way to fill one element: {@code x}, {@code x?}, {@code x|y}, {@code n=x}, {@code [x]}.
   */
  private List<List<Part>> variants(String written, Row row, int depth) {
    String element = written;
    List<List<Part>> all = new ArrayList<>();
    if (element.length() > 1 && element.endsWith("?")) {
      element = element.substring(0, element.length() - 1);
      all.add(List.of());
    }
    boolean context = element.startsWith("[") && element.endsWith("]");
    if (context) {
      element = element.substring(1, element.length() - 1);
    }
    int equals = element.indexOf('=');
    String name = equals > 0 ? element.substring(0, equals) : "";
    for (String choice : element.substring(equals + 1).split("\\|")) {
      all.addAll(choice(choice, name, context, row, depth));
    }
    return all;
  }

  private List<List<Part>> choice(String choice, String name, boolean context, Row row, int depth) {
    if (choice.startsWith("'") && choice.endsWith("'") && choice.length() > 2) {
      return List.of(
          List.of(new Part("", choice.substring(1, choice.length() - 1), true, context)));
    }
    if (!Character.isLetter(choice.codePointAt(0))) {
      return List.of(List.of(new Part("", choice, true, context)));
    }
    List<Row> rows = defined.get(choice);
    if (rows != null) {
      List<List<Part>> all = new ArrayList<>();
      for (Row part : rows) {
        for (List<Part> parts : expand(part, depth + 1)) {
          all.add(parts.stream().map(p -> renamed(p, name, context)).toList());
        }
      }
      return all;
    }
    if (!kinds.contains(choice)) {
      throw bad(row.line, "unknown class " + choice, "give it words, or define it");
    }
    return List.of(List.of(new Part(name.isEmpty() ? choice : name, choice, false, context)));
  }

  /** A part inside a named one: {@code to=date} makes its {@code day} the {@code to-day}. */
  private static Part renamed(Part part, String prefix, boolean context) {
    boolean plain = prefix.isEmpty() || part.literal();
    return new Part(
        plain ? part.name() : prefix + "-" + part.name(),
        part.kind(),
        part.literal(),
        context || part.context());
  }

  private BadFile bad(int line, String problem, String remedy) {
    return new BadFile(file.toString(), line, problem, remedy);
  }

  private record Row(String words, String kind, String value, int line) {}
}
