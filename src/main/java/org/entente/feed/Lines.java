package org.entente.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, none kept that is longer than the limit. */
final class Lines {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int filled;
  private long number;
  private boolean tooLong;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false behind the last. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (at < filled || fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      at = end;
      if (end < filled) {
        at++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  /** The number of this line, from 1. */
  long number() {
    return number;
  }

  /** Whether this line is longer than the limit; then {@link #bytes} holds nothing of use. */
  boolean tooLong() {
    return tooLong;
  }

  /** This line, without its end. */
  byte[] bytes() {
    return line.toByteArray();
  }

  private void keep(int end) {
    tooLong |= line.size() + end - at > limit;
    if (!tooLong) {
      line.write(buffer, at, end - at);
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
