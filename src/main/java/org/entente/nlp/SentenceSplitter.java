package org.entente.nlp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.entente.model.Span;

/**
 * Cuts a paragraph into sentences. Where a full stop, question or exclamation mark is followed by a
 * capital, the rules decide: it ends the sentence unless an abbreviation stands before it. Where
 * the rules cannot tell (before a number or a mark, behind an ellipsis or a lone letter), OpenNLP's
 * sentence detector is asked. A lower-case word never starts a sentence. Closing quotes and
 * brackets belong to the sentence that they close.
 */
final class SentenceSplitter {
  /** Longer sentences are cut at white space: such text is a table or has lost its punctuation. */
  static final int LONGEST = 2_000;

  private final Abbreviations abbreviations;
  private final Set<String> functionWords;
  private final Supplier<SentenceDetectorME> detector;

  /**
   * Makes the splitter of a language.
   *
   * @param functionWords in lower case; behind "U.S." they start a sentence and a name does not
   * @param detector gives each thread its own detector; asked only where it is needed
   */
  SentenceSplitter(
      Abbreviations abbreviations,
      Set<String> functionWords,
      Supplier<SentenceDetectorME> detector) {
    this.abbreviations = abbreviations;
    this.functionWords = functionWords;
    this.detector = detector;
  }

  /** The sentences of {@code paragraph}, without white space at their ends, in order. */
  List<Span> split(String text, Span paragraph) {
    return new Run(text, paragraph).split();
  }

  /** One paragraph. */
  private final class Run {
    private final String text;
    private final int start;
    private final int end;
    private final List<Span> sentences = new ArrayList<>();
    private Optional<Set<Integer>> detected = Optional.empty();

    Run(String text, Span paragraph) {
      this.text = text;
      this.start = paragraph.start();
      this.end = paragraph.end();
    }

    List<Span> split() {
      int from = start;
      int at = start;
      while (at < end) {
        if (!Characters.terminator(text.charAt(at))) {
          at++;
          continue;
        }
        int stop = endOfMarks(at);
        int close = closed(stop, from);
        if (ends(at, stop, close)) {
          add(from, close);
          from = close;
        }
        at = Math.max(close, stop);
      }
      add(from, end);
      return sentences;
    }

    private int endOfMarks(int from) {
      int to = from;
      while (to < end && Characters.terminator(text.charAt(to))) {
        to++;
      }
      return to;
    }

    /** Behind the quotes and brackets that close at {@code stop}, also one behind a blank. */
    private int closed(int stop, int from) {
      int to = stop;
      while (to < end && Characters.closing(text.charAt(to))) {
        to++;
      }
      int quote = skipSpace(to);
      boolean lone =
          quote > to
              && quote < end
              && text.charAt(quote) == '"'
              && (quote + 1 == end || Characters.space(text.charAt(quote + 1)))
              && odd(from, to);
      return lone ? quote + 1 : to;
    }

    private boolean odd(int from, int to) {
      int quotes = 0;
      for (int i = from; i < to; i++) {
        quotes += text.charAt(i) == '"' ? 1 : 0;
      }
      return quotes % 2 == 1;
    }

    private int skipSpace(int from) {
      int to = from;
      while (to < end && Characters.space(text.charAt(to))) {
        to++;
      }
      return to;
    }

    private int skipOpening(int from) {
      int to = from;
      while (to < end
          && (Characters.opening(text.charAt(to)) || Characters.space(text.charAt(to)))) {
        to++;
      }
      return to;
    }

    /** Whether the marks from {@code mark} to {@code stop} end a sentence. */
    private boolean ends(int mark, int stop, int close) {
      int next = skipSpace(close);
      if (next >= end) {
        return true;
      }
      int word = skipOpening(next);
      if (word >= end || Character.isLowerCase(text.codePointAt(word))) {
        return word >= end;
      }
      if (next == close) {
        return glued(mark, stop, close);
      }
      if (text.charAt(mark) == '.' && stop == mark + 1) {
        Optional<Abbreviations.Goes> goes = abbreviations.find(wordBefore(mark) + ".");
        if (goes.isPresent()) {
          return !goesOn(goes.get(), word);
        }
      }
      return sure(mark, stop, word) || (unsure(mark) && detected(stop));
    }

