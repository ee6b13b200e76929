package org.entente.feed.page;

import java.net.URI;
import java.util.Optional;
import org.entente.feed.page.PageRules.Line;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The addresses that a page gives: its own, and that of the next page of its article. */
final class PageLinks {
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel~=(?i)canonical][href]");
  private static final Evaluator URL =
      QueryParser.parse("meta[property=og:url], meta[name=og:url]");
  private static final Evaluator LINK = QueryParser.parse("a[href]");

  /** What leads to the next page says so in a few words. */
  private static final int LONGEST_NEXT = 60;

  private PageLinks() {}

  /** The address that the page calls its own, if it lies on its own site and is no front page. */
  static Optional<URI> canonical(Document page, URI base) {
    Element link = page.selectFirst(CANONICAL);
    Element meta = page.selectFirst(URL);
    String told = meta == null ? "" : meta.attr("content");
    return address(base, link == null ? told : link.attr("href"));
  }

  static Optional<URI> address(URI base, String href) {
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

  /** Where the article goes on. */
  static Optional<URI> next(Document page, PageRules rules, URI base) {
    for (Evaluator selector : rules.selectors(PageRules.Element.NEXT)) {
      Element link = page.selectFirst(selector);
      if (link != null && !link.attr("href").isBlank()) {
        return following(link, base);
      }
    }
    for (Element link : page.select(LINK)) {
      String words = link.text().strip();
      if (words.length() <= LONGEST_NEXT && rules.lines(Line.NEXT).is(words)) {
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
}
