package org.entente.nlp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.lang.TimeState;
import org.entente.lang.Times;
import org.entente.lang.Times.Letters;
import org.entente.lang.Times.Phrase;
import org.entente.lang.Times.Word;
import org.entente.nlp.TimeText.Kind;

/** Tells which classes of time words a piece of text may begin. */
final class TimeWords {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern FULL =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
  private static final List<Reading> NAME = List.of(new Reading("name", "", 1));
  private static final int LONGEST_BEFORE = 3;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2059;

  private static final int BUCKETS = 1 << 16;

  private final Node root = new Node();

  /** First words of phrases, and of those that may open a pattern, by hash: a cheap first look. */
  private final BitSet firstWords = new BitSet(BUCKETS);

  private final BitSet openingWords = new BitSet(BUCKETS);
  private final boolean monthFirst;

  TimeWords(Times times) {
    Set<String> openings = new HashSet<>();
    for (TimeState.Step step : times.patterns().steps()) {
      if (step.part().literal()) {
        openingWords.set(bucket(step.part().kind().hashCode()));
      }
      openings.add(step.part().kind());
    }
    for (Phrase phrase : times.phrases()) {
      root.add(phrase);
      int bucket = bucket(phrase.words().get(0).hashCode());
      firstWords.set(bucket);
      if (openings.contains(phrase.word().kind())) {
        openingWords.set(bucket);
      }
    }
    monthFirst = times.setting("numeric-order").orElse("day-month").equals("month-day");
  }

  /** Whether the piece is a number or may be the first word of a pattern. */
  boolean opens(TimeText text, int index) {
    return text.kind(index) == Kind.NUMBER || openingWords.get(bucket(text.hash(index)));
  }

  private static int bucket(int hash) {
    return (hash ^ hash >>> 16) & (BUCKETS - 1);
  }

  /** Every reading of the text that begins at {@code index}. */
  @SuppressWarnings("unchecked") // nobody else writes what the text remembers
  List<Reading> at(TimeText text, int index) {
    List<?> before = text.remembered(index);
    if (before != null) {
      return (List<Reading>) before;
    }
    List<Reading> found;
    if (text.kind(index) == Kind.NUMBER) {
      found = number(text, index);
    } else {
      boolean known = firstWords.get(bucket(text.hash(index)));
      found = known ? phrases(text, index) : name(text, index);
    }
    text.remember(index, found);
    return found;
  }

  /** Whether {@code index} begins a word of this class. */
  boolean is(TimeText text, int index, String kind) {
    if (index < 0 || index >= text.size()) {
      return false;
    }
    for (Reading reading : at(text, index)) {
      if (reading.kind.equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of this class ends right before {@code index}. */
  boolean endsBefore(TimeText text, int index, String kind) {
    for (int from = index - 1; from >= Math.max(0, index - LONGEST_BEFORE); from--) {
      for (Reading reading : at(text, from)) {
        if (reading.kind.equals(kind) && from + reading.length == index) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Reading> phrases(TimeText text, int index) {
    Node node = root.next.get(text.lower(index));
    if (node == null) {
      return name(text, index);
    }
    List<Reading> found = new ArrayList<>(2);
    int at = index;
    while (node != null) {
      for (Word word : node.words) {
        if (written(word.letters(), text, index)) {
          found.add(new Reading(word.kind(), word.value(), at + 1 - index));
        }
      }
      at++;
      node = at < text.size() ? node.next.get(text.lower(at)) : null;
    }
    return found;
  }

  private static List<Reading> name(TimeText text, int index) {
    return text.capital(index) ? NAME : List.of();
  }

  private static boolean written(Letters letters, TimeText text, int index) {
    return switch (letters) {
      case ANY -> true;
      case CAPITAL -> text.capital(index);
      case LOWER -> !text.capital(index) || text.capitalTellsNothing(index);
    };
  }

  private List<Reading> number(TimeText text, int index) {
    if (partOfName(text, index)) {
      return List.of();
    }
    String digits = text.lower(index);
    if (digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return plain(digits);
    }
    List<Reading> found = new ArrayList<>(2);
    Matcher iso = ISO.matcher(digits);
    Matcher full = FULL.matcher(digits);
    Matcher small = SHORT.matcher(digits);
    if (iso.matches()) {
      found.add(date(iso.group(1), iso.group(2), iso.group(3)));
    } else if (full.matches() && (digits.indexOf('/') > 0 || full.group(3).length() == 4)) {
      String year = full.group(3).length() == 4 ? full.group(3) : "20" + full.group(3);
      found.add(date(year, full.group(monthFirst ? 1 : 2), full.group(monthFirst ? 2 : 1)));
    } else if (small.matches()) {
      found.add(date("", small.group(monthFirst ? 1 : 2), small.group(monthFirst ? 2 : 1)));
    } else if (CLOCK.matcher(digits).matches()) {
      found.add(new Reading("clock", "", 1));
    }
    return found;
  }

  /** Month and day in figures; swapped where only that makes a month. */
  private static Reading date(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean swap = m > 12 && d <= 12;
    String value = year + "-" + two(swap ? d : m) + "-" + two(swap ? m : d);
    return year.isEmpty() ? new Reading("numeric-day", value, 1) : new Reading("numeric", value, 1);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static List<Reading> plain(String digits) {
    int value = Integer.parseInt(digits);
    List<Reading> found = new ArrayList<>(3);
    if (digits.length() == 4) {
      if (value >= FIRST_YEAR && value <= LAST_YEAR) {
        found.add(new Reading("year", digits, 1));
      }
      return found;
    }
    if (value >= 1 && value <= 31) {
      found.add(new Reading("day", digits, 1));
    }
    if (digits.length() == 2) {
      found.add(new Reading("year2", digits, 1));
    }
    found.add(new Reading("number", digits, 1));
    return found;
  }

  /** "G20", "COVID-19", "$2000", "#7": a number that belongs to something else. */
  private boolean partOfName(TimeText text, int index) {
    if (!text.glued(index)) {
      return false;
    }
    String before = text.lower(index - 1);
    if (before.equals("-")) {
      return text.glued(index - 1)
          && text.is(index - 2, Kind.WORD)
          && !root.next.containsKey(text.lower(index - 2));
    }
    return text.is(index - 1, Kind.WORD) || "$€£¥#@".contains(before);
  }

  /**
   * One reading.
   *
   * @param kind the class
   * @param value the value in it
   * @param length how many pieces it takes
   */
  record Reading(String kind, String value, int length) {
    /** What a literal word of a pattern takes. */
    static final Reading NONE = new Reading("", "", 1);
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Word> words = new ArrayList<>();

    void add(Phrase phrase) {
      Node node = this;
      for (String word : phrase.words()) {
        node = node.next.computeIfAbsent(word, k -> new Node());
      }
      node.words.add(phrase.word());
    }
  }
}
