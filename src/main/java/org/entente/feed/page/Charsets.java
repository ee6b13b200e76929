package org.entente.feed.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to text where servers and pages lie about the character set. A byte order mark is
 * believed; then UTF-8, if every byte fits, as no other text happens to be UTF-8; then header and
 * document; else windows-1252.
 */
public final class Charsets {
  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
  private static final int HEAD = 4096;
  private static final List<String> NOT_FOR_PAGES = List.of("UTF-7", "UTF-32", "CESU-8");

  private Charsets() {}

  /** The text of {@code bytes}, without byte order mark; what fits no character is U+FFFD. */
  public static String text(byte[] bytes, String contentType) {
    Charset charset = of(bytes, contentType);
    String text = new String(bytes, charset);
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
  }

  /** The character set that {@code bytes} are most likely written in. */
  public static Charset of(byte[] bytes, String contentType) {
    if (starts(bytes, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xef, 0xbb, 0xbf) || fits(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return named(contentType)
        .filter(c -> fits(bytes, c))
        .or(() -> named(head).filter(c -> fits(bytes, c)))
        .orElseGet(() -> fallback(bytes));
  }

  /** Mostly UTF-8 with a few broken bytes, or else the usual set of old pages. */
  private static Charset fallback(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xfffd).count();
    long sound = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
    return sound > 4 * broken ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static Optional<Charset> named(String text) {
    Matcher named = NAMED.matcher(text);
    if (!named.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(named.group(1));
      boolean eight = charset.equals(StandardCharsets.ISO_8859_1);
      return Optional.of(eight ? Charset.forName("windows-1252") : charset)
          .filter(c -> NOT_FOR_PAGES.stream().noneMatch(n -> c.name().startsWith(n)))
          .filter(c -> !c.equals(StandardCharsets.UTF_8));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
