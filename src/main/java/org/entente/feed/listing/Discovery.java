package org.entente.feed.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.feed.page.Charsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the feeds that a web page names in its head. */
public final class Discovery {
  private static final String FEEDS =
      "link[rel~=(?i)alternate][type~=(?i)application/(rss|atom|feed)\\+(xml|json)][href]";

  private Discovery() {}

  /** The addresses of the feeds that the page at {@code base} names, in its order. */
  public static List<URI> feeds(byte[] page, URI base, String contentType) {
    Set<URI> found = new LinkedHashSet<>();
    Items items = new Items(base);
    for (Element link : Jsoup.parse(Charsets.text(page, contentType), "").select(FEEDS)) {
      items.address(link.attr("href")).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }
}
