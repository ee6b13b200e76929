package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Span;

/**
 * Finds the words that a sentence quotes. A quotation that begins in a sentence before, or goes on
 * behind, is followed there.
 */
final class Quotations {
  /** How far a quotation is followed outside the sentence, in UTF-16 units. */
  private static final int FARTHEST = 600;

  /** A single word between marks is a term that the writer keeps away from, and no statement. */
  private static final int FEWEST_WORDS = 2;

  private static final String OPENING = "\u201c\u2018\u00ab``";
  private static final String CLOSING = "\u201d\u00bb''";
  private static final String EITHER = "\"";

  private final String text;
  private final Span sentence;

  Quotations(String text, Span sentence) {
    this.text = text;
    this.sentence = sentence;
  }

  /**
   * The longest quotation, without its marks, blanks at its ends left out; empty if nothing is
   * quoted.
   *
   * @param marks where the quotation marks of the sentence stand, in order
   */
  Optional<Span> longest(List<Span> marks) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    for (Span mark : marks) {
      if (open < 0 && opens(mark)) {
        open = mark.end();
      } else if (open >= 0) {
        found.add(new Span(open, mark.start()));
        open = -1;
      } else if (found.isEmpty()) {
        before(mark.start()).ifPresent(found::add);
      }
    }
    if (open >= 0) {
      behind(open).ifPresent(found::add);
    }
    return found.stream()
        .map(this::trimmed)
        .filter(this::enough)
        .max(Comparator.comparingInt(Span::length));
  }

  /** Whether a mark that could be either stands before a word and not behind one. */
  private boolean opens(Span mark) {
    String written = mark.of(text);
    if (!written.equals(EITHER)) {
      return OPENING.contains(written);
    }
    boolean wordBefore = mark.start() > 0 && !blankOrBracket(text.charAt(mark.start() - 1));
    boolean wordBehind = mark.end() < text.length() && !blankOrBracket(text.charAt(mark.end()));
    return wordBehind && !wordBefore;
  }

  private static boolean blankOrBracket(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "([\u2014\u2013-".indexOf(c) >= 0;
  }

  /** From a mark in the sentences before to {@code close}. */
  private Optional<Span> before(int close) {
    int least = Math.max(0, close - FARTHEST);
    for (int i = sentence.start() - 1; i >= least; i--) {
      if (isMark(i)) {
        Span mark = new Span(i, i + 1);
        return opens(mark) ? Optional.of(new Span(i + 1, close)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** From {@code open} to a mark in the sentences behind. */
  private Optional<Span> behind(int open) {
    int most = Math.min(text.length(), open + FARTHEST);
    for (int i = sentence.end(); i < most; i++) {
      if (isMark(i)) {
        Span mark = new Span(i, i + 1);
        return opens(mark) ? Optional.empty() : Optional.of(new Span(open, i));
      }
    }
    return Optional.empty();
  }

  private boolean isMark(int i) {
    String c = text.substring(i, i + 1);
    return EITHER.equals(c) || "\u201c\u201d\u00ab\u00bb".contains(c);
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean enough(Span span) {
    return !span.of(text).isBlank() && span.of(text).split("\\s+").length >= FEWEST_WORDS;
  }
}
