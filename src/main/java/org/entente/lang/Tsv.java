package org.entente.lang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.BadFile;

/**
 * The rows of a tab-separated file of language data, each with its line, comments and blank lines
 * left out.
 */
final class Tsv {
  private Tsv() {}

  /**
   * A row.
   *
   * @param file the file, as messages name it
   * @param line its line, from 1
   * @param cells its cells, trimmed
   */
  record Row(String file, int line, List<String> cells) {

    /** The cell at {@code index}, empty where the row is shorter. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The refusal of this row. */
    BadFile bad(String problem, String remedy) {
      return new BadFile(file, line, problem, remedy);
    }
  }

  /** Reads {@code file}; each row needs at least {@code cells} cells that are not empty. */
  static List<Row> read(Path file, int cells) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file, number, line, cells));
      }
    }
    return rows;
  }

  private static Row row(Path file, int number, String line, int cells) {
    List<String> values = new ArrayList<>();
    for (String value : line.split("\t", -1)) {
      values.add(value.strip());
    }
    Row row = new Row(file.toString(), number, List.copyOf(values));
    for (int i = 0; i < cells; i++) {
      if (row.cell(i).isEmpty()) {
        throw row.bad(
            "cell " + (i + 1) + " of " + cells + " is empty",
            "separate the cells with one tab each");
      }
    }
    return row;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadFile(
          file.toString(), 0, "cannot be read: " + e.getMessage(), "restore the file, in UTF-8");
    }
  }
}
