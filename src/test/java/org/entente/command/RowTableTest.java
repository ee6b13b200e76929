package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTableTest {
  private static List<String> printed(int width, List<String> columns, List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RowTable(new PrintStream(out, true, StandardCharsets.UTF_8), width).print(columns, rows);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void alignsColumnsBehindLettersThatTakeTwoColumns() {
    List<String> lines =
        printed(80, List.of("who", "where"), List.of(List.of("習近平", "a"), List.of("Xi", "b")));

    assertThat(lines).containsExactly("who     where", "------  -----", "習近平  a", "Xi      b");
  }

  @Test
  void alignsColumnsBehindMarksThatTakeNone() {
    String decomposed = "Zele\u0301n";

    List<String> lines =
        printed(80, List.of("who", "n"), List.of(List.of(decomposed, "a"), List.of("Zelen", "b")));

    assertThat(lines).contains(decomposed + "  a", "Zelen  b");
  }

  @Test
  void laysRowsOutAsBlocksWhereTheTableIsTooWide() {
    List<String> lines =
        printed(
            40,
            List.of("who", "sentence"),
            List.of(List.of("Putin", "one two three four five six seven eight nine")));

    assertThat(lines)
        .containsExactly(
            "who       Putin",
            "sentence  one two three four five six",
            "          seven eight nine");
  }

  @Test
  void breaksLinesOfWideLettersByTheColumnsThatTheyTake() {
    assertThat(RowTable.wrapped("東京 北京 上海", 9)).containsExactly("東京 北京", "上海");
  }
}
