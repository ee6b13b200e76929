package org.entente.export;

/** What spreadsheets make of the text in a CSV file. */
public final class Spreadsheet {
  private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private Spreadsheet() {}

  /**
   * The text as a spreadsheet may have it: behind an apostrophe where it would be taken for a
   * formula (OWASP ASVS 5, 1.2.10), also if only blanks stand before. Not for numbers: theirs is a
   * minus sign.
   */
  public static String text(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    boolean formula =
        !text.isEmpty()
            && (FORMULA.indexOf(text.charAt(0)) >= 0
                || start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0);
    return formula ? "'" + text : text;
  }

  /** White space, and what is not seen: byte order marks, marks of direction, empty spaces. */
  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT;
  }
}
