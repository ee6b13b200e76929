package org.entente.feed.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
  private static final String PUBLISHED = "published";

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
    BY,
    /** The first paragraph of a text begins so. */
    DATELINE
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
    NEXT,
    /** Is the headline. */
    HEADLINE,
    /** Tells the day of publication in its attribute {@code datetime}. */
    TIME
  }

  private final List<Pattern> tracking = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private final Map<Line, LinePatterns> lines = new EnumMap<>(Line.class);
  private final Map<Element, List<Evaluator>> elements = new EnumMap<>(Element.class);

  private final Agencies agencies;

  private PageRules(Agencies agencies) {
    this.agencies = agencies;
    for (Line kind : Line.values()) {
      lines.put(kind, LinePatterns.NONE);
    }
    for (Element kind : Element.values()) {
      elements.put(kind, new ArrayList<>());
    }
    for (String article : List.of("[itemprop=articleBody]", "article", "main,[role=main]")) {
      elements.get(Element.ARTICLE).add(QueryParser.parse(article));
    }
    elements.get(Element.NOISE).add(QueryParser.parse("nav,aside,footer,header,figure,form"));
    elements.get(Element.HEADLINE).add(QueryParser.parse("h1"));
    elements.get(Element.TIME).add(QueryParser.parse("time[datetime]"));
    published.add("article:published_time");
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
    rules.published.clear();
    rules.readElements(pages.resolve("elements.tsv"));
    Map<Line, List<Pattern>> found = new EnumMap<>(Line.class);
    try (Stream<Path> folders = Files.list(lang)) {
      folders
          .map(folder -> folder.resolve("pages.tsv"))
          .filter(Files::exists)
          .sorted()
          .forEach(file -> readLines(file, found));
    } catch (IOException e) {
      throw new BadFile(lang.toString(), 0, "cannot be listed", "restore the folder");
    }
    found.forEach((kind, patterns) -> rules.lines.put(kind, new LinePatterns(patterns)));
    return rules;
  }

  private static void readLines(Path file, Map<Line, List<Pattern>> found) {
    RuleFile.read(
        file,
        (kind, value, line) ->
            found
                .computeIfAbsent(kind(Line.class, kind, file, line), k -> new ArrayList<>())
                .add(RuleFile.pattern(file, value, line, LinePatterns.anyCase(value))));
  }

  private void readElements(Path file) {
    RuleFile.read(
        file,
        (kind, value, line) -> {
          if (kind.equals(TRACKING)) {
            tracking.add(RuleFile.pattern(file, value, line, LinePatterns.anyCase(value)));
            return;
          }
          if (kind.equals(PUBLISHED)) {
            published.add(value.toLowerCase(Locale.ROOT));
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
        + published.size()
        + agencies.size()
        + lines.values().stream().mapToInt(LinePatterns::size).sum()
        + elements.values().stream().mapToInt(List::size).sum();
  }

  Agencies agencies() {
    return agencies;
  }

  /** The names of meta tags that tell the day of publication, the best first. */
  List<String> published() {
    return published;
  }

  List<Evaluator> selectors(Element kind) {
    return elements.get(kind);
  }

  /** The lines of a kind. */
  LinePatterns lines(Line kind) {
    return lines.getOrDefault(kind, LinePatterns.NONE);
  }
}
