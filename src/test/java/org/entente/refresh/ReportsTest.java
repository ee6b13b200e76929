package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    assertThat(new Reports(folder).newest(10))
        .singleElement()
        .satisfies(report -> assertThat(report.path("run").asText()).isEqualTo("1"));
  }
}
