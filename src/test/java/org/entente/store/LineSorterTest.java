package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSorterTest {
  private static List<String> sorted(List<String> lines, int pageCharacters) throws IOException {
    List<String> result = new ArrayList<>();
    try (LineSorter sorter = new LineSorter(pageCharacters)) {
      lines.forEach(sorter::add);
      sorter.forEach(result::add);
    }
    return result;
  }

  @Test
  void sortsByCodePointAndNotByUnit() throws IOException {
    assertThat(sorted(List.of("\uff21", "\ud83d\ude00", "a", "", "ab"), 1000))
        .containsExactly("", "a", "ab", "\uff21", "\ud83d\ude00");
  }

  @Test
  void sortsThroughFilesAsInMemory() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add("line " + i % 170 + " \u2028 \ud83d\ude00");
    }
    Collections.shuffle(lines, new Random(5));
    assertThat(sorted(lines, 700)).isEqualTo(sorted(lines, 1_000_000)).isSorted();
  }

  /** More files than a process may have open at once are no hindrance. */
  @Test
  void sortsThroughAFileForEachOfManyLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      lines.add("line " + i * 7919 % 1500);
    }
    assertThat(sorted(lines, 1)).isEqualTo(sorted(lines, 1_000_000)).hasSize(1500).isSorted();
  }
}
