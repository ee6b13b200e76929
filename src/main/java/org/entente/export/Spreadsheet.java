package org.entente.export;

/** What spreadsheets make of the text in a CSV file. */
public final class Spreadsheet {
  private static final String FORMULA = "=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20";

  private Spreadsheet() {}

  /**
   * The text as a spreadsheet may have it: behind an apostrophe where it would be taken for a
   * formula (OWASP ASVS 5, 1.2.10). Not for numbers: theirs is a minus sign.
   */
  public static String text(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
