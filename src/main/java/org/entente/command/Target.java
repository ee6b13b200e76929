package org.entente.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go: standard output, or a file that is there only once it is whole. */
final class Target {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  @Nullable Path file;

  /** Writes something. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Whether results go to standard output. */
  boolean standard() {
    return file == null;
  }

  /** Writes {@code content} there; if that fails, no file is left behind. */
  void write(Terminal terminal, Content content) throws IOException {
    Path whole = file;
    if (whole == null) {
      content.write(terminal.out());
      terminal.out().flush();
      return;
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.write(out);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
