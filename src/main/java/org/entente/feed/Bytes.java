package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.feed.page.Characters;

/**
 * From bytes to text: whole files within a limit, and strict decoding that tells where it fails.
 */
final class Bytes {
  private static final int BOM = 0xfeff;

  private Bytes() {}

  /** All of {@code in}; an issue if it holds nothing or more than the limit. */
  static byte[] all(Source source, InputStream in, int limit)
      throws IOException, BadInputException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new BadInputException(
          source.issue(
              "input.large",
              "larger than "
                  + limit
                  + " bytes, so hardly an article; split it, or raise --max-bytes"));
    }
    return bytes;
  }

  /** The text of {@code bytes}: UTF-8, or UTF-16 if a byte order mark says so. */
  static String decode(Source source, long firstLine, byte[] bytes) throws BadInputException {
    Charset charset = charset(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new BadInputException(
          source.issue(
              "input.encoding",
              firstLine + lines(out.flip()),
              String.format(
                  "byte 0x%02X is no %s; save the file as UTF-8",
                  bytes[in.position()] & 0xff, charset.name())));
    }
    out.flip();
    String text = out.toString();
    return Characters.clean(!text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static long lines(CharBuffer text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
