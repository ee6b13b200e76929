package org.entente.export;

import org.apache.commons.csv.CSVFormat;

/**
 * How rows become characters.
 *
 * @param ending what file names end with
 * @param form separators and quotation marks
 * @param header whether the first line names the columns
 * @param byteOrderMark whether the file begins with the mark by which spreadsheets know UTF-8
 * @param guarded whether text that a spreadsheet would take for a formula or a day is disarmed
 * @param mostRows rows that fit into a file, the header among them; further ones go into another
 * @param longest UTF-16 units that fit into a cell; longer text is cut
 */
record Dialect(
    String ending,
    CSVFormat form,
    boolean header,
    boolean byteOrderMark,
    boolean guarded,
    long mostRows,
    int longest) {

  /** RFC 4180, every character as it is. */
  static final Dialect PLAIN =
      new Dialect(".csv", CSVFormat.RFC4180, true, false, false, Long.MAX_VALUE, Integer.MAX_VALUE);

  /** Tabs and no quotation marks; tabs and line breaks in text become blanks. */
  static final CSVFormat TABS =
      CSVFormat.TDF
          .builder()
          .setRecordSeparator("\n")
          .setQuote(null)
          .setIgnoreSurroundingSpaces(false)
          .get();

  /** As Excel takes it: it has 1,048,576 rows a sheet and 32,767 characters a cell. */
  static Dialect excel(boolean guarded) {
    return new Dialect(".csv", CSVFormat.RFC4180, true, true, guarded, 1 << 20, (1 << 15) - 1);
  }

  /** Values separated by tabs. */
  static Dialect tabs(String ending, boolean header) {
    return new Dialect(ending, TABS, header, false, false, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Whether text is written without quotation marks. */
  boolean unquoted() {
    return form.getQuoteCharacter() == null;
  }
}
