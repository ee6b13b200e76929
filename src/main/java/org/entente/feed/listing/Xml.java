package org.entente.feed.listing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells XML documents by their root, and makes them fit for a parser that is given text. */
final class Xml {
  private static final Pattern ROOT =
      Pattern.compile("<(?![?!])(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
  private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]{0,200}\\?>");

  private static final int DEEPEST = 100;

  private Xml() {}

  /** Whether the first element of {@code head} has one of these local names. */
  static boolean root(String head, String... names) {
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return false;
    }
    for (String name : names) {
      if (root.group(1).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether elements are nested deeper than any feed nests them; parsers take time that grows with
   * the square of it.
   */
  static boolean tooDeep(String text) {
    int depth = 0;
    int end = -1;
    for (int at = text.indexOf('<'); at >= 0 && depth <= DEEPEST; at = text.indexOf('<', at + 1)) {
      String closing =
          text.startsWith("<![CDATA[", at) ? "]]>" : text.startsWith("<!--", at) ? "-->" : "";
      if (!closing.isEmpty()) {
        int close = text.indexOf(closing, at);
        at = close < 0 ? text.length() : close;
        continue;
      }
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next == '/') {
        depth = Math.max(0, depth - 1);
      } else if (next != '!' && next != '?') {
        // Looked for anew only behind the last one, so that tags without an end cost no more.
        end = end < at ? end(text, at) : end;
        depth += end < text.length() && text.charAt(end - 1) == '/' ? 0 : 1;
      }
    }
    return depth > DEEPEST;
  }

  private static int end(String text, int from) {
    int end = text.indexOf('>', from);
    return end < 0 ? text.length() : end;
  }

  /** The text without its XML declaration, whose encoding holds no longer, and without controls. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(DECLARATION.matcher(text).replaceFirst(""));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString().strip();
  }
}
