package org.entente.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The forms that articles come in. */
public enum InputFormat {
  /** Plain text, one article a file. */
  TXT(".txt", ".text"),
  /** A web page, one article a file. */
  HTML(".html", ".htm", ".xhtml"),
  /** One JSON object a line, each an article. */
  JSONL(".jsonl", ".ndjson"),
  /** One JSON object, or an array of them, each an article. */
  JSON(".json");

  private final String[] endings;

  InputFormat(String... endings) {
    this.endings = endings;
  }

  /** The form that a file's name tells, {@code .gz} set aside. */
  static Optional<InputFormat> ofName(String fileName) {
    String name = withoutGz(fileName.toLowerCase(Locale.ROOT));
    for (InputFormat format : values()) {
      for (String ending : format.endings) {
        if (name.endsWith(ending)) {
          return Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }

  /** The form that the first bytes of a file tell. */
  static InputFormat ofContent(byte[] head, int length) {
    String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    String text = (start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start).strip();
    if (text.startsWith("[")) {
      return JSON;
    }
    if (text.startsWith("{")) {
      return text.lines().findFirst().orElse("").strip().length() > 1 ? JSONL : JSON;
    }
    return text.startsWith("<") ? HTML : TXT;
  }

  /** A file's name without folder, ending of its form and {@code .gz}. */
  static String stem(String fileName) {
    String name = withoutGz(fileName);
    int dot = name.lastIndexOf('.');
    return dot > 0 && ofName(name).isPresent() ? name.substring(0, dot) : name;
  }

  private static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }
}
