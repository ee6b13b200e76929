package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.store.LineSorter;

/** Reads sorted lines. */
final class Lines {
  private Lines() {}

  /** Takes a line. */
  interface Sink {
    void take(String line) throws IOException;
  }

  /** Hands on each line of {@code sorter} once, in order. */
  static void distinct(LineSorter sorter, Sink sink) throws IOException {
    String[] last = {""};
    try {
      sorter.forEach(
          line -> {
            if (!line.equals(last[0])) {
              last[0] = line;
              take(sink, line);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void take(Sink sink, String line) {
    try {
      sink.take(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
