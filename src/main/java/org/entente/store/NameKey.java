package org.entente.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The key of a name, as {@code ent:nameKey} holds it: small letters without accents, and one blank
 * between words whatever stood there. "Kim Jong-un" and "Kim Jong Un", "Erdoğan" and "Erdogan" have
 * one key each.
 */
public final class NameKey {
  /** Letters that Unicode does not take apart into a plain one and a mark. */
  private static final Map<Character, String> PLAIN =
      Map.of('ı', "i", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'ħ', "h", 'ß', "ss", 'æ', "ae");

  private NameKey() {}

  /** The key of {@code name}; empty if it has neither letters nor digits. */
  public static String of(String name) {
    String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder();
    for (char letter : apart.replaceAll("\\p{M}+", "").toCharArray()) {
      key.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
    }
    return key.toString().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
