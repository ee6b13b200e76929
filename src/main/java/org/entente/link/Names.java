package org.entente.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folding of names: case, diacritics and punctuation do not tell two names apart. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** Lower case, without diacritics, words separated by one blank. */
  static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
