package org.entente.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads one article from a web page: what the page says of itself to machines (JSON-LD, meta tags)
 * and the paragraphs of its article; scripts, navigation and the like are dropped. The language
 * that a page claims is not believed, as templates claim the wrong one too often.
 */
final class HtmlReader implements ArticleReader {
  private static final double MOST_REPLACED = 0.01;

  @Override
  public void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException, BadInputException {
    byte[] bytes = Bytes.all(source, in, options.limit());
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Optional<NewsArticle> data = NewsArticle.of(page);
    String text = Characters.clean(text(page, data));
    if (Characters.replaced(text) > MOST_REPLACED) {
      throw new BadInputException(
          source.issue(
              "input.encoding",
              "the page does not hold to its character set ("
                  + page.charset().name()
                  + "); save it as UTF-8"));
    }
    new Draft(
            source.name(),
            source.id(),
            source.feed(),
            said(data.map(NewsArticle::publisher), () -> meta(page, "og:site_name")),
            said(data.map(NewsArticle::url), () -> url(page)),
            "",
            Characters.clean(said(data.map(NewsArticle::headline), () -> headline(page))),
            text,
            said(data.map(NewsArticle::published), () -> published(page)))
        .finish(options, sink);
  }

  /** The page's paragraphs, unless the article body told to machines is clearly longer. */
  private static String text(Document page, Optional<NewsArticle> data) {
    String seen = PageText.of(page);
    String told = data.map(NewsArticle::text).orElse("").strip();
    return told.length() > seen.length() * 5 / 4 ? told : seen;
  }

  private static String headline(Document page) {
    Element heading = page.selectFirst("article h1, main h1, [itemprop=headline], h1");
    if (heading != null && !heading.text().isBlank()) {
      return heading.text();
    }
    String title = meta(page, "og:title");
    return title.isBlank() ? page.title() : title;
  }

  private static String published(Document page) {
    for (String name :
        new String[] {"article:published_time", "datePublished", "pubdate", "date"}) {
      String value = meta(page, name);
      if (!value.isBlank()) {
        return value;
      }
    }
    Element time = page.selectFirst("article time[datetime], main time[datetime]");
    return time == null ? "" : time.attr("datetime");
  }

  private static String url(Document page) {
    Element link = page.selectFirst("link[rel=canonical][href^=http]");
    return link == null ? meta(page, "og:url") : link.attr("href");
  }

  private static String meta(Document page, String name) {
    Element meta =
        page.selectFirst(
            "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]".formatted(name));
    return meta == null ? "" : meta.attr("content").strip();
  }

  private static String said(Optional<String> told, java.util.function.Supplier<String> otherwise) {
    return told.filter(t -> !t.isBlank()).orElseGet(otherwise);
  }
}
