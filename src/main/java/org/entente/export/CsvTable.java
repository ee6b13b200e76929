package org.entente.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of one table. An empty cell is missing.
 *
 * @param <T> what a row is about
 */
final class CsvTable<T> {
  private final Table<T> table;
  private final Cells cells;
  private final Sheets sheets;

  CsvTable(Bundle bundle, Table<T> table, Dialect dialect) throws IOException {
    this.table = table;
    this.cells = new Cells(dialect);
    this.sheets =
        new Sheets(
            bundle, table.name(), table.columns().stream().map(Column::name).toList(), dialect);
  }

  void row(T about) throws IOException {
    List<String> texts = new ArrayList<>(table.columns().size());
    for (Column<T> column : table.columns()) {
      texts.add(cells.of(column, column.cell().apply(about)));
    }
    sheets.row(texts);
  }

  /** Writes what is pending, and the metadata of each file. */
  void end() throws IOException {
    sheets.end(table);
  }
}
