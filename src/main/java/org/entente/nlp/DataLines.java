package org.entente.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.BadFile;

/** The lines of a file of language data. */
final class DataLines {
  private DataLines() {}

  /** All lines; throws {@link BadFile} if the file is not there or no UTF-8. */
  static List<String> of(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadFile(
          file.toString(), 0, "cannot be read: " + e.getMessage(), "restore the file, in UTF-8");
    }
  }
}
