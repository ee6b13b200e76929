package org.entente.nlp;

/** Marks as the tagger knows them: treebanks write straight quotes and plain hyphens. */
public final class TagMarks {
  private TagMarks() {}

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
