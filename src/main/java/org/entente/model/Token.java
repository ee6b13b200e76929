package org.entente.model;

import java.util.Locale;

/**
 * A word, number or punctuation mark.
 *
 * @param span where it stands in the document's text
 * @param text as written
 * @param lower the same in lower case, root locale; what word lists are compared with
 */
public record Token(Span span, String text, String lower) {

  /** The token at {@code span} of {@code source}. */
  public static Token of(Span span, String source) {
    String text = span.of(source);
    return new Token(span, text, text.toLowerCase(Locale.ROOT));
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalized() {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it holds a letter or a digit. */
  public boolean word() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
