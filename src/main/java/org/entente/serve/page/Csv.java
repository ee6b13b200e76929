package org.entente.serve.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a table as RFC 4180 has it, in UTF-8. */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Writer out;
  private final UnaryOperator<String> cell;

  /**
   * A table.
   *
   * @param out where it goes
   * @param cell makes text safe for a spreadsheet
   * @param marked whether it begins with the mark by which Excel knows UTF-8
   */
  Csv(OutputStream out, UnaryOperator<String> cell, boolean marked) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.cell = cell;
    if (marked) {
      this.out.write(BYTE_ORDER_MARK);
    }
  }

  /** Writes a row of texts and numbers; an empty text is a missing value. */
  void row(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(value instanceof Number ? value.toString() : cell.apply(value.toString())));
    }
    out.write("\r\n");
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  void flush() throws IOException {
    out.flush();
  }
}
