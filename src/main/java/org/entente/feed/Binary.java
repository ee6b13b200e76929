package org.entente.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells files that hold no text by their first bytes. */
final class Binary {
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "%PDF-", "a PDF",
          "PK\u0003\u0004", "a zip archive or an office document",
          "\u0089PNG", "a PNG picture",
          "\u00ff\u00d8\u00ff", "a JPEG picture",
          "GIF8", "a GIF picture",
          "\u00d0\u00cf\u0011\u00e0", "an old office document",
          "{\\rtf", "a rich text document",
          "BZh", "bzip2 data",
          "\u00fd7zXZ", "xz data",
          "\u0028\u00b5\u002f\u00fd", "zstandard data");

  private Binary() {}

  /** Throws if the file is empty or holds no text. */
  static void refuse(Source source, byte[] head) throws BadInputException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.isBlank()) {
      throw new BadInputException(
          source.issue("input.empty", "the file is empty; fill it or leave it out"));
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        throw binary(source, signature.getValue());
      }
    }
    boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    if (!utf16 && start.indexOf('\0') >= 0) {
      throw binary(source, "a binary file");
    }
  }

  private static BadInputException binary(Source source, String what) {
    return new BadInputException(
        source.issue(
            "input.binary", "this is " + what + ", not text; give its text as .txt or .html"));
  }
}
