package org.entente.extract;

/** Says of each mark that is no word what it is to the clause grammar. */
final class Punctuation {
  private Punctuation() {}

  /** What the mark at {@code i} does: it joins, opens, closes, quotes or parts. */
  static Cell cell(Words words, int i) {
    return switch (words.line().token(i).text()) {
      case "," -> Cell.COMMA;
      case "(", "[" -> Cell.OPEN;
      case ")", "]" -> Cell.CLOSE;
      case "\"", "“", "”", "‘", "''", "``", "«", "»" -> Cell.QUOTE;
      case "-" -> alone(words, i) ? Cell.STOP : Cell.NOUN;
      case "/", "%", "$", "'", "’" -> Cell.NOUN;
      case "." -> abbreviates(words, i) ? Cell.LIGHT : Cell.STOP;
      default -> Cell.STOP;
    };
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
