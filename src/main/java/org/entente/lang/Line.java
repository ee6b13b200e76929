package org.entente.lang;

import java.util.List;
import java.util.Optional;
import org.entente.model.Token;

/**
 * A sentence as the lexicons look at it.
 *
 * @param tokens its tokens
 * @param tags their UPOS tags; empty if the sentence was not tagged
 * @param stems each token in lower case, without a possessive suffix of the language
 */
public record Line(List<Token> tokens, List<String> tags, List<String> stems) {

  /** How many tokens it has. */
  public int size() {
    return tokens.size();
  }

  /** The token at {@code index}. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The token at {@code index} in lower case. */
  public String lower(int index) {
    return tokens.get(index).lower();
  }

  /** The same without a possessive suffix. */
  public String stem(int index) {
    return stems.get(index);
  }

  /**
   * The same, if the sentence has stems at all; function words and titles are compared as written.
   */
  Optional<String> stemmed(int index) {
    return stems.isEmpty() ? Optional.empty() : Optional.of(stems.get(index));
  }

  /** Whether the tagger has read it. */
  public boolean tagged() {
    return !tags.isEmpty();
  }

  /** The tag at {@code index}; {@code X} if it was not tagged. */
  public String tag(int index) {
    return tags.isEmpty() ? "X" : tags.get(index);
  }
}
