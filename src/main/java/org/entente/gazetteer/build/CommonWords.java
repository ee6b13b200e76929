package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.gazetteer.Columns;
import org.entente.gazetteer.Gazetteer;

/**
 * Finds the words that make poor names of small places, by counting in sentences of a language:
 *
 * <ul>
 *   <li>common: met in lower case at least {@value #LEAST} times and at least a fourth as often as
 *       with a capital inside a sentence ("nice", "malang");
 *   <li>personal: part of a person's name at least twice and more often than of a place's;
 *   <li>joined: with a capital at least {@value #LEAST} times and mostly beside another word with a
 *       capital, so that it is a part of longer names ("University"); leading: mostly before one
 *       ("Tanjung Priok").
 * </ul>
 */
final class CommonWords {
  static final int LEAST = 5;
  private static final int SHARE = 4;
  private static final int LOWER = 0;
  private static final int CAPITAL = 1;
  private static final int BESIDE = 2;
  private static final int BEFORE = 3;
  private static final int PERSON = 4;
  private static final int PLACE = 5;

  private final Map<String, int[]> common = new TreeMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  /** Reads what an earlier build found; it knows common words only. */
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

  /** Counts in the corpora beside the tables. */
  static CommonWords counted(Path corpora) {
    CommonWords words = new CommonWords();
    for (String language : List.of("id", "en")) {
      Map<String, int[]> counts = new HashMap<>();
      for (Path file : Corpora.files(corpora, language)) {
        Corpora.sentences(file).forEach(s -> count(s, counts));
      }
      counts.forEach(
          (word, n) -> {
            if (n[LOWER] >= LEAST && n[LOWER] * SHARE >= n[CAPITAL]) {
              words.common.merge(word, n, (a, b) -> a[LOWER] > b[LOWER] ? a : b);
            }
            words.counts.merge(word, n, CommonWords::sum);
          });
    }
    return words;
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  boolean common(String foldedWord) {
    return common.containsKey(foldedWord);
  }

  boolean personal(String foldedWord) {
    int[] n = counts.getOrDefault(foldedWord, new int[6]);
    return n[PERSON] >= 2 && n[PERSON] > n[PLACE];
  }

  boolean joined(String foldedWord) {
    int[] n = counts.getOrDefault(foldedWord, new int[6]);
    return n[CAPITAL] >= LEAST && n[BESIDE] * 2 > n[CAPITAL];
  }

  boolean leading(String foldedWord) {
    int[] n = counts.getOrDefault(foldedWord, new int[6]);
    return n[CAPITAL] >= LEAST && n[BEFORE] * 2 > n[CAPITAL];
  }

  /** Writes those of the common words that are names. */
  void write(Path data, Set<String> names) {
    Output out = new Output(Columns.COMMON);
    common.forEach(
        (word, n) -> {
          if (names.contains(word)) {
            out.add(word, n[LOWER], n[CAPITAL]);
          }
        });
    out.write(
        data.resolve("common-words.tsv"),
        "Generated: names that are everyday words too, met in lower case and with a capital.");
  }

  private static void count(List<Corpora.Word> sentence, Map<String, int[]> counts) {
    boolean start = true;
    for (int i = 0; i < sentence.size(); i++) {
      String token = sentence.get(i).text();
      String word = bare(token);
      if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
        int[] n = counts.computeIfAbsent(Gazetteer.fold(word), k -> new int[6]);
        if (word.equals(word.toLowerCase(Locale.ROOT))) {
          n[LOWER]++;
        } else if (!start && Character.isUpperCase(word.charAt(0))) {
          boolean next = word.length() == token.length() && capital(sentence, i + 1);
          n[CAPITAL]++;
          n[BEFORE] += next ? 1 : 0;
          n[BESIDE] += next || capital(sentence, i - 1) ? 1 : 0;
        }
        n[PERSON] += sentence.get(i).kind().startsWith("PER") ? 1 : 0;
        n[PLACE] += sentence.get(i).kind().matches("LOC|PLACE|LOCATION") ? 1 : 0;
        start = false;
      }
      start |= token.matches(".*[.!?:\"“]");
    }
  }

  private static String bare(String token) {
    return token.replaceAll("(['’]s)?[.,:;!?'’]*$", "");
  }

  private static boolean capital(List<Corpora.Word> sentence, int i) {
    return i >= 0
        && i < sentence.size()
        && Character.isUpperCase(sentence.get(i).text().charAt(0))
        && (i == 0 || sentence.get(i).text().length() > 1);
  }
}
