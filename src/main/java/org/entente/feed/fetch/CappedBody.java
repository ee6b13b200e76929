package org.entente.feed.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the body of an answer within its caps, counted after unpacking: a compressed bomb is
 * stopped while it unfolds. Only gzip is asked for, so nothing else is unpacked, and that once.
 */
final class CappedBody {
  /** Below this, no ratio is looked at: short texts repeat themselves. */
  private static final int RATIO_FROM = 1 << 20;

  private static final int BUFFER = 1 << 13;

  private final Caps caps;
  private final Deadline deadline;

  /** Tells whether the time for the whole answer is over. */
  interface Deadline {
    boolean over();
  }

  CappedBody(Caps caps, Deadline deadline) {
    this.caps = caps;
    this.deadline = deadline;
  }

  /** All of {@code wire}, unpacked as {@code contentEncoding} says. */
  byte[] read(InputStream wire, String contentEncoding) throws IOException, FetchProblem {
    String encoding = contentEncoding.strip().toLowerCase(Locale.ROOT);
    Counted counted = new Counted(wire);
    try {
      return switch (encoding) {
        case "", "identity", "none", "utf-8" -> unzippedIfFile(drain(counted, counted));
        case "gzip", "x-gzip" -> unzippedIfFile(drain(zipped(counted), counted));
        default ->
            throw new FetchProblem(
                "fetch.encoding",
                "the answer is packed as \"" + encoding + "\", which was not asked for");
      };
    } catch (ZipException | EOFException e) {
      throw new FetchProblem("fetch.encoding", "broken or cut off gzip data");
    }
  }

  private static InputStream zipped(Counted wire) throws IOException {
    try {
      return new GZIPInputStream(wire, BUFFER);
    } catch (EOFException e) {
      if (wire.count == 0) {
        return InputStream.nullInputStream();
      }
      throw e;
    }
  }

  /** A document that is itself a gzip file, as sitemaps are, is unpacked under the same caps. */
  private byte[] unzippedIfFile(byte[] bytes) throws IOException, FetchProblem {
    boolean zip = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (!zip) {
      return bytes;
    }
    Counted inner = new Counted(new ByteArrayInputStream(bytes));
    return drain(zipped(inner), inner);
  }

  private byte[] drain(InputStream in, Counted wire) throws IOException, FetchProblem {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      body.write(buffer, 0, n);
      check(body.size(), wire.count);
    }
    return body.toByteArray();
  }

  private void check(int decoded, long wire) throws FetchProblem {
    if (decoded > caps.decoded()) {
      throw new FetchProblem("fetch.large", "larger than " + caps.decoded() + " bytes");
    }
    if (decoded > RATIO_FROM && decoded > wire * caps.ratio()) {
      throw new FetchProblem(
          "fetch.bomb", "unpacks to more than " + caps.ratio() + " times its size");
    }
    if (deadline.over()) {
      throw new FetchProblem(
          "fetch.timeout", "not all there after " + caps.total().toSeconds() + " s");
    }
  }

  /** Counts what comes over the wire. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
