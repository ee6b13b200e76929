package org.entente.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final int ROOM = 32;

  private final String text;
  private int[] starts = new int[ROOM];
  private int[] ends = new int[ROOM];
  private Kind[] kinds = new Kind[ROOM];
  private int size;
  private final @Nullable String[] lowers;
  private final @Nullable List<?>[] readings;

  /** Splits {@code text} from {@code start} to {@code end}. */
  TimeText(String text, int start, int end) {
    this.text = text;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int next = at + 1;
      if (Character.isLetter(c)) {
        next = wordEnd(at, end);
        add(at, next, Kind.WORD);
      } else if (c >= '0' && c <= '9') {
        next = numberEnd(at, end);
        add(at, next, Kind.NUMBER);
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        boolean suffix = (c == '\'' || c == '\u2019') && suffixAt(next, end);
        next = suffix ? next + 1 : next;
        add(at, next, Kind.MARK);
      }
      at = next;
    }
    lowers = new String[size];
    readings = new List<?>[size];
  }

  private int numberEnd(int at, int end) {
    Matcher number = NUMBER.matcher(text).region(at, end);
    return number.lookingAt() ? number.end() : at + 1;
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
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    size++;
  }

  int size() {
    return size;
  }

  /** Where the piece starts in the document's text. */
  int start(int index) {
    return starts[index];
  }

  /** Where the piece ends in the document's text. */
  int end(int index) {
    return ends[index];
  }

  /** What the piece is. */
  Kind kind(int index) {
    return kinds[index];
  }

  /** The piece at {@code index} in lower case, or the empty string beyond the ends. */
  String lower(int index) {
    if (index < 0 || index >= size) {
      return "";
    }
    String lower = lowers[index];
    if (lower == null) {
      lower = text.substring(starts[index], ends[index]).toLowerCase(Locale.ROOT);
      lower = lower.indexOf('\u2019') < 0 ? lower : lower.replace('\u2019', '\'');
      lowers[index] = lower;
    }
    return lower;
  }

  /** The hash of {@link #lower}, found without making the string where it is plain. */
  int hash(int index) {
    int hash = 0;
    for (int i = starts[index]; i < ends[index]; i++) {
      char c = text.charAt(i);
      if (c > 'z') {
        return lower(index).hashCode();
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return hash;
  }

  /** What was found out about the piece before, if anything was. */
  @Nullable List<?> remembered(int index) {
    return readings[index];
  }

  void remember(int index, List<?> found) {
    readings[index] = found;
  }

  /** Whether {@code index} is a piece of this kind; false beyond the ends. */
  boolean is(int index, Kind kind) {
    return index >= 0 && index < size && kinds[index] == kind;
  }

  /** Whether nothing stands between this piece and the one before it. */
  boolean glued(int index) {
    return index > 0 && index < size && ends[index - 1] == starts[index];
  }

  /** Whether it is a word with a capital first letter. */
  boolean capital(int index) {
    return is(index, Kind.WORD) && Character.isUpperCase(text.charAt(starts[index]));
  }

  /** Whether capitals tell nothing here: first word of the sentence, or the next has one too. */
  boolean capitalTellsNothing(int index) {
    int before = index - 1;
    while (before >= 0 && kinds[before] == Kind.MARK) {
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
}
