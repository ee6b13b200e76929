package org.entente.nlp;

import java.nio.file.Path;
import java.util.List;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Cuts text into words, numbers and punctuation marks, by rules and the lists of one language.
 *
 * <ul>
 *   <li>Every quote, bracket, slash and dash is a token; so is a run of full stops.
 *   <li>A number keeps the marks inside it ("1.000", "4,5", "15:30"); a date keeps none ("13/9").
 *   <li>An abbreviation and an initial keep their full stop.
 *   <li>English clitics come off ("Kim 's", "did n't"); Indonesian ones stay ("pertemuannya").
 *   <li>Compounds come apart where two names meet, see {@link TokenRules#splits}.
 *   <li>An address of the web or of a mailbox is one token.
 * </ul>
 *
 * Tokens never overlap and cover every character but white space. May be shared by threads.
 */
public final class Tokenizer {
  private final Abbreviations abbreviations;
  private final TokenRules rules;

  Tokenizer(Abbreviations abbreviations, TokenRules rules) {
    this.abbreviations = abbreviations;
    this.rules = rules;
  }

  /** The tokenizer of the language in {@code folder}; throws BadFile if a list is wrong. */
  public static Tokenizer of(Path folder) {
    return new Tokenizer(
        Abbreviations.load(folder.resolve("abbreviations.txt")),
        TokenRules.load(folder.resolve("tokens.tsv")));
  }

  /** The tokens of a whole text. */
  public List<Token> tokenize(String text) {
    return tokenize(text, new Span(0, text.length()));
  }

  /** The tokens of {@code span} of {@code text}, in order; their spans count in {@code text}. */
  public List<Token> tokenize(String text, Span span) {
    return new TokenScanner(text, span, abbreviations, rules).scan();
  }
}
