package org.entente.model;

import java.util.List;

/**
 * A sentence and its tokens.
 *
 * @param index its place in the document, from 0
 * @param span where it stands in the document's text
 * @param paragraph the paragraph that it belongs to, from 0 in the body; -1 for the headline
 * @param tokens its tokens, in order
 */
public record Sentence(int index, Span span, int paragraph, List<Token> tokens) {

  /** Makes the tokens unmodifiable. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Whether this is the headline. */
  public boolean headline() {
    return paragraph < 0;
  }
}
