package org.entente.nlp;

import java.util.Arrays;
import java.util.Locale;
import opennlp.tools.util.featuregen.WordClusterDictionary;

/**
 * Finds names of several words in a sentence, the longest first: the list holds them in lower case
 * with {@code _} between words, and the kinds of what they name.
 */
public final class NamePhrases {
  private static final int LONGEST = 8;

  private final WordClusterDictionary names;

  NamePhrases(WordClusterDictionary names) {
    this.names = names;
  }

  /** How the list writes a name. */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /**
   * For each word the kinds of the name that it is part of, behind B, I or L as it begins it,
   * stands in it or ends it; empty for all others.
   *
   * @param lower the words of a sentence in lower case
   */
  String[] parts(String[] lower) {
    String[] parts = new String[lower.length];
    Arrays.fill(parts, "");
    for (int from = 0; from < lower.length; from++) {
      from = Math.max(from, mark(lower, from, parts));
    }
    return parts;
  }

  /** Marks the longest name that begins at a word; its last word, or that word if there is none. */
  private int mark(String[] lower, int from, String[] parts) {
    int last = from;
    String kinds = "";
    StringBuilder key = new StringBuilder(lower[from]);
    for (int i = from + 1; i < Math.min(lower.length, from + LONGEST); i++) {
      String found = names.lookupToken(key.append('_').append(lower[i]).toString());
      if (found != null) {
        last = i;
        kinds = found;
      }
    }
    for (int i = from; i <= last && last > from; i++) {
      parts[i] = (i == from ? "B" : i == last ? "L" : "I") + kinds;
    }
    return last;
  }
}
