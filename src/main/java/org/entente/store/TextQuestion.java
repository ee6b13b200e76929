package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person types, in the syntax of Lucene: every word must be there, however it is spelled.
 */
final class TextQuestion {
  /** How much more a name counts than a sentence, and a word as it was typed than as a variant. */
  private static final Map<String, Integer> WEIGHTS =
      new TreeMap<>(Map.of("label", 4, "name", 3, "headline", 2, "sentence", 1, "quotation", 1));

  private TextQuestion() {}

  /**
   * The query for {@code text}, whose last word may end with {@code *}; empty if there is no word
   * in it. Nothing of the text but letters and digits gets into the query.
   */
  static String of(String text, SpellingVariants variants) {
    boolean open = text.strip().endsWith("*");
    String key = NameKey.of(text);
    if (key.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    String[] typed = key.split(" ");
    for (int i = 0; i < typed.length; i++) {
      words.add(word(typed[i], open && i == typed.length - 1 ? "*" : "", variants));
    }
    String all = String.join(" ", words);
    List<String> fields = new ArrayList<>();
    WEIGHTS.forEach((field, weight) -> fields.add(field + ":(" + all + ")^" + weight));
    return String.join(" OR ", fields);
  }

  private static String word(String word, String ending, SpellingVariants variants) {
    List<String> spelled = new ArrayList<>();
    for (String variant : variants.of(word)) {
      spelled.add(variant + ending + (variant.equals(word) ? "^3" : ""));
    }
    return "+(" + String.join(" ", spelled) + ")";
  }
}
