package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.model.Fingerprint;

/**
 * Bytes that stay the same while the server runs. They are packed once, and not sent to a browser
 * that has them.
 */
final class Asset {
  private static final int WORTH_PACKING = 1_000;
  private static final int TAG_BYTES = 12;
  private static final int NOT_MODIFIED = HttpServletResponse.SC_NOT_MODIFIED;

  private final String type;
  private final byte[] plain;
  private final byte[] packed;
  private final String tag;

  private Asset(String type, byte[] plain, byte[] packed, String tag) {
    this.type = type;
    this.plain = plain;
    this.packed = packed;
    this.tag = tag;
  }

  /** {@code bytes} of the media type {@code type}. */
  static Asset of(String type, byte[] bytes) {
    boolean small = bytes.length < WORTH_PACKING || type.equals("image/png");
    String hash =
        Fingerprint.of(List.of(new String(bytes, StandardCharsets.ISO_8859_1)), TAG_BYTES);
    return new Asset(type, bytes, small ? bytes : gzip(bytes), hash);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Answers with it. */
  void send(Asked asked, HttpServletResponse response, String caching) throws IOException {
    boolean pack = packed.length < plain.length && takesGzip(asked.header("Accept-Encoding"));
    String etag = '"' + tag + (pack ? "-z" : "") + '"';
    response.setHeader("Cache-Control", caching);
    response.setHeader("ETag", etag);
    response.addHeader("Vary", "Accept-Encoding");
    if (Arrays.asList(asked.header("If-None-Match").split("\\s*,\\s*")).contains(etag)) {
      response.setStatus(NOT_MODIFIED);
      return;
    }
    byte[] bytes = pack ? packed : plain;
    response.setContentType(type);
    if (pack) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean takesGzip(String accepted) {
    return Arrays.stream(accepted.split(","))
        .map(one -> one.replace(" ", ""))
        .anyMatch(one -> one.startsWith("gzip") && !one.matches("gzip;q=0(\\.0*)?"));
  }
}
