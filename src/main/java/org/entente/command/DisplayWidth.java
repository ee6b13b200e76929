package org.entente.command;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: letters of Chinese, Japanese and Korean and most
 * pictures take two, marks that stand on another letter none (Unicode Standard Annex #11).
 */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private static final int NOTHING_WIDE_BEFORE = 0x1100;

  private DisplayWidth() {}

  /** The columns that {@code text} takes, on one line. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> letter >= NOTHING_WIDE_BEFORE && wide(letter) ? 2 : 1;
    };
  }

  private static boolean wide(int letter) {
    return within(letter, 0x3000, 0x303E)
        || within(letter, 0xFF01, 0xFF60)
        || within(letter, 0xFFE0, 0xFFE6)
        || within(letter, 0x1F300, 0x1FAFF)
        || WIDE.contains(UnicodeScript.of(letter)) && !within(letter, 0xFF61, 0xFFDC);
  }

  private static boolean within(int letter, int from, int to) {
    return letter >= from && letter <= to;
  }
}
