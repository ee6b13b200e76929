package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.entente.export.WholeFile;
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
    try (WholeFile out = new WholeFile(whole)) {
      content.write(out.out());
      out.publish();
    }
  }
}
