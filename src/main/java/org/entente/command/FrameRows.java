package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.Home;

/**
 * Finds the row of {@code frames.tsv} that a frame's id names: {@code id:12} is line 12 of the file
 * of Indonesian.
 *
 * @param home the house, where there is one
 */
record FrameRows(Optional<Home> home) {
  private static final String ID = "[a-z]{2,3}:\\d{1,6}";

  /** Where the row stands and what it says; empty if the id names none. */
  Optional<String> row(String frame) {
    if (home.isEmpty() || !frame.matches(ID)) {
      return Optional.empty();
    }
    String[] parts = frame.split(":");
    Path file = home.get().lang().resolve(parts[0]).resolve("frames.tsv");
    long line = Long.parseLong(parts[1]);
    try (Stream<String> lines = Files.lines(file)) {
      Path shown = home.get().root().relativize(file);
      return lines
          .skip(line - 1)
          .findFirst()
          .map(row -> shown + ":" + line + "  " + row.replace("\t", "  "));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
