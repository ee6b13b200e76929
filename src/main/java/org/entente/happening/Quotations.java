package org.entente.happening;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares quoted words. */
final class Quotations {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Quotations() {}

  /** The part of the words of the shorter quotation that the longer one has too, 0 to 1. */
  static double overlap(String one, String other) {
    Set<String> these = words(one);
    Set<String> those = words(other);
    Set<String> shared = new HashSet<>(these);
    shared.retainAll(those);
    int fewer = Math.min(these.size(), those.size());
    return fewer == 0 ? 0 : (double) shared.size() / fewer;
  }

  private static Set<String> words(String quotation) {
    Set<String> words =
        new HashSet<>(List.of(BETWEEN_WORDS.split(quotation.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }
}
