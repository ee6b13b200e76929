package org.entente.extract;

import java.util.Set;

/** Says of each mark that is no word what it is to the clause grammar. */
final class Punctuation {
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "‘", "''", "``", "«", "»");

  private Punctuation() {}

  /** What the mark at {@code i} does: it joins, opens, closes, quotes or parts. */
  static Cell cell(Words words, int i) {
    if (quotes(words, i)) {
      return QuotedTerms.cell(words, i);
    }
    return switch (words.line().token(i).text()) {
      case "," -> Cell.COMMA;
      case "(", "[" -> Cell.OPEN;
      case ")", "]" -> Cell.CLOSE;
      case "-" -> alone(words, i) ? Cell.STOP : Cell.NOUN;
      case "/", "%", "$", "'", "’" -> Cell.NOUN;
      case "." -> abbreviates(words, i) ? Cell.LIGHT : Cell.STOP;
      default -> Cell.STOP;
    };
  }

  /** Whether a mark that opens or closes quoted words stands at {@code i}. */
  static boolean quotes(Words words, int i) {
    return QUOTES.contains(words.line().token(i).text());
  }

  /** "Marcos Jr. di Manila": a full stop behind a name, with the sentence going on. */
  private static boolean abbreviates(Words words, int i) {
    return i > 0
        && i + 1 < words.line().size()
        && words.mentionAt(i - 1).isPresent()
        && Character.isLowerCase(words.line().token(i + 1).text().charAt(0));
  }

  /** A dash with blanks around it parts sentences; without, it joins names. */
  private static boolean alone(Words words, int i) {
    return i > 0
        && i + 1 < words.line().size()
        && words.line().token(i - 1).span().end() < words.line().token(i).span().start()
        && words.line().token(i).span().end() < words.line().token(i + 1).span().start();
  }
}
