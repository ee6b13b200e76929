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
 * {@link Spreadsheet} would take for a formula is disarmed unless the file is raw; numbers never
 * are.
 */
final class CsvTable implements AutoCloseable {
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
    return raw || cell instanceof Number ? text : Spreadsheet.text(text);
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
