package org.entente.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Where the lines about requests go; without a file only those that tell of a bug, to standard
 * error. Safe for any number of threads.
 */
final class AccessLog implements Consumer<String>, AutoCloseable {
  private static final String STANDARD_ERROR = "-";

  /** In a value the quotation marks would be escaped. */
  private static final String BUG = "\"bug\":";

  private final Consumer<String> lines;
  private final AutoCloseable file;

  private AccessLog(Consumer<String> lines, AutoCloseable file) {
    this.lines = lines;
    this.file = file;
  }

  /** Opens the file, to add to it; {@code -} is standard error. */
  static AccessLog open(Optional<String> where, Terminal terminal) throws IOException {
    if (where.isEmpty()) {
      return new AccessLog(
          line -> {
            if (line.contains(BUG)) {
              terminal.say(line);
            }
          },
          () -> {});
    }
    if (where.get().equals(STANDARD_ERROR)) {
      return new AccessLog(terminal::say, () -> {});
    }
    BufferedWriter writer =
        Files.newBufferedWriter(
            Path.of(where.get()),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
    AtomicBoolean failed = new AtomicBoolean();
    return new AccessLog(
        line -> {
          try {
            write(writer, line);
          } catch (IOException e) {
            // Whoever asks is answered all the same.
            if (failed.compareAndSet(false, true)) {
              terminal.say("cannot write the access log " + where.get() + ": " + e.getMessage());
            }
          }
        },
        writer);
  }

  private static synchronized void write(Writer writer, String line) throws IOException {
    writer.write(line + "\n");
    writer.flush();
  }

  @Override
  public void accept(String line) {
    lines.accept(line);
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
