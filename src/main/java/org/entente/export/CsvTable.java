package org.entente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows of one table, in one file or, where it must not grow beyond a number of rows, in
 * several: {@code events.csv}, {@code events-2.csv}. An empty cell is missing.
 *
 * @param <T> what a row is about
 */
final class CsvTable<T> {
  private final Bundle bundle;
  private final Table<T> table;
  private final Dialect dialect;
  private final Cells cells;
  private final List<String> names = new ArrayList<>();
  private CSVPrinter printer;
  private long lines;
  private long rows;

  CsvTable(Bundle bundle, Table<T> table, Dialect dialect) throws IOException {
    this.bundle = bundle;
    this.table = table;
    this.dialect = dialect;
    this.cells = new Cells(dialect);
    this.printer = next();
  }

  private CSVPrinter next() throws IOException {
    String number = names.isEmpty() ? "" : "-" + (names.size() + 1);
    String name = table.name() + number + dialect.ending();
    names.add(name);
    Writer out =
        new BufferedWriter(new OutputStreamWriter(bundle.open(name), StandardCharsets.UTF_8));
    if (dialect.byteOrderMark()) {
      out.write('\uFEFF');
    }
    CSVPrinter made = new CSVPrinter(out, dialect.form());
    lines = 0;
    rows = 0;
    if (dialect.header()) {
      made.printRecord(table.columns().stream().map(Column::name).toList());
      lines++;
    }
    return made;
  }

  void row(T about) throws IOException {
    if (lines == dialect.mostRows()) {
      end();
      printer = next();
    }
    List<String> texts = new ArrayList<>(table.columns().size());
    for (Column<T> column : table.columns()) {
      texts.add(cells.of(column, column.cell().apply(about)));
    }
    printer.printRecord(texts);
    lines++;
    rows++;
  }

  /** Writes what is pending, and the metadata of each file. */
  void end() throws IOException {
    printer.flush();
    String name = names.get(names.size() - 1);
    bundle.count(name, rows);
    if (dialect.header()) {
      new Csvw(table, dialect).write(name, bundle.open(name + "-metadata.json"));
    }
  }
}
