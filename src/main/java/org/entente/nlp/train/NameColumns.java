package org.entente.nlp.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a corpus of names: a word a line, an empty line behind each sentence, columns between tabs
 * or blanks. The word is the first column, or the second behind a number; its tag is the first one
 * of the form {@code O}, {@code B-PER}, {@code I-LOC}. Tags of kinds that we do not tell apart
 * count as {@code O}. A name begins at {@code B}, and at an {@code I} that continues none.
 */
final class NameColumns {
  private final List<NamedSentence> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private boolean documents;
  private boolean opens = true;

  private NameColumns() {}

  /** The sentences of a file, in order; throws BadFile with the line that is wrong. */
  static List<NamedSentence> read(Path file) {
    NameColumns columns = new NameColumns();
    int number = 0;
    for (String line : CorpusFiles.lines(file)) {
      columns.line(line, file, ++number);
    }
    columns.close();
    return columns.sentences;
  }

  private void line(String line, Path file, int number) {
    if (line.startsWith("# newdoc")) {
      documents = true;
      opens = true;
    } else if (line.isBlank()) {
      close();
    } else if (!line.startsWith("# ")) {
      String[] cells = line.split(line.contains("\t") ? "\t" : " ");
      boolean numbered = cells.length > 2 && cells[0].matches("[0-9]+");
      words.add(cells[numbered ? 1 : 0]);
      tags.add(
          tag(cells, numbered ? 2 : 1)
              .orElseThrow(
                  () ->
                      CorpusFiles.wrong(
                          file, number, "no tag like O, B-PER", "give a corpus of names")));
    }
  }

  private static Optional<String> tag(String[] cells, int from) {
    for (int i = from; i < cells.length; i++) {
      if (cells[i].matches("O|[BI]-[A-Z]+")) {
        return Optional.of(cells[i]);
      }
    }
    return Optional.empty();
  }

  private void close() {
    if (words.isEmpty()) {
      return;
    }
    sentences.add(new NamedSentence(words, names(), opens || !documents));
    words.clear();
    tags.clear();
    opens = false;
  }

  private List<NamedSentence.Name> names() {
    List<NamedSentence.Name> names = new ArrayList<>();
    int from = -1;
    String kind = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      String own = kind(tag);
      if (from >= 0 && !(tag.startsWith("I") && own.equals(kind))) {
        names.add(new NamedSentence.Name(from, i, kind));
        from = -1;
      }
      if (from < 0 && !own.isEmpty()) {
        from = i;
        kind = own;
      }
    }
    return names;
  }

  private static String kind(String tag) {
    return switch (tag.substring(tag.indexOf('-') + 1).toUpperCase(Locale.ROOT)) {
      case "PER", "PERSON" -> "person";
      case "ORG", "ORGANISATION", "ORGANIZATION" -> "organization";
      case "LOC", "PLACE", "LOCATION" -> "place";
      default -> "";
    };
  }
}
