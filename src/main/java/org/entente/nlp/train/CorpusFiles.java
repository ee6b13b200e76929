package org.entente.nlp.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.model.BadFile;

/** The files of corpora: where they lie, and their lines. */
final class CorpusFiles {
  private CorpusFiles() {}

  /** All files below a folder, sorted. */
  static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw wrong(folder, 0, "cannot be listed: " + e.getMessage(), "give a folder");
    }
  }

  /** The lines of a file, unpacked if its name ends in {@code .gz}. */
  static List<String> lines(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw wrong(file, 0, "cannot be read: " + e.getMessage(), "check the path");
    }
  }

  static BadFile wrong(Path file, int line, String what, String remedy) {
    return new BadFile(file.toString(), line, what, remedy);
  }
}
