package org.entente.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file as RFC 4180 has it, in UTF-8, with a header; an empty cell is missing. Text that a
 * spreadsheet would take for a formula stands behind an apostrophe unless the file is raw (OWASP
 * ASVS 5, 1.2.10); numbers never do.
 */
final class CsvTable implements AutoCloseable {
  private static final String FORMULA = "=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20";

  private final WholeFile file;
  private final CSVPrinter printer;
  private final int columns;
  private final boolean raw;
  private long rows;

  CsvTable(Path path, List<String> columns, boolean raw) throws IOException {
    this.file = new WholeFile(path);
    Writer writer = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    this.columns = columns.size();
    this.raw = raw;
    printer.printRecord(columns);
  }

  /** Writes a row of strings, numbers and {@link Optional}s of them, a cell a column. */
  void row(List<?> cells) throws IOException {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
    }
    List<String> texts = new ArrayList<>();
    cells.forEach(cell -> texts.add(text(cell)));
    printer.printRecord(texts);
    rows++;
  }

  private String text(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.map(this::text).orElse("");
    }
    String text = cell.toString();
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !raw && !(cell instanceof Number) ? "'" + text : text;
  }

  long rows() {
    return rows;
  }

  /** Gives the file its name. */
  void publish() throws IOException {
    printer.flush();
    file.publish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
