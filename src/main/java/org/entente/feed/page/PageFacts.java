package org.entente.feed.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.feed.page.PageRules.Line;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in meta tags and in what it shows; empty where it says nothing.
 */
final class PageFacts {
  private static final int LONGEST_BYLINE = 200;

  /** What machines are told may name many. */
  private static final int LONGEST_NAMES = 2_000;

  private final Document page;
  private final PageRules rules;
  private final Map<String, String> meta;

  PageFacts(Document page, PageRules rules) {
    this.page = page;
    this.rules = rules;
    this.meta = meta(page);
  }

  String headline() {
    Element heading = first(PageRules.Element.HEADLINE);
    if (heading != null && !heading.text().isBlank()) {
      return heading.text();
    }
    String title = meta("og:title");
    return title.isBlank() ? page.title() : title;
  }

  String published() {
    for (String name : rules.published()) {
      String value = meta(name);
      if (!value.isBlank()) {
        return value;
      }
    }
    Element time = first(PageRules.Element.TIME);
    return time == null ? "" : time.attr("datetime");
  }

  private @Nullable Element first(PageRules.Element kind) {
    for (Evaluator selector : rules.selectors(kind)) {
      Element found = page.selectFirst(selector);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Who wrote it, without the words and dates around the name. */
  String byline() {
    for (Evaluator selector : rules.selectors(PageRules.Element.BYLINE)) {
      for (Element found : page.select(selector)) {
        String said = found.hasAttr("content") ? found.attr("content") : found.text();
        String name = said.length() < LONGEST_BYLINE ? names(said) : "";
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return "";
  }

  /** "By Jane Doe | 3 hours ago", "Penulis: Siti Rahma Editor: Budi": the names alone. */
  String names(String said) {
    String rest = said.length() > LONGEST_NAMES ? "" : said.strip();
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = rules.lines(Line.BY).withoutStart(rest).strip();
    }
    String name = rest.split("[0-9|•·;/@()]|\\s[-–—]\\s|\\s\\p{L}+\\s*:", 2)[0].strip();
    return name.contains("://") || !name.codePoints().anyMatch(Character::isLetter) ? "" : name;
  }

  /** The content of the meta tag {@code name}; empty if there is none. */
  String meta(String name) {
    return meta.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The contents of the meta tags by name; of several with one name the first counts. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> contents = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      for (String naming : List.of("property", "name", "itemprop")) {
        String name = meta.attr(naming).toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          contents.putIfAbsent(name, meta.attr("content").strip());
        }
      }
    }
    return contents;
  }
}
