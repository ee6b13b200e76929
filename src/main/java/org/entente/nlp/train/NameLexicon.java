package org.entente.nlp.train;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Entity;
import org.entente.nlp.NamePhrases;

/**
 * What the words of the gazetteer's names are used for: each capitalized word gets a class made of
 * one letter a use, the rare uses left out. A name finder learns from it that an unknown "Emmanuel
 * Bonne" begins like a person's name.
 */
final class NameLexicon {
  /** The letters: see {@link #use}. */
  private static final String USES = "flmpqrsoxt";

  /** A use counts if it is not rarer than this part of the most frequent one. */
  private static final int SHARE = 8;

  private NameLexicon() {}

  /** The class of each word. */
  static Map<String, String> of(Stream<Entity> entities) {
    Map<String, int[]> counts = new HashMap<>();
    entities.forEach(e -> names(e).forEach(name -> count(e, name.split("[ \\-]+"), counts)));
    Map<String, String> classes = new TreeMap<>();
    counts.forEach((word, n) -> classes.put(word, letters(n)));
    return classes;
  }

  /**
   * The same in lower case, for texts that are careless of capitals: all classes of a word joined.
   */
  static Map<String, String> lower(Map<String, String> classes) {
    Map<String, TreeSet<Character>> letters = new TreeMap<>();
    classes.forEach(
        (word, uses) ->
            uses.chars()
                .forEach(
                    c ->
                        letters
                            .computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new TreeSet<>())
                            .add((char) c)));
    Map<String, String> lower = new TreeMap<>();
    letters.forEach(
        (word, uses) ->
            lower.put(word, uses.stream().map(String::valueOf).collect(Collectors.joining())));
    return lower;
  }

  /** Names of several words in lower case, words joined by {@code _}, and the kinds they name. */
  static Map<String, String> phrases(Stream<Entity> entities) {
    Map<String, TreeSet<String>> kinds = new TreeMap<>();
    entities.forEach(
        e ->
            names(e).stream()
                .filter(name -> name.indexOf(' ') > 0)
                .forEach(
                    name ->
                        kinds
                            .computeIfAbsent(NamePhrases.key(name), k -> new TreeSet<>())
                            .add(letter(e))));
    Map<String, String> phrases = new TreeMap<>();
    kinds.forEach((name, letters) -> phrases.put(name, String.join("", letters)));
    return phrases;
  }

  private static String letter(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> "p";
      case PLACE -> "l";
      case STATE -> "s";
      case ORGANIZATION -> "o";
      case PRODUCT -> "t";
    };
  }

  private static Set<String> names(Entity entity) {
    Set<String> names = new LinkedHashSet<>(entity.labels().values());
    names.addAll(entity.names());
    return names;
  }

  private static void count(Entity entity, String[] words, Map<String, int[]> counts) {
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.length() > 1 && Character.isUpperCase(word.codePointAt(0))) {
        int[] n = counts.computeIfAbsent(word, w -> new int[USES.length()]);
        n[USES.indexOf(use(entity, i, words.length))]++;
      }
    }
  }

  /**
   * First, last or other word of a person's name; place, first or other word of a place's; state;
   * organization, word of an organization's; product.
   */
  private static char use(Entity entity, int index, int length) {
    return switch (entity.kind()) {
      case PERSON -> index == length - 1 ? 'l' : index == 0 ? 'f' : 'm';
      case PLACE -> length == 1 ? 'p' : index == 0 ? 'q' : 'r';
      case STATE -> 's';
      case ORGANIZATION -> length == 1 ? 'o' : 'x';
      case PRODUCT -> 't';
    };
  }

  private static String letters(int[] n) {
    int most = 0;
    for (int count : n) {
      most = Math.max(most, count);
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < n.length; i++) {
      if (n[i] > 0 && n[i] * SHARE >= most) {
        letters.append(USES.charAt(i));
      }
    }
    return letters.toString();
  }
}
