package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final Table<String> TEXTS =
      new Table<>(
          "texts",
          "Texts.",
          List.of(),
          List.of(new Column<>("text", Kind.TEXT, "it", text -> text)));

  @TempDir private Path folder;

  /** What spreadsheets have run, behind everything that they skip. */
  private static List<String> hostile() {
    List<String> before =
        List.of(
            "", " ", "\t", "\r", "\n", "\r\n", "\u00A0", "\uFEFF", "\u200B", "  \t ", "\u3000",
            "\u202E");
    List<String> signs =
        List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\t=", "\r=", "\0=");
    List<String> payloads =
        List.of(
            "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x.example\",\"y\")", "SUM(1,2)\n=3");
    List<String> cells = new ArrayList<>();
    for (String blank : before) {
      for (String sign : signs) {
        payloads.forEach(payload -> cells.add(blank + sign + payload));
      }
    }
    return cells;
  }

  private String write(List<String> texts, Dialect dialect) throws IOException {
    try (Bundle bundle = new Bundle(folder)) {
      CsvTable<String> table = new CsvTable<>(bundle, TEXTS, dialect);
      for (String text : texts) {
        table.row(text);
      }
      table.end();
      bundle.publish();
    }
    return Files.readString(folder.resolve("texts.csv"));
  }

  private static List<String> read(String csv) throws IOException {
    try (Reader reader = new StringReader(csv.replaceFirst("^\uFEFF", ""))) {
      Stream<CSVRecord> rows = CSVFormat.RFC4180.parse(reader).stream().skip(1);
      return rows.map(row -> row.get(0)).toList();
    }
  }

  @Test
  void disarmsFiveHundredHostileCellsForSpreadsheets() throws IOException {
    List<String> hostile = hostile();
    assertThat(hostile).hasSizeGreaterThan(500);
    List<String> read = read(write(hostile, Dialect.excel(true)));
    assertThat(read).containsExactlyElementsOf(hostile.stream().map(text -> "'" + text).toList());
  }

  @Test
  void leavesThemAsTheyAreElsewhere() throws IOException {
    assertThat(read(write(hostile(), Dialect.PLAIN))).containsExactlyElementsOf(hostile());
    assertThat(read(write(hostile(), Dialect.excel(false)))).containsExactlyElementsOf(hostile());
  }

  @Test
  void keepsTextThatASpreadsheetWouldMakeADay() throws IOException {
    List<String> days =
        List.of(
            "Jan. 16", "December 2012", "April 25, 2017", "5 Mei", "Mar-3", "3/1", "3-1", "9:30");
    assertThat(read(write(days, Dialect.excel(true))))
        .containsExactlyElementsOf(days.stream().map(text -> "'" + text).toList());
    List<String> others =
        List.of("2026-05-28", "2026-05", "2026", "0.9", "G20", "May", "Jumat (29/5)", "7 people");
    assertThat(read(write(others, Dialect.excel(true)))).containsExactlyElementsOf(others);
    assertThat(read(write(days, Dialect.PLAIN))).containsExactlyElementsOf(days);
  }

  @Test
  void leavesHarmlessTextAndNumbersAlone() throws IOException {
    List<String> harmless =
        List.of("Kim met Putin", "a=b", "F-16", "\"=1\"", "'x'", " - ".strip() + "x");
    assertThat(read(write(harmless.subList(0, 5), Dialect.excel(true))))
        .containsExactlyElementsOf(harmless.subList(0, 5));
    Column<Integer> number = new Column<>("n", Kind.DECIMAL, "it", n -> n);
    assertThat(new Cells(Dialect.excel(true)).of(number, -6)).isEqualTo("-6");
  }

  @Test
  void goesOnInAnotherFileWhenASheetIsFull() throws IOException {
    Dialect small = new Dialect(".csv", CSVFormat.RFC4180, true, true, true, 4, 100);
    write(IntStream.range(0, 7).mapToObj(i -> "row " + i).toList(), small);
    assertThat(read(Files.readString(folder.resolve("texts.csv"))))
        .containsExactly("row 0", "row 1", "row 2");
    assertThat(read(Files.readString(folder.resolve("texts-2.csv"))))
        .containsExactly("row 3", "row 4", "row 5");
    assertThat(read(Files.readString(folder.resolve("texts-3.csv")))).containsExactly("row 6");
    assertThat(folder.resolve("texts-3.csv-metadata.json")).exists();
  }

  @Test
  void cutsTextThatNoCellCanHold() throws IOException {
    String text = "x".repeat(32_759) + "\uD83D\uDE80".repeat(100);
    String cell = read(write(List.of(text), Dialect.excel(true))).get(0);
    assertThat(cell.length()).isLessThanOrEqualTo(32_767);
    assertThat(cell).startsWith("xxx").endsWith("x\uD83D\uDE80 [...]");
    assertThat(read(write(List.of(text), Dialect.PLAIN))).containsExactly(text);
  }

  @Test
  void writesRowsWithTabsInOneLineEach() throws IOException {
    try (Bundle bundle = new Bundle(folder)) {
      CsvTable<String> table = new CsvTable<>(bundle, TEXTS, Dialect.tabs(".txt", true));
      table.row("a\tb\r\nc \"d\"");
      table.end();
      bundle.publish();
    }
    assertThat(folder.resolve("texts.txt")).hasContent("text\na b c \"d\"\n");
  }
}
