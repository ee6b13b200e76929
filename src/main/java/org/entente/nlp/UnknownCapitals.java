package org.entente.nlp;

import java.util.List;
import org.entente.lang.Language;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Tells which sentences may hold a name that nobody knows: only these are worth the name finder.
 * One that capitalizes every word tells it nothing.
 */
final class UnknownCapitals {
  private final Language language;

  UnknownCapitals(Language language) {
    this.language = language;
  }

  /** Whether a capitalized word stands outside of {@code mentions}, not at the start alone. */
  boolean in(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    boolean opening = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean follows = i + 1 < tokens.size() && tokens.get(i + 1).capitalized();
      if ((!opening || follows) && unknown(tokens, i, mentions)) {
        return !TitleCase.titled(sentence);
      }
      opening &= !token.word();
    }
    return false;
  }

  private boolean unknown(List<Token> tokens, int i, List<Mention> mentions) {
    Token token = tokens.get(i);
    return token.capitalized()
        && token.text().length() > 1
        && mentions.stream().noneMatch(m -> covers(m, token.span()))
        && language.titles().at(tokens, i).isEmpty()
        && language.markers().at(tokens, i).isEmpty();
  }

  private static boolean covers(Mention mention, Span token) {
    return mention.span().overlaps(token) || mention.title().span().overlaps(token);
  }
}
