package org.entente.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.BadFile;

/**
 * A tab-separated file of the gazetteer: a header line with the column names, {@code #} comments,
 * several values in a cell separated by {@code |}.
 */
final class TextTable {
  private final String file;
  private final List<Row> rows = new ArrayList<>();

  private TextTable(String file) {
    this.file = file;
  }

  /**
   * Reads {@code path} and demands exactly these columns in this order.
   *
   * @param root what the name of the file in messages is relative to
   */
  static TextTable read(Path root, Path path, List<String> columns) {
    TextTable table = new TextTable(root.relativize(path).toString());
    try {
      boolean header = true;
      int number = 0;
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (header) {
          if (!Arrays.asList(cells).equals(columns)) {
            throw table.bad(number, "columns must be: " + String.join(" ", columns));
          }
          header = false;
        } else if (cells.length != columns.size()) {
          throw table.bad(
              number, cells.length + " cells in place of " + columns.size() + "; check the tabs");
        } else {
          table.rows.add(table.new Row(number, columns, cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return table;
  }

  List<Row> rows() {
    return rows;
  }

  /** What is wrong, and behind the last semicolon what to do. */
  private BadFile bad(int line, String what) {
    int cut = what.lastIndexOf("; ");
    return cut < 0
        ? new BadFile(file, line, what, "correct the row")
        : new BadFile(file, line, what.substring(0, cut), what.substring(cut + 2));
  }

  /** One line. */
  final class Row {
    private final int line;
    private final List<String> columns;
    private final String[] cells;

    private Row(int line, List<String> columns, String[] cells) {
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    String file() {
      return file;
    }

    int line() {
      return line;
    }

    /** The cell, or an empty text. */
    String get(String column) {
      return cells[columns.indexOf(column)];
    }

    /** The cell, or nothing if empty. */
    Optional<String> some(String column) {
      return Optional.of(get(column)).filter(s -> !s.isEmpty());
    }

    /** The cell; refuses an empty one. */
    String need(String column) {
      return some(column).orElseThrow(() -> bad(column + " is empty; fill it in"));
    }

    /** The values of the cell. */
    List<String> list(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        return List.of();
      }
      List<String> values = List.of(cell.split("\\|", -1));
      if (values.stream().anyMatch(String::isBlank)) {
        throw bad("empty value in " + column + "; remove the spare |");
      }
      return values;
    }

    /** A number, or nothing if empty. */
    Optional<Double> number(String column, double least, double most) {
      try {
        Optional<Double> value = some(column).map(Double::valueOf);
        if (value.isPresent() && (value.get() < least || value.get() > most)) {
          throw bad(column + " " + value.get() + " is not in " + least + " to " + most);
        }
        return value;
      } catch (NumberFormatException e) {
        throw bad(column + " \"" + get(column) + "\" is no number");
      }
    }

    /** The first day of a date, month or year. */
    Optional<LocalDate> firstDay(String column) {
      return some(column).map(text -> day(column, text, false));
    }

    /** The last day of a date, month or year. */
    Optional<LocalDate> lastDay(String column) {
      return some(column).map(text -> day(column, text, true));
    }

    private LocalDate day(String column, String text, boolean last) {
      try {
        switch (text.length()) {
          case 4:
            return LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1);
          case 7:
            YearMonth month = YearMonth.parse(text);
            return last ? month.atEndOfMonth() : month.atDay(1);
          default:
            return LocalDate.parse(text);
        }
      } catch (DateTimeException | NumberFormatException e) {
        throw bad(column + " \"" + text + "\" is no date; write 2023-09-13, 2023-09 or 2023");
      }
    }

    BadFile bad(String what) {
      return TextTable.this.bad(line, what);
    }
  }
}
