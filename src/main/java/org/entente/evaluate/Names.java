package org.entente.evaluate;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that something goes by, folded: letters and digits only, without case, diacritics,
 * punctuation and spacing.
 *
 * @param folded the folded names; empty for nothing
 */
record Names(Set<String> folded) {
  /** No name: a place that is not told. */
  static final Names NONE = new Names(Set.of());

  /** These names, folded; those without letter or digit fall away. */
  static Names of(List<String> names) {
    Set<String> folded = new LinkedHashSet<>();
    for (String name : names) {
      folded.add(fold(name));
    }
    folded.remove("");
    return new Names(folded);
  }

  static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().forEach(c -> fold(c, folded));
    return folded.toString();
  }

  /** Upper case first, as it alone writes out ligatures such as the German sharp s. */
  private static void fold(int codePoint, StringBuilder folded) {
    Character.toString(codePoint)
        .toUpperCase(java.util.Locale.ROOT)
        .codePoints()
        .filter(Names::kept)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
  }

  private static boolean kept(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether there is no name. */
  boolean none() {
    return folded.isEmpty();
  }

  /** Whether the two share a name. */
  boolean same(Names other) {
    return folded.stream().anyMatch(other.folded::contains);
  }

  /** The shortest name; the first of them by letters. Empty if there is none. */
  String shortest() {
    return folded.stream()
        .min(
            java.util.Comparator.comparingInt(String::length)
                .thenComparing(java.util.Comparator.naturalOrder()))
        .orElse("");
  }

  /** How many of {@code gold} are met, each by another one of {@code predicted}. */
  static int met(List<Names> predicted, List<Names> gold) {
    List<Names> left = new java.util.ArrayList<>(predicted);
    int met = 0;
    for (Names one : gold) {
      for (int i = 0; i < left.size(); i++) {
        if (left.get(i).same(one)) {
          left.remove(i);
          met++;
          break;
        }
      }
    }
    return met;
  }
}
