package org.entente.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a name into a regular expression that matches it whole, however it is accented and
 * punctuated: {@code Kim Jong Un} finds "Kim Jong-un", {@code Erdogan} finds "Erdoğan". Case is
 * left to the flag {@code i}.
 */
final class NamePattern {
  private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

  /** Letters that Unicode does not take apart into a plain one and a mark, and the plain one. */
  private static final Map<Integer, String> PLAIN =
      Map.of(
          (int) 'ı', "i", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'ħ',
          "h");

  private static final Map<String, String> ACCENTED = accented();

  private NamePattern() {}

  static String of(String name) {
    StringBuilder pattern = new StringBuilder("^");
    boolean between = false;
    for (int point : name.strip().toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (!Character.isLetterOrDigit(point)) {
        between = true;
        continue;
      }
      if (between && pattern.length() > 1) {
        pattern.append(BETWEEN_WORDS);
      }
      between = false;
      String plain = plain(point);
      pattern.append(ACCENTED.getOrDefault(plain, plain));
    }
    return pattern.append("$").toString();
  }

  /** The letter without its marks; letters of other scripts as they are. */
  private static String plain(int point) {
    String known = PLAIN.get(point);
    if (known != null) {
      return known;
    }
    String letter = Character.toString(point);
    String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
    return base.matches("[a-z]") ? base : letter;
  }

  /** For each Latin letter the class of all small letters that are it with a mark. */
  private static Map<String, String> accented() {
    Map<String, String> classes = new TreeMap<>();
    for (int point = 0x61; point < 0x1F00; point++) {
      if (Character.isLowerCase(point) && (point < 0x250 || point >= 0x1E00)) {
        String plain = plain(point);
        if (plain.matches("[a-z]")) {
          classes.merge(plain, Character.toString(point), String::concat);
        }
      }
    }
    classes.replaceAll((plain, letters) -> "[" + letters + "]");
    return classes;
  }
}
