package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sentences of the open corpora that lie beside the tables: treebanks, name corpora, news. */
final class Corpora {
  private static final String FILES =
      "(train|dev|valid|test|id|en).*\\.(txt|conllu|iob2)|.*conll.txt";

  private Corpora() {}

  /** The corpora of a language, in a fixed order. */
  static List<Path> files(Path corpora, String language) {
    String parallel = language.equals("id") ? "ref.ind.txt" : "src.eng.txt";
    try (Stream<Path> walk = Files.walk(corpora)) {
      return walk.filter(Files::isRegularFile)
          .filter(p -> fits(p, language, parallel))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + corpora, e);
    }
  }

  private static boolean fits(Path file, String language, String parallel) {
    String name = file.getFileName().toString();
    String folder = file.getParent().getFileName().toString();
    boolean corpus = folder.startsWith(language + "-") && name.matches(FILES);
    boolean events = language.equals("en") && name.startsWith("current-events");
    return corpus || events || name.endsWith(parallel);
  }

  /** The sentences of a file: one a line, or one word a line with an empty line between. */
  static List<List<Word>> sentences(Path file) {
    String name = file.getFileName().toString();
    if (name.contains(".jsonl")) {
      return Tables.jsonLines(file).stream().map(Corpora::text).map(Corpora::cut).toList();
    }
    if (name.contains("newstest")) {
      return Tables.lines(file).stream().map(Corpora::cut).toList();
    }
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    for (String line : Tables.lines(file)) {
      if (line.isBlank()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        sentence.add(word(line, name.endsWith(".conllu")));
      }
    }
    sentences.add(sentence);
    return sentences;
  }

  private static String text(JsonNode node) {
    return node.path("text").asText();
  }

  private static List<Word> cut(String text) {
    return Stream.of(text.split("\\s+|(?=[,()\\[\\]\"])|(?<=[(\\[\"])"))
        .filter(w -> !w.isBlank())
        .map(w -> new Word(w, ""))
        .toList();
  }

  private static Word word(String line, boolean treebank) {
    String[] cells = line.split("[\t ]");
    boolean numbered = cells.length > 2 && cells[0].matches("[0-9.-]+");
    String kind = "";
    for (int i = 1; i < cells.length && !treebank; i++) {
      if (cells[i].matches("[BI]-.*")) {
        kind = cells[i].substring(2);
      }
    }
    return new Word(numbered ? cells[1] : cells[0], kind);
  }

  /**
   * A word of a corpus.
   *
   * @param text as written
   * @param kind the kind of name it is part of, if the corpus says so: PER, LOC, ...
   */
  record Word(String text, String kind) {}
}
