package org.entente.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Takes the capitals off headlines that capitalize every word, so that the tagger does not take
 * each for a name ("Prabowo Temui Macron"). A word keeps its capital if the rest of the article
 * writes it so within a sentence, if it stands in a known name, or if it is an acronym.
 *
 * <p>One instance serves one document and one thread.
 */
final class TitleCase {
  /** From this share of capitalized words on, capitals tell nothing. */
  private static final double SHARE = 0.6;

  private static final int FEWEST_WORDS = 3;

  private final Document document;
  private final Map<String, Integer> capitals = new HashMap<>();
  private boolean counted;

  TitleCase(Document document) {
    this.document = document;
  }

  /** The words of a sentence as the tagger should see them. */
  List<String> words(Sentence sentence) {
    List<String> words = new ArrayList<>(sentence.tokens().size());
    boolean titled = titled(sentence);
    for (Token token : sentence.tokens()) {
      words.add(titled && ordinary(token) ? token.lower() : token.text());
    }
    return words;
  }

  /** Whether it is a headline, or a line like one, that capitalizes words that are no names. */
  static boolean titled(Sentence sentence) {
    return capitals(sentence.tokens()) && (sentence.headline() || !finished(sentence.tokens()));
  }

  /** The same of a sentence of which no more than the words is known. */
  static boolean titled(List<Token> tokens) {
    return capitals(tokens) && !finished(tokens);
  }

  private static boolean capitals(List<Token> tokens) {
    int words = 0;
    int capitalized = 0;
    for (Token token : tokens) {
      if (Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitalized += token.capitalized() ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && capitalized >= SHARE * words;
  }

  /** Whether a full stop ends it, as it does in the body, however full of names. */
  private static boolean finished(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      int last = tokens.get(i).text().codePointAt(0);
      if (!Characters.closing(last)) {
        return Characters.terminator(last);
      }
    }
    return false;
  }

  /** Whether a capitalized word is probably no name. */
  private boolean ordinary(Token token) {
    return token.capitalized()
        && token.text().length() > 1
        && token.text().substring(1).equals(token.lower().substring(1))
        && score(token.lower()) <= 0
        && !named(token.span());
  }

  private boolean named(Span span) {
    if (!document.has(Layer.MENTIONS)) {
      return false;
    }
    for (Mention mention : document.get(Layer.MENTIONS)) {
      if (mention.span().contains(span)) {
        return true;
      }
    }
    return false;
  }

  /** How much more often the article writes a word with a capital than without. */
  private int score(String lower) {
    if (!counted) {
      document.get(Layer.SENTENCES).forEach(this::count);
      counted = true;
    }
    return capitals.getOrDefault(lower, 0);
  }

  private void count(Sentence sentence) {
    if (titled(sentence)) {
      return;
    }
    boolean inside = false;
    for (Token token : sentence.tokens()) {
      if (inside || !token.capitalized()) {
        capitals.merge(token.lower(), token.capitalized() ? 1 : -1, Integer::sum);
      }
      inside = token.word();
    }
  }
}
