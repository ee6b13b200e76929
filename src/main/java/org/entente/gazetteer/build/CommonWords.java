package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.gazetteer.Columns;

/**
 * Finds the names that are everyday words too. In sentences of one language it counts how often a
 * word is written in lower case and how often, not at the start of a sentence, with a capital; a
 * word is common in the language if it is met in lower case at least {@value #LEAST} times and at
 * least a fourth as often as with a capital.
 */
final class CommonWords {
  static final int LEAST = 5;
  private static final int SHARE = 4;

  private final Map<String, int[]> common = new TreeMap<>();

  /** Reads what an earlier build found. */
  static CommonWords stored(Path data) {
    CommonWords words = new CommonWords();
    Path file = data.resolve("common-words.tsv");
    if (Files.exists(file)) {
      Tables.lines(file).stream()
          .filter(l -> !l.startsWith("#") && !l.startsWith("word\t"))
          .map(l -> l.split("\t"))
          .forEach(
              c ->
                  words.common.put(
                      c[0], new int[] {Integer.parseInt(c[1]), Integer.parseInt(c[2])}));
    }
    return words;
  }

  /** Counts in the corpora beside the tables: treebanks, name corpora, parallel news, events. */
  static CommonWords counted(Path corpora) {
    CommonWords words = new CommonWords();
    for (String language : List.of("id", "en")) {
      Map<String, int[]> counts = new HashMap<>();
      for (Path file : files(corpora, language)) {
        sentences(file).forEach(s -> count(s, counts));
      }
      counts.forEach(
          (word, n) -> {
            if (n[0] >= LEAST && n[0] * SHARE >= n[1]) {
              words.common.merge(word, n, (a, b) -> a[0] > b[0] ? a : b);
            }
          });
    }
    return words;
  }

  /** Whether the folded word is an everyday word. */
  boolean contains(String foldedWord) {
    return common.containsKey(foldedWord);
  }

  /** Writes those of the words that are names. */
  void write(Path data, Set<String> names) {
    Output out = new Output(Columns.COMMON);
    common.forEach(
        (word, n) -> {
          if (names.contains(word)) {
            out.add(word, n[0], n[1]);
          }
        });
    out.write(
        data.resolve("common-words.tsv"),
        "Generated: names that are everyday words too, met in lower case and with a capital.");
  }

  private static List<Path> files(Path corpora, String language) {
    String parallel = language.equals("id") ? "ref.ind.txt" : "src.eng.txt";
    try (Stream<Path> walk = Files.walk(corpora)) {
      return walk.filter(Files::isRegularFile)
          .filter(
              p -> {
                String name = p.getFileName().toString();
                String folder = p.getParent().getFileName().toString();
                boolean corpus = folder.startsWith(language + "-") && name.matches(CORPUS);
                boolean events = language.equals("en") && name.startsWith("current-events");
                return corpus || events || name.endsWith(parallel);
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + corpora, e);
    }
  }

  private static final String CORPUS =
      "(train|dev|valid|test|id|en).*\\.(txt|conllu|iob2)|.*conll.txt";

  private static List<List<String>> sentences(Path file) {
    String name = file.getFileName().toString();
    if (name.contains(".jsonl")) {
      return Tables.jsonLines(file).stream().map(JsonNode::toString).map(CommonWords::cut).toList();
    }
    if (name.contains("newstest")) {
      return Tables.lines(file).stream().map(CommonWords::cut).toList();
    }
    List<List<String>> sentences = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (String line : Tables.lines(file)) {
      if (line.isBlank()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        String[] cells = line.split("[\t ]");
        boolean numbered = cells.length > 2 && cells[0].matches("[0-9-]+");
        sentence.add(numbered ? cells[1] : cells[0]);
      }
    }
    sentences.add(sentence);
    return sentences;
  }

  private static List<String> cut(String text) {
    int start = text.indexOf("\"text\":");
    return List.of((start < 0 ? text : text.substring(start + 7)).split("[\\s,()\\[\\]\"]+"));
  }

  private static void count(List<String> sentence, Map<String, int[]> counts) {
    boolean start = true;
    for (String token : sentence) {
      String word = token.replaceAll("[.,:;!?'’]+$", "");
      if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.equals(lower)) {
          counts.computeIfAbsent(lower, k -> new int[2])[0]++;
        } else if (!start && Character.isUpperCase(word.charAt(0))) {
          counts.computeIfAbsent(lower, k -> new int[2])[1]++;
        }
        start = false;
      }
      start |= token.matches(".*[.!?:\"“]");
    }
  }
}
