package org.entente.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams that a command talks to, all UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out results
 * @param err messages and progress
 * @param progress whether a person watches {@code err}
 * @param width columns of the terminal; {@link Integer#MAX_VALUE} if {@code out} is none
 */
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean progress, int width) {
  /** System property that the launcher sets to {@code true} if standard error is a terminal. */
  public static final String PROPERTY = "entente.terminal";

  /** System property that the launcher sets to the number of columns of the terminal. */
  public static final String WIDTH_PROPERTY = "entente.columns";

  private static final int BUFFER = 1 << 16;

  /** Columns of help texts, and of tables where the width of the terminal is not known. */
  static final int USUAL_WIDTH = 100;

  private static final int LEAST_WIDTH = 40;

  /** The streams of this process. */
  public static Terminal standard() {
    return new Terminal(
        System.in,
        new PrintStream(
            new BufferedOutputStream(
                new PipeOutput(new FileOutputStream(FileDescriptor.out)), BUFFER),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean(PROPERTY),
        Math.max(LEAST_WIDTH, Integer.getInteger(WIDTH_PROPERTY, Integer.MAX_VALUE)));
  }

  /** Says one line to the user. */
  public void say(String line) {
    err.println("entente: " + line);
  }
}
