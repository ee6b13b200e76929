package org.entente.gazetteer;

import java.util.List;
import java.util.Optional;
import org.entente.model.Token;

/** Walks tokens through the table of names and weighs their spelling. */
final class Matcher {
  private static final int LONG_WORD = 4;
  private static final double TITLE_CASE = 0.6;
  private static final int[] NONE = {};

  private final Image image;

  Matcher(Image image) {
    this.image = image;
  }

  /** The longest name from token {@code from} on that has a candidate which allows the spelling. */
  Optional<Found> match(List<Token> tokens, int from) {
    Words words = new Words(Words.NAME);
    int[] found = NONE;
    int size = 0;
    for (int t = from; t < tokens.size(); t++) {
      int before = words.count();
      if (!words.add(tokens.get(t).text())) {
        break;
      }
      if (words.count() == before) {
        if (t == from || !glue(tokens, t)) {
          break;
        }
        continue;
      }
      int slot = follow(words, before);
      if (slot < 0) {
        break;
      }
      if (image.payload(slot) != 0) {
        found = found == NONE ? new int[3 * Words.MAX] : found;
        found[size++] = t + 1 - from;
        found[size++] = image.payload(slot);
        found[size++] = words.count();
      }
      if (!image.longer(slot)) {
        break;
      }
    }
    for (int i = size - 3; i >= 0; i -= 3) {
      Found match = new Found(found[i], found[i + 1], found[i + 2], words, tokens, from, image);
      if (match.possible()) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /** The slot after the words from {@code before} on, or -1. */
  private int follow(Words words, int before) {
    int slot = -1;
    for (int w = before; w < words.count(); w++) {
      slot = image.find(words.hash(w));
      if (slot < 0) {
        return -1;
      }
    }
    return slot;
  }

  /**
   * Whether a token without a word joins the tokens beside it: a hyphen or an apostrophe that
   * touches both, a full stop behind a word, a comma before a capital ("Washington, D.C.").
   */
  private static boolean glue(List<Token> tokens, int t) {
    Token token = tokens.get(t);
    if (t + 1 >= tokens.size()
        || token.text().length() != 1
        || tokens.get(t - 1).span().end() != token.span().start()) {
      return false;
    }
    Token next = tokens.get(t + 1);
    char c = token.text().charAt(0);
    return c == ',' ? next.capitalized() : joint(c) && (c == '.' || touches(token, next));
  }

  private static boolean touches(Token token, Token next) {
    return token.span().end() == next.span().start();
  }

  private static boolean joint(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || Words.joins(c);
  }

  /** A name in the table at a place in the text. */
  record Found(
      int tokens, int payload, int words, Words read, List<Token> text, int from, Image image) {

    /** Whether any candidate allows the spelling. */
    boolean possible() {
      Image.Cursor at = image.at(payload);
      for (int left = at.number(); left > 0; left--) {
        skip(at);
        if (allows(new Gazetteer.Use(at.number(), at.number(), at.number()))) {
          return true;
        }
      }
      return false;
    }

    /** Whether the best candidate that allows the spelling bears the name as a demonym. */
    boolean bestIsDemonym() {
      Image.Cursor at = image.at(payload);
      for (int left = at.number(); left > 0; left--) {
        skip(at);
        Gazetteer.Use use = new Gazetteer.Use(at.number(), at.number(), at.number());
        if (allows(use)) {
          return (use.flags() & Image.DEMONYM) != 0;
        }
      }
      return false;
    }

    private static void skip(Image.Cursor at) {
      at.number();
      at.number();
      at.number();
    }

    /** Whether the text is written as the name asks. */
    boolean allows(Gazetteer.Use use) {
      int all = (1 << words) - 1;
      int capitals = read.capitals() & all;
      int uppers = read.uppers() & all;
      if ((use.capitals() & ~capitals) != 0 || (use.acronyms() & ~uppers) != 0) {
        return false;
      }
      if ((use.flags() & Image.NOT_IN_CAPITALS) != 0 && uppers == all) {
        return false;
      }
      return (use.flags() & Image.AMBIGUOUS) == 0 || capitalTells();
    }

    /**
     * Whether a capital letter here tells a name from a word: not at a start, nor before another
     * capital (a part of a longer name), nor in a title, as the other words behind the first show.
     */
    private boolean capitalTells() {
      int behind = from + tokens;
      if (from == 0
          || !text.get(from - 1).word()
          || behind < text.size() && text.get(behind).capitalized()) {
        return false;
      }
      int longWords = 0;
      int capitalized = 0;
      for (int i = 1; i < text.size(); i++) {
        Token token = text.get(i);
        if (token.text().length() >= LONG_WORD && token.word() && (i < from || i >= behind)) {
          longWords++;
          capitalized += token.capitalized() ? 1 : 0;
        }
      }
      return longWords == 0 || capitalized < TITLE_CASE * longWords;
    }
  }
}
