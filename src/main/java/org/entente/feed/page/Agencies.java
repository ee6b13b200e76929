package org.entente.feed.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.BadFile;

/**
 * The news agencies whose stories outlets print ({@code data/pages/agencies.tsv}): each a name and
 * a pattern of how articles write it.
 */
final class Agencies {
  private static final String ALONE = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";

  /** "JAKARTA, June 3 (Reuters) -": in brackets, and a dash behind. */
  private static final String DATELINE = "[^()]{0,60}\\(\\s*%s[^()]{0,30}\\)\\s*[-–—:]";

  /** "REUTERS -", "WASHINGTON — AP —": names and dashes alone before the first sentence. */
  private static final String OPENING = "(?:[\\p{Lu}\\p{P} ]{0,40}[-–—,/] ?)?%s\\s*[-–—]+\\s";

  /** "(Antara/Reuters)" behind the last sentence. */
  private static final String SIGNATURE = "\\(\\s*%s[^()]{0,40}\\)\\.?$";

  private static final Pattern DASH = Pattern.compile("[-–—:]");
  private static final int LONGEST_OPENING = 140;

  private final Map<String, Signs> agencies = new LinkedHashMap<>();
  private LinePatterns names = LinePatterns.NONE;

  private record Signs(Pattern named, Pattern dateline, Pattern signature) {}

  /** No agencies. */
  Agencies() {}

  /** Those of {@code file}; throws {@link BadFile} for the first line that is wrong. */
  static Agencies load(Path file) {
    Agencies agencies = new Agencies();
    List<Pattern> names = new ArrayList<>();
    RuleFile.read(
        file,
        (name, pattern, line) -> {
          names.add(RuleFile.pattern(file, pattern, line, 0));
          String alone = ALONE.formatted(pattern);
          agencies.agencies.put(
              name,
              new Signs(
                  Pattern.compile(alone),
                  Pattern.compile(DATELINE.formatted(alone) + "|" + OPENING.formatted(alone)),
                  Pattern.compile(SIGNATURE.formatted(alone))));
        });
    agencies.names = new LinePatterns(names);
    return agencies;
  }

  /** The name of the agency that is named first in a byline or the like. */
  Optional<String> named(String text) {
    Optional<String> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    if (!names.holds(text)) {
      return first;
    }
    for (Map.Entry<String, Signs> agency : agencies.entrySet()) {
      Matcher matcher = agency.getValue().named().matcher(text);
      if (matcher.find() && matcher.start() < at) {
        at = matcher.start();
        first = Optional.of(agency.getKey());
      }
    }
    return first;
  }

  /** The agency that this is a name of, and nothing else. */
  Optional<String> called(String name) {
    return agencies.entrySet().stream()
        .filter(a -> a.getValue().named().matcher(name.strip()).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The agency in the dateline that {@code paragraph} begins with. */
  Optional<String> opening(String paragraph) {
    String start = paragraph.substring(0, Math.min(LONGEST_OPENING, paragraph.length()));
    if (!DASH.matcher(start).find() || !names.holds(start)) {
      return Optional.empty();
    }
    return agencies.entrySet().stream()
        .filter(a -> a.getValue().dateline().matcher(start).lookingAt())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The agency in brackets that {@code paragraph} ends with. */
  Optional<String> closing(String paragraph) {
    boolean closed = paragraph.endsWith(")") || paragraph.endsWith(").");
    if (!closed || !names.holds(paragraph)) {
      return Optional.empty();
    }
    return agencies.entrySet().stream()
        .filter(a -> a.getValue().signature().matcher(paragraph).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The names, in the order of the file. */
  Iterable<String> names() {
    return agencies.keySet();
  }

  int size() {
    return agencies.size();
  }
}
