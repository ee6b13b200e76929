package org.entente.feed.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.feed.page.Sites;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page that links to articles: links within the site whose path looks like that of an
 * article (a long name of words with hyphens, or a number and a name), or that match the pattern of
 * the feed.
 *
 * @param include what the address of an article matches somewhere; empty for the guess
 */
record SectionPage(Optional<Pattern> include) {
  private static final Pattern LIKELY =
      Pattern.compile("/[^/]*(?:[^/-]+-){3,}[^/]*/?$|/[0-9]{5,}/[^/]*-[^/]+/?$");
  private static final int LONGEST_TITLE = 300;

  Listing read(String html, URI base) {
    Document page = Jsoup.parse(html, base.toString());
    Items items = new Items(base);
    for (Element link : page.select("a[href]")) {
      items
          .address(link.attr("href"))
          .filter(url -> sameSite(url, base))
          .filter(this::isArticle)
          .ifPresent(
              url ->
                  items.add(
                      new Item(
                          withoutFragment(url), title(link), Optional.empty(), Optional.empty())));
    }
    return items.listing(page.title(), page.select("html").attr("lang"), List.of());
  }

  private boolean isArticle(URI url) {
    return include
        .map(pattern -> pattern.matcher(url.toString()).find())
        .orElseGet(() -> url.getPath() != null && LIKELY.matcher(url.getPath()).find());
  }

  private static boolean sameSite(URI url, URI base) {
    return Sites.same(url, base);
  }

  private static String title(Element link) {
    String text = link.text();
    return text.length() > LONGEST_TITLE ? "" : text;
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }
}
