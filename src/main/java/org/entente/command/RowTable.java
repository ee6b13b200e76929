package org.entente.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays rows out for people: as a table where it fits the terminal, and otherwise as one block a
 * row, a line a value, long values wrapped.
 */
final class RowTable {
  private static final String GAP = "  ";
  private static final int LEAST_TEXT = 30;

  private final PrintStream out;
  private final int width;

  /**
   * A layout.
   *
   * @param out where it goes
   * @param width columns of the terminal
   */
  RowTable(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  /** Prints {@code rows} under {@code columns}; each row has a cell a column. */
  void print(List<String> columns, List<List<String>> rows) {
    List<Integer> widths = widths(columns, rows);
    int total = widths.stream().mapToInt(w -> w + GAP.length()).sum() - GAP.length();
    if (total <= width) {
      table(columns, rows, widths);
    } else {
      blocks(columns, rows);
    }
  }

  private static List<Integer> widths(List<String> columns, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
      widths.add(Math.max(length(columns.get(i)), widest));
    }
    return widths;
  }

  private void table(List<String> columns, List<List<String>> rows, List<Integer> widths) {
    line(columns, widths);
    line(widths.stream().map("-"::repeat).toList(), widths);
    rows.forEach(row -> line(row, widths));
  }

  private void line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(padded(cells.get(i), widths.get(i))).append(GAP);
    }
    out.println(line.toString().stripTrailing());
  }

  private void blocks(List<String> columns, List<List<String>> rows) {
    int label = columns.stream().mapToInt(String::length).max().orElse(0);
    int text = Math.max(LEAST_TEXT, width - label - GAP.length());
    boolean first = true;
    for (List<String> row : rows) {
      if (!first) {
        out.println();
      }
      first = false;
      for (int i = 0; i < columns.size(); i++) {
        if (!row.get(i).isEmpty()) {
          value(padded(columns.get(i), label) + GAP, row.get(i), text);
        }
      }
    }
  }

  private void value(String label, String value, int text) {
    String before = label;
    for (String line : wrapped(value, text)) {
      out.println(before + line);
      before = " ".repeat(label.length());
    }
  }

  /** The text in lines of at most {@code width}, broken at blanks; a longer word stays whole. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return DisplayWidth.of(text);
  }
}
