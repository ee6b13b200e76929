package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  @TempDir Path folder;

  @Test
  void passesOverFilesThatAreNoReports() throws IOException {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    Files.writeString(runs.resolve("1.json"), "{\"run\":\"1\",\"began\":\"2026-01-05T00:00:00Z\"}");
    Files.writeString(runs.resolve("2.json"), "");
    Files.writeString(runs.resolve("3.json"), "{\"run\":");

    assertThat(newest(10, 10)).containsExactly("1");
  }

  @Test
  void handsOnTheNewestFirstUntilNoMoreAreWanted() throws IOException {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(
          runs.resolve(i + ".json"), "{\"run\":\"" + i + "\",\"began\":\"2026-01-05T00:00:00Z\"}");
    }

    assertThat(newest(10, 2)).containsExactly("4", "3");
    assertThat(newest(3, 10)).containsExactly("4", "3", "2");
  }

  private List<String> newest(int most, int wanted) throws IOException {
    List<String> found = new ArrayList<>();
    new Reports(folder)
        .newest(
            most,
            report -> {
              found.add(report.path("run").asText());
              return found.size() < wanted;
            });
    return found;
  }
}
