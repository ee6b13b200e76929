package org.entente.feed.page;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The patterns of one kind of line, asked together. Of dozens of patterns only a few can match a
 * text that begins with two given characters; which these are is found out once for each such
 * beginning, by asking every pattern whether it would read on behind the two ({@link
 * Matcher#hitEnd}). May be shared by threads.
 */
final class LinePatterns {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int ASCII = 128;

  /** What may stand before: nothing, or what ends a word, or what goes on with one. */
  private static final List<String> BEFORE = List.of("", " ", "x");

  /** No lines. */
  static final LinePatterns NONE = new LinePatterns(List.of());

  private final List<Pattern> patterns;
  private final Pattern all;
  private final AtomicReferenceArray<Pattern> byStart = new AtomicReferenceArray<>(ASCII * ASCII);

  LinePatterns(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.all = together(this.patterns);
  }

  /** How capitals are passed over; only where a pattern needs it those of all scripts. */
  static int anyCase(String pattern) {
    boolean plain = pattern.chars().allMatch(c -> c < ASCII);
    return plain ? Pattern.CASE_INSENSITIVE : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  private static Pattern together(List<Pattern> patterns) {
    if (patterns.isEmpty()) {
      return NEVER;
    }
    String any =
        patterns.stream().map(Pattern::pattern).collect(Collectors.joining(")|(?:", "(?:", ")"));
    return Pattern.compile(
        any, patterns.stream().mapToInt(Pattern::flags).reduce(0, (one, other) -> one | other));
  }

  /** How many there are. */
  int size() {
    return patterns.size();
  }

  /** Whether {@code text} begins with one. */
  boolean begins(String text) {
    return at(text, 0).matcher(text).lookingAt();
  }

  /** Whether {@code text} is one as a whole. */
  boolean is(String text) {
    return at(text, 0).matcher(text).matches();
  }

  /** Whether {@code text} holds one. */
  boolean holds(String text) {
    for (int i = 0; i <= text.length(); i++) {
      Pattern here = at(text, i);
      if (here != NEVER && from(here, text, i).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** {@code text} without the first that is found at its start. */
  String withoutStart(String text) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return text.substring(matcher.end());
      }
    }
    return text;
  }

  /** {@code text} without the stretches that are found. */
  String without(String text) {
    if (!holds(text)) {
      return text;
    }
    String rest = text;
    for (Pattern pattern : patterns) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest.replaceAll("\\s+", " ").strip();
  }

  private static Matcher from(Pattern pattern, String text, int start) {
    return pattern
        .matcher(text)
        .region(start, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /** All that may match {@code text} from {@code start} on, as one pattern. */
  private Pattern at(String text, int start) {
    if (start + 1 >= text.length()) {
      return all;
    }
    char first = text.charAt(start);
    char second = text.charAt(start + 1);
    if (first >= ASCII || second >= ASCII) {
      return all;
    }
    int index = first * ASCII + second;
    Pattern known = byStart.get(index);
    if (known == null) {
      String opening = text.substring(start, start + 2);
      List<Pattern> some = patterns.stream().filter(p -> mayBegin(p, opening)).toList();
      known = some.size() == patterns.size() ? all : together(some);
      byStart.set(index, known);
    }
    return known;
  }

  /**
   * Whether {@code pattern} matches {@code opening}, or might if it went on, at the start of a text
   * or within one.
   */
  private static boolean mayBegin(Pattern pattern, String opening) {
    if (pattern.pattern().contains("(?<")) {
      return true;
    }
    for (String before : BEFORE) {
      Matcher matcher = from(pattern, before + opening, before.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }
}
