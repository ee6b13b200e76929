package org.entente.nlp;

/** Marks as the tagger knows them: treebanks write straight quotes and plain hyphens. */
public final class TagMarks {
  private TagMarks() {}

  /**
   * A token as the Penn Treebank writes it.
   *
   * @param word a token with plain marks
   * @param opens whether a quotation mark opens
   */
  static String penn(String word, boolean opens) {
    return switch (word) {
      case "\"" -> opens ? "``" : "''";
      case "(", "[" -> "-LRB-";
      case ")", "]" -> "-RRB-";
      case "-" -> "--";
      default -> word;
    };
  }

  /** A token with the marks that the treebanks use. */
  public static String plain(String token) {
    return switch (token) {
      case "“", "”", "„", "«", "»" -> "\"";
      case "‘", "’", "‚", "`" -> "'";
      case "–", "—", "−" -> "-";
      case "…" -> "...";
      default -> token.indexOf('’') < 0 ? token : token.replace('’', '\'');
    };
  }
}
