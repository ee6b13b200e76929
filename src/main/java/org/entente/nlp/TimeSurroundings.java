package org.entente.nlp;

import java.util.Set;
import org.entente.nlp.TimeText.Kind;
import org.entente.nlp.TimeWords.Reading;

/** What the words around a time tell: tense, whether it dates the report, since, until. */
final class TimeSurroundings {
  private static final int BACK = 25;
  private static final int AHEAD = 20;
  private static final int REPORT_BACK = 14;
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

  /** The tense of the nearest word that tells one: before the time, or else behind it. */
  Tense tense(TimeText text, TimeMatch match, boolean headline) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - BACK); i--) {
      Tense tense = tense(text, i, headline);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
    }
    for (int i = match.to(); i < Math.min(text.size(), match.to() + AHEAD); i++) {
      Tense tense = tense(text, i, headline);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense tense(TimeText text, int index, boolean headline) {
    for (Reading reading : words.at(text, index)) {
      switch (reading.kind()) {
        case "will" -> {
          return Tense.FUTURE;
        }
        case "did" -> {
          return Tense.PAST;
        }
        case "headline-will" -> {
          if (headline) {
            return Tense.FUTURE;
          }
        }
        default -> {}
      }
    }
    return pastBySuffix(text, index) ? Tense.PAST : Tense.UNKNOWN;
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
}
