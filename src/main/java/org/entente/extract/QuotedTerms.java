package org.entente.extract;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells marks around words that the writer only keeps away from ("a \"historic\" visit to Rome")
 * from those around what somebody says.
 */
final class QuotedTerms {
  /** Words in a quoted term at most. */
  private static final int LONGEST = 5;

  private static final Set<String> SAYING = Set.of("VERB", "AUX", "PRON", "SCONJ", "PUNCT");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "ADJ");

  private QuotedTerms() {}

  /** What the quotation mark at {@code i} is to the clause: part of a phrase, nothing or a mark. */
  static Cell cell(Words words, int i) {
    int step = apart(words, i - 1) ? 1 : -1;
    int other = i + step;
    while (other >= 0 && other < words.line().size() && !Punctuation.quotes(words, other)) {
      other += step;
    }
    int open = Math.min(i, other);
    int close = Math.max(i, other);
    if (!term(words, open, close)) {
      return Cell.QUOTE;
    }
    return NOUNS.contains(words.line().tag(close + 1)) ? Cell.NOUN : Cell.LIGHT;
  }

  private static boolean term(Words words, int open, int close) {
    return open > 0
        && close + 1 < words.line().size()
        && close - open > 1
        && close - open <= LONGEST + 1
        && words.line().token(open - 1).word()
        && words.line().token(close + 1).word()
        && apart(words, open - 1)
        && !apart(words, open)
        && !apart(words, close - 1)
        && apart(words, close)
        && goesOn(words.line().tag(close + 1))
        && (describes(words, open, close)
            || IntStream.range(open + 1, close)
                .noneMatch(k -> SAYING.contains(words.line().tag(k))));
  }

  /** "pertemuan \"bersejarah\" dengan": one word behind the noun that it is about. */
  private static boolean describes(Words words, int open, int close) {
    return close == open + 2 && words.line().tag(open - 1).equals("NOUN");
  }

  private static boolean goesOn(String tag) {
    return NOUNS.contains(tag) || tag.equals("ADP");
  }

  /** Whether blanks stand between the token at {@code i} and the next. */
  private static boolean apart(Words words, int i) {
    return i >= 0
        && i + 1 < words.line().size()
        && words.line().token(i).span().end() < words.line().token(i + 1).span().start();
  }
}
