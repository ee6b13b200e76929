package org.entente.nlp;

import java.util.Locale;

/** How words are written: X for a capital, x for a small letter, d for a figure. */
final class WordShapes {
  private WordShapes() {}

  /** One sign a character: "McCain" is XxXxxx. */
  static String full(String word) {
    StringBuilder shape = new StringBuilder();
    word.chars().forEach(c -> shape.append(sign((char) c)));
    return shape.toString();
  }

  /** One sign for a run of the same: "McCain" is XxXx. */
  static String brief(String word) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char sign = sign(word.charAt(i));
      if (shape.length() == 0 || shape.charAt(shape.length() - 1) != sign) {
        shape.append(sign);
      }
    }
    return shape.toString();
  }

  private static char sign(char c) {
    return Character.isUpperCase(c)
        ? 'X'
        : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
  }

  /**
   * How a sentence uses capitals: all words in them ("U"), none ("0"), one ("1"), most words
   * capitalized as in a headline ("T"), or mixed ("M").
   */
  static String writing(String[] words) {
    int small = 0;
    int shouted = 0;
    int capitalized = 0;
    for (String word : words) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
        if (word.equals(word.toLowerCase(Locale.ROOT))) {
          small++;
        } else if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
          shouted++;
        } else {
          capitalized++;
        }
      }
    }
    if (shouted > small + capitalized) {
      return "U";
    }
    if (capitalized + shouted == 0) {
      return "0";
    }
    if (small == 0 || capitalized > 2 * small) {
      return "T";
    }
    return capitalized + shouted == 1 ? "1" : "M";
  }
}
