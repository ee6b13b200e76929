package org.entente.rdf;

/**
 * Makes text fit for a graph. Half surrogate pairs, control characters and the two noncharacters
 * that XML forbids become U+FFFD, one unit for one unit, so that every offset stays true.
 */
final class Clean {
  private static final char REPLACEMENT = '\uFFFD';

  private Clean() {}

  /** The same text, of the same length, without what no RDF syntax can carry. */
  static String text(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!fits(raw, i)) {
        return replaced(raw, i);
      }
    }
    return raw;
  }

  private static String replaced(String raw, int from) {
    char[] units = raw.toCharArray();
    for (int i = from; i < units.length; i++) {
      if (!fits(raw, i)) {
        units[i] = REPLACEMENT;
      }
    }
    return new String(units);
  }

  private static boolean fits(String raw, int i) {
    char unit = raw.charAt(i);
    if (Character.isHighSurrogate(unit)) {
      return i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
    }
    if (Character.isISOControl(unit)) {
      return unit == '\n' || unit == '\t' || unit == '\r';
    }
    return unit != '\uFFFE' && unit != '\uFFFF';
  }
}
