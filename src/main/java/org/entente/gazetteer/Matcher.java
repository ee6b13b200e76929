package org.entente.gazetteer;

import java.util.List;
import java.util.Optional;
import org.entente.model.Token;

/** Walks tokens through the table of names and weighs their spelling. */
final class Matcher {
  private static final int LONG_WORD = 4;
  private static final double TITLE_CASE = 0.6;

  private final Image image;

  Matcher(Image image) {
    this.image = image;
  }

  /** The longest name from token {@code from} on that has a candidate which allows the spelling. */
  Optional<Found> match(List<Token> tokens, int from) {
    Words words = new Words(Words.NAME);
    int[] ends = new int[Words.MAX];
    int[] payloads = new int[Words.MAX];
    int[] counts = new int[Words.MAX];
    int found = 0;
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
        ends[found] = t + 1;
        payloads[found] = image.payload(slot);
        counts[found++] = words.count();
      }
      if (!image.longer(slot)) {
        break;
      }
    }
    while (--found >= 0) {
      Found match =
          new Found(ends[found] - from, payloads[found], counts[found], words, tokens, from, image);
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

  /** Whether a token without a word (a hyphen, an apostrophe) joins the tokens beside it. */
  private static boolean glue(List<Token> tokens, int t) {
    return t + 1 < tokens.size()
        && tokens.get(t).text().length() == 1
        && joint(tokens.get(t).text().charAt(0))
        && tokens.get(t - 1).span().end() == tokens.get(t).span().start()
        && (tokens.get(t).span().end() == tokens.get(t + 1).span().start()
            || tokens.get(t).text().equals("."));
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

    /** Whether a capital letter here tells a name from a word: not at a start, nor in a title. */
    private boolean capitalTells() {
      if (from == 0 || !text.get(from - 1).word()) {
        return false;
      }
      int longWords = 0;
      int capitalized = 0;
      for (Token token : text) {
        if (token.text().length() >= LONG_WORD && token.word()) {
          longWords++;
          capitalized += token.capitalized() ? 1 : 0;
        }
      }
      return capitalized < TITLE_CASE * longWords;
    }
  }
}
