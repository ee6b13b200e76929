package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
  /** A device of Linux to which nothing can be written, as to a full disk. */
  private static final Path FULL = Path.of("/dev/full");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          InputStream.nullInputStream(),
          new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          false,
          100);

  @Test
  void addsLinesToItsFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("log"), "before\n");
    try (AccessLog log = AccessLog.open(Optional.of(file.toString()), terminal)) {
      log.accept("one");
      log.accept("two");
      assertThat(file).hasContent("before\none\ntwo");
    }
  }

  @Test
  void tellsOfBugsAloneWithoutAFile() throws IOException {
    AccessLog log = AccessLog.open(Optional.empty(), terminal);

    log.accept("{\"query\":\"\\\"bug\\\":\",\"status\":200}");
    log.accept("{\"status\":500,\"bug\":\"of class Inner\"}");

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("entente: {\"status\":500,\"bug\":\"of class Inner\"}");
  }

  @Test
  void saysOnceThatItCannotBeWrittenAndDisturbsNobody() throws IOException {
    assumeTrue(Files.exists(FULL));
    AccessLog log = AccessLog.open(Optional.of(FULL.toString()), terminal);

    log.accept("one");
    log.accept("two");

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("entente: cannot write the access log /dev/full: ");
  }
}
