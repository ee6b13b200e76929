package org.entente.serve.page;

/** Text in HTML. */
final class Html {
  private Html() {}

  /** The text, with the characters escaped that mean something in HTML. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
