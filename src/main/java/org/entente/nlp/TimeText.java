package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence split for the patterns of time: runs of letters, numbers and dates in figures, single
 * marks. It splits on its own, because a tokenizer made for taggers is free to keep "(13/9)",
 * "Jan." or "28-29" in one piece or to cut them.
 */
final class TimeText {
  /** Dates in figures, decimals and clock times stay one piece. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?!\\d)"
              + "|\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}(?!\\d)"
              + "|\\d{1,2}/\\d{1,2}(?:/\\d{2})?(?![\\d/])"
              + "|\\d+(?:[.,:/]\\d+)*");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  /** Splits {@code text} from {@code start} to {@code end}. */
  TimeText(String text, int start, int end) {
    this.text = text;
    Matcher number = NUMBER.matcher(text);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int next = at + 1;
      if (Character.isLetter(c)) {
        next = wordEnd(at, end);
        add(at, next, Kind.WORD);
      } else if (c >= '0' && c <= '9') {
        number.region(at, end);
        next = number.lookingAt() ? number.end() : next;
        add(at, next, Kind.NUMBER);
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        boolean suffix = (c == '\'' || c == '\u2019') && suffixAt(next, end);
        next = suffix ? next + 1 : next;
        add(at, next, Kind.MARK);
      }
      at = next;
    }
  }

  /** An apostrophe and an s that end a word, as in "Monday's": a piece of their own. */
  private boolean suffixAt(int at, int end) {
    return at < end
        && (text.charAt(at) == 's' || text.charAt(at) == 'S')
        && (at + 1 == end || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private int wordEnd(int start, int end) {
    int at = start + 1;
    while (at < end) {
      char c = text.charAt(at);
      boolean inner = c == '\'' || c == '\u2019';
      if (inner
          && (at + 1 == end || !Character.isLetter(text.charAt(at + 1)) || suffixAt(at + 1, end))) {
        return at;
      }
      if (!inner && !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        return at;
      }
      at++;
    }
    return at;
  }

  private void add(int start, int end, Kind kind) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    pieces.add(new Piece(start, end, lower, kind));
  }

  int size() {
    return pieces.size();
  }

  Piece at(int index) {
    return pieces.get(index);
  }

  /** The word at {@code index} in lower case, or the empty string beyond the ends. */
  String lower(int index) {
    return index >= 0 && index < size() ? at(index).lower : "";
  }

  /** Whether {@code index} is a piece of this kind; false beyond the ends. */
  boolean is(int index, Kind kind) {
    return index >= 0 && index < size() && at(index).kind == kind;
  }

  /** Whether nothing stands between this piece and the one before it. */
  boolean glued(int index) {
    return index > 0 && index < size() && at(index - 1).end == at(index).start;
  }

  /** Whether it is a word with a capital first letter. */
  boolean capital(int index) {
    return is(index, Kind.WORD) && Character.isUpperCase(text.charAt(at(index).start));
  }

  /** Whether capitals tell nothing here: first word of the sentence, or the next has one too. */
  boolean capitalTellsNothing(int index) {
    int before = index - 1;
    while (before >= 0 && at(before).kind == Kind.MARK) {
      before--;
    }
    return before < 0 || capital(index + 1);
  }

  /** What a piece is. */
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  /** One piece, with its offsets in the document's text. */
  record Piece(int start, int end, String lower, Kind kind) {}
}
