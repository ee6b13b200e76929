package org.entente.nlp;

/** Kinds of characters as sentence and token rules see them. */
final class Characters {
  private static final String CLOSING = "\"”’'»›)]}";
  private static final String OPENING = "\"“„‘'«‹([{";
  private static final String ZERO_WIDTH = "\u200B\u200E\u200F\u2060\uFEFF";

  private Characters() {}

  /** White space of any kind, also that of no width. */
  static boolean space(int c) {
    return c <= ' '
        || (c > 127
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || ZERO_WIDTH.indexOf(c) >= 0));
  }

  /** What ends a line. */
  static boolean lineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** A letter, digit, or mark upon a letter. */
  static boolean word(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.OTHER_NUMBER
        || c == 0xAD;
  }

  /** An apostrophe, straight or curly. */
  static boolean apostrophe(int c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
  }

  /** A hyphen that binds words; a dash is none. */
  static boolean hyphen(int c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
  }

  /** A mark that may end a sentence. */
  static boolean terminator(int c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** A quote or bracket that may close; a straight quote may do both. */
  static boolean closing(int c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** A quote or bracket that may open; a straight quote may do both. */
  static boolean opening(int c) {
    return OPENING.indexOf(c) >= 0;
  }
}
