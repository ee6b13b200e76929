package org.entente.model;

import java.util.Locale;

/** Whether the text tells an event as done, to come, thinkable or not so. */
public enum Factuality {
  HAPPENED,
  PLANNED,
  POSSIBLE,
  DENIED;

  /** The word that graph, files and frames use: {@code happened}, {@code planned}, ... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The factuality of that word; throws {@link IllegalArgumentException} for any other word. */
  public static Factuality of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
