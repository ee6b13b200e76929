package org.entente.gazetteer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A file of the gazetteer while it is generated; rows are written sorted, so that a diff is small.
 */
final class Output {
  private final List<String> columns;
  private final List<String> rows = new ArrayList<>();

  Output(List<String> columns) {
    this.columns = columns;
  }

  /** Adds a row; the cells in the order of the columns, a collection becomes several values. */
  void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Collection<?> many ? join(many) : clean(cell.toString()));
    }
    rows.add(String.join("\t", row));
  }

  private static String join(Collection<?> values) {
    return String.join(
        "|",
        values.stream()
            .map(v -> clean(v.toString()).replace('|', ' '))
            .filter(v -> !v.isBlank())
            .distinct()
            .toList());
  }

  private static String clean(String cell) {
    return cell.replaceAll("[\\t\\r\\n]+", " ").strip();
  }

  int size() {
    return rows.size();
  }

  /** Writes comment, header and rows. */
  void write(Path file, String comment) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + comment);
    lines.add(String.join("\t", columns));
    rows.stream().sorted().distinct().forEach(lines::add);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
