package org.entente.feed.fetch;

import java.time.Duration;

/**
 * How much of an answer is borne.
 *
 * @param decoded the most bytes, unpacked
 * @param ratio the most bytes that one byte on the wire may become
 * @param connect how long to wait for a connection, and for each next bytes
 * @param total how long the whole answer may take
 */
public record Caps(int decoded, int ratio, Duration connect, Duration total) {
  /** 10 MiB, one to a hundred, 20 s for each wait, 60 s in all. */
  public static final Caps DEFAULT =
      new Caps(10 << 20, 100, Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** The same with another size. */
  public Caps withDecoded(int bytes) {
    return new Caps(bytes, ratio, connect, total);
  }

  /** The same with other times. */
  public Caps withTimes(Duration eachWait, Duration inAll) {
    return new Caps(decoded, ratio, eachWait, inAll);
  }
}
