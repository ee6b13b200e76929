package org.entente.nlp;

import java.util.List;
import java.util.Locale;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Where an article was written: "MOSKOW, Warta - ", "SEOUL (Reuters) - ", "BRUSSELS The". It is no
 * place of an event.
 */
final class Dateline {
  private static final int LONGEST = 10;
  private static final int FEWEST_LETTERS = 4;

  private Dateline() {}

  /** The dateline that opens {@code sentence}; an empty span at its start if none does. */
  static Span of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int start = sentence.span().start();
    if (sentence.paragraph() != 0 || tokens.isEmpty() || !capitals(tokens.get(0))) {
      return new Span(start, start);
    }
    for (int i = 1; i < Math.min(LONGEST, tokens.size() - 1); i++) {
      if (dash(tokens, i)) {
        return new Span(start, tokens.get(i).span().start());
      }
    }
    return capitals(tokens.get(0)) && opensSentence(tokens)
        ? new Span(start, tokens.get(0).span().end())
        : new Span(start, start);
  }

  /** "BRUSSELS The European Union": an article behind the capitals begins the sentence proper. */
  private static boolean opensSentence(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.get(1).capitalized()
        && !capitals(tokens.get(1))
        && tokens.get(1).text().length() <= 3;
  }

  private static boolean capitals(Token token) {
    return token.text().length() >= FEWEST_LETTERS
        && token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && Character.isLetter(token.text().codePointAt(0));
  }

  /** A dash with blanks around it. */
  private static boolean dash(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    boolean mark =
        text.codePoints().allMatch(c -> Character.getType(c) == Character.DASH_PUNCTUATION);
    return mark
        && tokens.get(i - 1).span().end() < tokens.get(i).span().start()
        && tokens.get(i).span().end() < tokens.get(i + 1).span().start();
  }
}
