package org.entente.model;

import java.util.Collection;
import java.util.List;
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

  /**
   * What holds of an event that is told in several ways: it happened if anybody tells it as done,
   * else it is denied, else planned, else possible. Throws {@link java.util.NoSuchElementException}
   * if nobody tells it.
   */
  public static Factuality strongest(Collection<Factuality> told) {
    return List.of(HAPPENED, DENIED, PLANNED, POSSIBLE).stream()
        .filter(told::contains)
        .findFirst()
        .orElseThrow();
  }
}
