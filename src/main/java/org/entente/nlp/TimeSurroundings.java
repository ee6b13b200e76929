package org.entente.nlp;

import java.util.Set;
import org.entente.nlp.TimeText.Kind;
import org.entente.nlp.TimeWords.Reading;

/** What the words around a time tell: tense, whether it dates the report, since, until. */
final class TimeSurroundings {
  private static final int BACK = 26;
  private static final int AHEAD = 18;
  private static final int BOUNDARY = 6;
  private static final int POSSESSIVE = 3;

  /** "until Tuesday" is to come, unless a verb of the past stands so near. */
  private static final int UNTIL = 4;

  /** A verb, where it led and "on" stand between "who" and the time of a relative clause. */
  private static final int RELATIVE = 3;

  /** "pada Senin malam juga dijadwalkan": few words may stand between time and future. */
  private static final int PART_OF_DAY = 3;

  private static final int REPORT_BACK = 14;
  private static final int DATELINE = 9;
  private static final int SUFFIX = 2;
  private static final int SHORTEST_WITH_SUFFIX = 5;

  private final TimeWords words;
  private final Set<String> pastSuffixes;

  /**
   * @param words the language's words
   * @param pastSuffixes endings that make a word in lower case a verb of the past
   */
  TimeSurroundings(TimeWords words, Set<String> pastSuffixes) {
    this.words = words;
    this.pastSuffixes = pastSuffixes;
  }

  /**
   * The tense of the nearest word that tells one. Words behind the time count as twice as far and
   * only up to the next clause, words beyond a mark or a clause before it as farther still; of a
   * possessive ("Monday's vote") only what stands right before it counts.
   */
  Tense tense(TimeText text, TimeMatch match, boolean headline) {
    boolean possessive = text.lower(match.to()).equals("'s");
    Nearest before = before(text, match.from(), headline);
    if (before.cost > UNTIL && words.endsBefore(text, match.from(), "until")) {
      return Tense.FUTURE;
    }
    if (possessive) {
      return before.cost <= POSSESSIVE ? before.tense : Tense.UNKNOWN;
    }
    if (before.cost == Integer.MAX_VALUE && endsRelative(text, match)) {
      return Tense.UNKNOWN;
    }
    Nearest behind = behind(text, match.to(), headline);
    return behind.cost < before.cost ? behind.tense : before.tense;
  }

  /**
   * "Jokowi yang tiba di Beijing pada Senin dijadwalkan bertemu Xi": the future right behind is
   * that of the main clause, and the time that of the relative one in front.
   */
  private boolean endsRelative(TimeText text, TimeMatch match) {
    int behind = match.to();
    while (behind < text.size() && behind < match.to() + PART_OF_DAY && plain(text, behind)) {
      behind++;
    }
    if (!words.is(text, behind, "will")) {
      return false;
    }
    for (int i = match.from() - RELATIVE; i >= 0 && i > match.from() - BACK; i--) {
      if (words.is(text, i, "relative")) {
        return true;
      }
      if (text.is(i, Kind.MARK)) {
        return false;
      }
    }
    return false;
  }

  private boolean plain(TimeText text, int i) {
    return text.is(i, Kind.WORD) && tense(text, i, false) == Tense.UNKNOWN;
  }

  private Nearest before(TimeText text, int from, boolean headline) {
    int cost = 0;
    for (int i = from - 1; i >= 0 && cost < BACK; i--) {
      cost += boundary(text, i) && !address(text, i) ? BOUNDARY : 1;
      boolean ahead = words.is(text, i, "will-before") && !words.is(text, i, "did");
      Tense tense = ahead ? Tense.FUTURE : tense(text, i, headline);
      if (tense != Tense.UNKNOWN) {
        return new Nearest(tense, cost);
      }
    }
    return Nearest.NONE;
  }

  /** "akan menerimanya di Istana Merdeka, Jakarta, Jumat": a comma between two places. */
  private boolean address(TimeText text, int i) {
    return text.lower(i).equals(",")
        && i > 0
        && i + 1 < text.size()
        && text.capital(i - 1)
        && text.capital(i + 1);
  }

  private Nearest behind(TimeText text, int to, boolean headline) {
    int cost = 0;
    for (int i = to; i < text.size() && cost < AHEAD; i++) {
      if (words.is(text, i, "clause")) {
        return Nearest.NONE;
      }
      cost += i > to && boundary(text, i) ? BOUNDARY : 2;
      Tense tense = tense(text, i, headline);
      if (tense != Tense.UNKNOWN) {
        return new Nearest(tense, cost);
      }
    }
    return Nearest.NONE;
  }

  /** A mark, or a word that opens another clause ("that", "who"). */
  private boolean boundary(TimeText text, int index) {
    return text.is(index, Kind.MARK) && !text.lower(index).equals("-")
        || words.is(text, index, "clause");
  }

  private Tense tense(TimeText text, int index, boolean headline) {
    Tense found = Tense.UNKNOWN;
    for (Reading reading : words.at(text, index)) {
      switch (reading.kind()) {
        case "will" -> {
          return Tense.FUTURE;
        }
        case "headline-will" -> {
          if (headline) {
            return Tense.FUTURE;
          }
        }
        case "did" -> found = Tense.PAST;
        default -> {}
      }
    }
    if (found == Tense.UNKNOWN && pastBySuffix(text, index)) {
      found = Tense.PAST;
    }
    // "will be signed", "to be held": the participle is not of the past.
    boolean passive =
        found == Tense.PAST
            && (words.endsBefore(text, index, "be") || words.endsBefore(text, index - 1, "be"));
    return passive ? Tense.FUTURE : found;
  }

  private boolean pastBySuffix(TimeText text, int index) {
    String word = text.lower(index);
    return text.is(index, Kind.WORD)
        && !text.capital(index)
        && word.length() >= SHORTEST_WITH_SUFFIX
        && pastSuffixes.contains(word.substring(word.length() - SUFFIX));
  }

  /**
   * Whether the time dates a report, not what is reported: a word of reporting stands before it,
   * and between the two nothing but names and words that may stand there ("dilansir AFP, Selasa").
   */
  boolean report(TimeText text, TimeMatch match) {
    return dateline(text, match) || reporting(text, match);
  }

  /** "BEIJING, Sept. 13 (Xinhua)": names before it, an agency in brackets behind. */
  private static boolean dateline(TimeText text, TimeMatch match) {
    if (match.from() == 0 || match.from() > DATELINE || !text.lower(match.to()).equals("(")) {
      return false;
    }
    for (int i = 0; i < match.from(); i++) {
      if (text.is(i, Kind.WORD) && !text.capital(i)) {
        return false;
      }
    }
    return text.capital(match.to() + 1) && text.lower(match.to() + 2).equals(")");
  }

  private boolean reporting(TimeText text, TimeMatch match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - REPORT_BACK); i--) {
      boolean filler = text.capital(i) || !text.is(i, Kind.WORD) && !text.is(i, Kind.MARK);
      for (Reading reading : words.at(text, i)) {
        if (reading.kind().equals("report")) {
          return true;
        }
        filler |= reading.kind().equals("report-filler");
      }
      if (!filler) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word of this class ends right before the time. */
  boolean rightBefore(TimeText text, TimeMatch match, String kind) {
    return words.endsBefore(text, match.from(), kind);
  }

  /**
   * The nearest word of tense.
   *
   * @param tense what it tells
   * @param cost how far it stands
   */
  private record Nearest(Tense tense, int cost) {
    static final Nearest NONE = new Nearest(Tense.UNKNOWN, Integer.MAX_VALUE);
  }
}
