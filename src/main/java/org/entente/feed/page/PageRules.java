package org.entente.feed.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What pages are made of, as data: which elements hold an article and which never do ({@code
 * data/pages/elements.tsv}), and which lines stand in articles without being part of them ({@code
 * pages.tsv} of each language). Every line is a kind, a tab, and a CSS selector or a pattern.
 */
public final class PageRules {
  private static final String TRACKING = "tracking";
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What a line of a language's file is about. */
  enum Line {
    /** A paragraph that begins so points elsewhere, and is left out. */
    POINTER,
    /** A paragraph that is just this is left out. */
    WHOLE,
    /** Is cut out of a paragraph. */
    INSIDE,
    /** A paragraph that begins so ends the article, and is left out with all behind it. */
    END,
    /** A link that says just this leads on to the rest of the article. */
    NEXT,
    /** A last paragraph that ends so says that there is more behind a barrier. */
    TRUNCATED,
    /** A paragraph that is just this, or ends the article so, says who made it. */
    SIGNED,
    /** Words before the name of an author. */
    BY
  }

  /** What a line of the file of elements is about. */
  enum Element {
    /** Holds the article; the first kind that is found counts. */
    ARTICLE,
    /** Holds a part of it; all of them together are the article. */
    PART,
    /** Holds no running text. */
    NOISE,
    /** Names the author. */
    BYLINE,
    /** Is a link to the next page of the article. */
    NEXT
  }

  private final List<Pattern> tracking = new ArrayList<>();
  private final Map<Line, List<Pattern>> lines = new EnumMap<>(Line.class);

  /** By kind, all patterns as one, which takes half the time of asking each. */
  private final Map<Line, Pattern> any = new EnumMap<>(Line.class);

  private final Map<Element, List<Evaluator>> elements = new EnumMap<>(Element.class);

  private final Agencies agencies;

  private PageRules(Agencies agencies) {
    this.agencies = agencies;
    for (Line kind : Line.values()) {
      lines.put(kind, new ArrayList<>());
      any.put(kind, NEVER);
    }
    for (Element kind : Element.values()) {
      elements.put(kind, new ArrayList<>());
    }
    for (String article : List.of("[itemprop=articleBody]", "article", "main,[role=main]")) {
      elements.get(Element.ARTICLE).add(QueryParser.parse(article));
    }
    elements.get(Element.NOISE).add(QueryParser.parse("nav,aside,footer,header,figure,form"));
  }

  /** Rules for pages that follow the book: the elements of HTML itself, and no lines. */
  public static PageRules plain() {
    return new PageRules(new Agencies());
  }

  /**
   * The rules of {@code elements.tsv} and {@code agencies.tsv} in {@code pages}, and of {@code
   * pages.tsv} in every folder below {@code lang}; throws {@link BadFile} for the first line that
   * is wrong.
   */
  public static PageRules load(Path pages, Path lang) {
    PageRules rules = new PageRules(Agencies.load(pages.resolve("agencies.tsv")));
    rules.elements.values().forEach(List::clear);
    rules.readElements(pages.resolve("elements.tsv"));
    try (Stream<Path> folders = Files.list(lang)) {
      folders
          .map(folder -> folder.resolve("pages.tsv"))
          .filter(Files::exists)
          .sorted()
          .forEach(rules::readLines);
    } catch (IOException e) {
      throw new BadFile(lang.toString(), 0, "cannot be listed", "restore the folder");
    }
    rules.lines.forEach((kind, patterns) -> rules.any.put(kind, together(patterns)));
    return rules;
  }

  private static Pattern together(List<Pattern> patterns) {
    return patterns.isEmpty()
        ? NEVER
        : Pattern.compile(
            patterns.stream()
                .map(Pattern::pattern)
                .collect(Collectors.joining(")|(?:", "(?:", ")")),
            ANY_CASE);
  }

  private void readLines(Path file) {
    RuleFile.read(
        file,
        (kind, value, line) ->
            lines
                .get(kind(Line.class, kind, file, line))
                .add(RuleFile.pattern(file, value, line, ANY_CASE)));
  }

  private void readElements(Path file) {
    RuleFile.read(
        file,
        (kind, value, line) -> {
          if (kind.equals(TRACKING)) {
            tracking.add(RuleFile.pattern(file, value, line, ANY_CASE));
            return;
          }
          Element element = kind(Element.class, kind, file, line);
          try {
            elements.get(element).add(QueryParser.parse(value));
          } catch (SelectorParseException e) {
            throw new BadFile(file.toString(), line, "no sound selector: " + value, "mend it");
          }
        });
  }

  private static <E extends Enum<E>> E kind(Class<E> kinds, String name, Path file, int line) {
    try {
      return Enum.valueOf(kinds, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadFile(file.toString(), line, "unknown kind \"" + name + "\"", "see above");
    }
  }

  /** Whether the parameter {@code name} of an address only tells where a reader came from. */
  public boolean tracks(String name) {
    return tracking.stream().anyMatch(p -> p.matcher(name).matches());
  }

  /** How many rules there are. */
  public int size() {
    return tracking.size()
        + agencies.size()
        + lines.values().stream().mapToInt(List::size).sum()
        + elements.values().stream().mapToInt(List::size).sum();
  }

  Agencies agencies() {
    return agencies;
  }

  List<Evaluator> selectors(Element kind) {
    return elements.get(kind);
  }

  /** Whether {@code text} begins with a pattern of that kind. */
  boolean begins(Line kind, String text) {
    return any.get(kind).matcher(text).lookingAt();
  }

  /** Whether {@code text} is a pattern of that kind as a whole. */
  boolean is(Line kind, String text) {
    return any.get(kind).matcher(text).matches();
  }

  /** Whether {@code text} holds a pattern of that kind. */
  boolean holds(Line kind, String text) {
    return any.get(kind).matcher(text).find();
  }

  /** {@code text} without what a pattern of that kind finds at its start. */
  String withoutStart(Line kind, String text) {
    for (Pattern pattern : lines.get(kind)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return text.substring(matcher.end());
      }
    }
    return text;
  }

  /** {@code text} without the stretches that patterns of that kind find. */
  String without(Line kind, String text) {
    String rest = text;
    for (Pattern pattern : lines.get(kind)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest.equals(text) ? text : rest.replaceAll("\\s+", " ").strip();
  }
}
