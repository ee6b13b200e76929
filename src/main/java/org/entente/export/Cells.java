package org.entente.export;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the value of a cell into its characters. */
final class Cells {
  /** Stands at the end of text that was cut. */
  static final String CUT = " [...]";

  private final Dialect dialect;

  Cells(Dialect dialect) {
    this.dialect = dialect;
  }

  String of(Column<?> column, Object value) {
    String text = plain(value);
    if (dialect.unquoted()) {
      text = text.replaceAll("[\\t\\r\\n]+", " ");
    }
    if (dialect.guarded() && column.kind().mayBeFormula()) {
      text = Spreadsheet.text(text);
    }
    return text.length() <= dialect.longest() ? text : cut(text, dialect.longest());
  }

  private static String cut(String text, int longest) {
    int end = longest - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  /** The value as text; empty where it is missing. */
  static String plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Cells::plain).orElse("");
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> listed(plain(one))).collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  /** One of several in a cell: quoted, as in a line of CSV, where it holds the separator. */
  private static String listed(String one) {
    return one.indexOf(';') < 0 && one.indexOf('"') < 0
        ? one
        : '"' + one.replace("\"", "\"\"") + '"';
  }
}
