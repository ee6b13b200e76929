package org.entente.feed.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.feed.page.PageRules.Line;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/**
 * Reads the article on a web page: from JSON-LD, then meta tags, then what it shows. Keeps no
 * state; may be shared by threads.
 */
public final class PageReader {
  private static final int DEEPEST = 512;
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "datePublished",
          "publishdate",
          "pubdate",
          "parsely-pub-date",
          "dc.date.issued",
          "date");

  private final PageRules rules;

  /** A reader that knows pages by {@code rules}. */
  public PageReader(PageRules rules) {
    this.rules = rules;
  }

  /**
   * The article on {@code html}.
   *
   * @param base the address of the page; links are resolved against it
   */
  public Page read(String html, URI base) {
    Document page = Jsoup.parse(html, base.toString(), Parser.htmlParser().setMaxDepth(DEEPEST));
    Optional<NewsArticle> data = NewsArticle.of(page);
    List<String> shown = new PageText(rules).of(page);
    String text = Characters.clean(text(shown, data));
    return new Page(
        Characters.clean(said(data.map(NewsArticle::headline), () -> headline(page))).strip(),
        text,
        said(data.map(NewsArticle::published), () -> published(page)),
        said(data.map(NewsArticle::language), () -> page.select("html").attr("lang")),
        said(data.map(NewsArticle::publisher), () -> meta(page, "og:site_name")),
        said(data.map(NewsArticle::byline), () -> byline(page)),
        agency(text, byline(page)),
        canonical(page, base).or(() -> data.flatMap(d -> address(base, d.url()))),
        next(page, base),
        truncated(text, data));
  }

  // Text.

  /**
   * The paragraphs that are shown, unless the body that is told to machines is clearly longer.
   * Where that body is whole, it tells which paragraphs belong to the article.
   */
  private String text(List<String> shown, Optional<NewsArticle> data) {
    String told = data.map(NewsArticle::text).orElse("").strip();
    List<String> confirmed = new ArrayList<>();
    String plainTold = squeezed(told);
    for (String paragraph : shown) {
      if (plainTold.contains(squeezed(paragraph))) {
        confirmed.add(paragraph);
      }
    }
    int sure = squeezed(String.join("", confirmed)).length();
    if (sure * 10 >= plainTold.length() * 8 && sure > 0) {
      return String.join("\n\n", confirmed);
    }
    String seen = String.join("\n\n", shown);
    return told.length() > seen.length() * 5 / 4 ? cleaned(told) : seen;
  }

  private String cleaned(String told) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : told.split("\\R\\s*")) {
      String plain = rules.without(Line.INSIDE, paragraph.replaceAll("[\\s\\u00a0]+", " ").strip());
      if (!plain.isEmpty() && !rules.begins(Line.POINTER, plain) && !rules.is(Line.WHOLE, plain)) {
        kept.add(plain);
      }
    }
    return String.join("\n\n", kept);
  }

  /** Letters and digits alone, so that quotes and blanks of two copies do not matter. */
  private static String squeezed(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private boolean truncated(String text, Optional<NewsArticle> data) {
    int last = text.lastIndexOf("\n\n");
    String end = last < 0 ? text : text.substring(last + 2);
    boolean closed = data.filter(d -> !d.free() && d.text().isBlank()).isPresent();
    return closed || rules.holds(Line.TRUNCATED, end);
  }

  private String agency(String text, String byline) {
    int end = Math.min(text.length(), 80);
    String said = rules.found(Line.AGENCY, byline);
    return said.isEmpty() ? rules.found(Line.AGENCY, text.substring(0, end)) : said;
  }

  // What the page says of itself.

  private static String headline(Document page) {
    Element heading = page.selectFirst("article h1, main h1, [itemprop=headline], h1");
    if (heading != null && !heading.text().isBlank()) {
      return heading.text();
    }
    String title = meta(page, "og:title");
    return title.isBlank() ? page.title() : title;
  }

  private static String published(Document page) {
    for (String name : PUBLISHED) {
      String value = meta(page, name);
      if (!value.isBlank()) {
        return value;
      }
    }
    Element time =
        page.selectFirst(
            "[itemprop=datePublished][datetime], article time[datetime], main time[datetime],"
                + " time[datetime]");
    return time == null ? "" : time.attr("datetime");
  }

  private String byline(Document page) {
    for (Evaluator selector : rules.selectors(PageRules.Element.BYLINE)) {
      Element found = page.selectFirst(selector);
      if (found != null) {
        String name = found.hasAttr("content") ? found.attr("content") : found.text();
        if (!name.isBlank() && name.length() < 200) {
          return name.strip();
        }
      }
    }
    return "";
  }

  /** The address that the page calls its own, if it lies on its own site and is no front page. */
  static Optional<URI> canonical(Document page, URI base) {
    Element link = page.selectFirst("link[rel~=(?i)canonical][href]");
    String href = link == null ? meta(page, "og:url") : link.attr("href");
    return address(base, href);
  }

  private static Optional<URI> address(URI base, String href) {
    try {
      URI uri = base.resolve(href.strip().replace(" ", "%20"));
      boolean own = base.getHost() == null || Sites.same(uri, base);
      boolean page =
          uri.getPath() != null && uri.getPath().length() > 1 || uri.getRawQuery() != null;
      return Optional.of(uri)
          .filter(u -> !href.isBlank() && own && page && u.getHost() != null)
          .filter(u -> u.getScheme().startsWith("http"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<URI> next(Document page, URI base) {
    for (Evaluator selector : rules.selectors(PageRules.Element.NEXT)) {
      Element link = page.selectFirst(selector);
      if (link != null && !link.attr("href").isBlank()) {
        return following(link, base);
      }
    }
    for (Element link : page.select("a[href]")) {
      if (rules.is(Line.NEXT, link.text().strip())) {
        Optional<URI> next = following(link, base);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  /** A further page of the same article: the same path, but for its end or its query. */
  private static Optional<URI> following(Element link, URI base) {
    return address(base, link.attr("href"))
        .filter(u -> !u.equals(base))
        .filter(u -> stem(u).startsWith(stem(base)) || stem(base).startsWith(stem(u)));
  }

  private static String stem(URI uri) {
    return (uri.getHost() + uri.getPath()).replaceAll("(/page)?/?[0-9]*/?$", "");
  }

  private static String meta(Document page, String name) {
    Element meta =
        page.selectFirst(
            "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]".formatted(name));
    return meta == null ? "" : meta.attr("content").strip();
  }

  private static String said(Optional<String> told, java.util.function.Supplier<String> otherwise) {
    return told.map(String::strip).filter(t -> !t.isBlank()).orElseGet(otherwise);
  }
}
