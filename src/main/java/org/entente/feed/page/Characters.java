package org.entente.feed.page;

/** Characters that no store and no export can carry. */
public final class Characters {
  private static final char REPLACEMENT = '\ufffd';

  private Characters() {}

  /**
   * The text with U+FFFD for control characters, half surrogate pairs and non-characters; as many
   * UTF-16 units as before.
   */
  public static String clean(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = bad; i >= 0; i = firstBad(text, i + 1)) {
      clean.setCharAt(i, REPLACEMENT);
    }
    return clean.toString();
  }

  /** The share of U+FFFD in the text, 0 to 1. */
  public static double replaced(String text) {
    return text.isEmpty()
        ? 0
        : (double) text.chars().filter(c -> c == REPLACEMENT).count() / text.length();
  }

  private static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (bad(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean bad(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r'
        || c == 0x7f
        || Character.isSurrogate(c)
        || c >= 0xfffe;
  }
}
