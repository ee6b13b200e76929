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
 * Rows in one file or, where it must not grow beyond a number of rows, in several: {@code
 * events.csv}, {@code events-2.csv}.
 */
final class Sheets {
  private final Bundle bundle;
  private final String name;
  private final List<String> columns;
  private final Dialect dialect;
  private final List<String> files = new ArrayList<>();
  private CSVPrinter printer;
  private long lines;
  private long rows;

  /**
   * Opens the first file.
   *
   * @param name of the file, without its ending
   * @param columns names for the header
   */
  Sheets(Bundle bundle, String name, List<String> columns, Dialect dialect) throws IOException {
    this.bundle = bundle;
    this.name = name;
    this.columns = columns;
    this.dialect = dialect;
    this.printer = next();
  }

  private CSVPrinter next() throws IOException {
    String number = files.isEmpty() ? "" : "-" + (files.size() + 1);
    String file = name + number + dialect.ending();
    files.add(file);
    Writer out =
        new BufferedWriter(new OutputStreamWriter(bundle.open(file), StandardCharsets.UTF_8));
    if (dialect.byteOrderMark()) {
      out.write('\uFEFF');
    }
    CSVPrinter made = new CSVPrinter(out, dialect.form());
    lines = 0;
    rows = 0;
    if (dialect.header()) {
      made.printRecord(columns);
      lines++;
    }
    return made;
  }

  /** Writes a row. */
  void row(List<String> cells) throws IOException {
    if (lines == dialect.mostRows()) {
      finish();
      printer = next();
    }
    printer.printRecord(cells);
    lines++;
    rows++;
  }

  private void finish() throws IOException {
    printer.flush();
    bundle.count(files.get(files.size() - 1), rows);
  }

  /** Writes what is pending and, beside each file, its metadata. */
  void end(Table<?> table) throws IOException {
    finish();
    if (dialect.header()) {
      for (String file : files) {
        new Csvw(table, dialect).write(file, bundle.open(file + "-metadata.json"));
      }
    }
  }
}