    private boolean goesOn(Abbreviations.Goes goes, int word) {
      int c = text.codePointAt(word);
      return switch (goes) {
        case BEFORE_ANY -> true;
        case BEFORE_DIGIT -> Character.isDigit(c) || roman(word);
        case BEFORE_NAME -> !functionWords.contains(wordAt(word));
        case BEFORE_LOWER -> false;
      };
    }

    /** Whether a Roman numeral stands at {@code from}. */
    private boolean roman(int from) {
      int to = from;
      while (to < end && "IVXLC".indexOf(text.charAt(to)) >= 0) {
        to++;
      }
      return to > from && (to == end || !Characters.word(text.charAt(to)));
    }

    /**
     * Whether a sentence starts right behind the mark, without a blank ("ke Moskow.Putin lalu").
     */
    private boolean glued(int mark, int stop, int close) {
      if (stop != mark + 1 || stop != close || close >= end) {
        return false;
      }
      String left = wordBefore(mark);
      boolean plain = left.length() > 2 && left.chars().allMatch(Character::isLetter);
      String right = wordAt(close);
      return plain
          && Character.isUpperCase(text.codePointAt(close))
          && right.length() > 1
          && Character.isLowerCase(text.charAt(mark - 1))
          && (Character.isLowerCase(left.charAt(0)) || right.length() > 3);
    }

    /** A capital behind a mark that stands at a word of two letters or more, or at a quote. */
    private boolean sure(int mark, int stop, int word) {
      boolean ellipsis = stop > mark + 1 && text.charAt(mark) == '.' || text.charAt(mark) == '…';
      return !ellipsis
          && Character.isUpperCase(text.codePointAt(word))
          && (!Character.isLetterOrDigit(before(mark)) || wordBefore(mark).length() > 1);
    }

    /** OpenNLP splits only at these marks. */
    private boolean unsure(int mark) {
      return text.charAt(mark) != '…';
    }

    private int before(int index) {
      return index > start ? text.codePointBefore(index) : ' ';
    }

    private String wordBefore(int mark) {
      int from = mark;
      while (from > start && wordPart(text.charAt(from - 1))) {
        from--;
      }
      return text.substring(from, mark);
    }

    private boolean wordPart(char c) {
      return Characters.word(c) || c == '.' || c == '\'' || c == '’';
    }

    private String wordAt(int from) {
      int to = from;
      while (to < end && Characters.word(text.charAt(to))) {
        to++;
      }
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Whether the detector ends a sentence behind {@code stop}. */
    private boolean detected(int stop) {
      if (detected.isEmpty()) {
        Set<Integer> ends = new HashSet<>();
        for (opennlp.tools.util.Span s : detector.get().sentPosDetect(text.substring(start, end))) {
          ends.add(start + s.getEnd());
        }
        detected = Optional.of(ends);
      }
      Set<Integer> ends = detected.get();
      return ends.contains(stop) || ends.contains(stop + 1);
    }

    private void add(int from, int to) {
      int first = skipSpace(from);
      int last = to;
      while (last > first && Characters.space(text.charAt(last - 1))) {
        last--;
      }
      while (last - first > LONGEST) {
        int cut = blankBefore(first + LONGEST, first);
        sentences.add(new Span(first, cut));
        first = skipSpace(cut);
      }
      if (last > first) {
        sentences.add(new Span(first, last));
      }
    }

    private int blankBefore(int limit, int first) {
      int cut = limit;
      while (cut > first && !Characters.space(text.charAt(cut))) {
        cut--;
      }
      while (cut > first && Characters.space(text.charAt(cut - 1))) {
        cut--;
      }
      return cut > first ? cut : whole(limit);
    }

    private int whole(int limit) {
      return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
  }
}
