package org.entente.feed.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, those of news with title and day, and indexes of sitemaps (newest first). */
final class Sitemaps {
  private Sitemaps() {}

  static Listing read(byte[] xml, URI base) throws ListingProblem {
    Items items = new Items(base);
    AbstractSiteMap map = parse(xml, base);
    if (map instanceof SiteMapIndex index) {
      return items.listing("", "", maps(index, items));
    }
    String language = "";
    for (SiteMapURL url : ((SiteMap) map).getSiteMapUrls()) {
      Optional<NewsAttributes> news = news(url);
      Optional<URI> address = items.address(String.valueOf(url.getUrl()));
      if (address.isEmpty()) {
        items.skip("item.no-link");
        continue;
      }
      language = news.map(NewsAttributes::getLanguage).map(Sitemaps::plain).orElse(language);
      items.add(
          new Item(
              address.get(),
              plain(news.map(NewsAttributes::getTitle).orElse("")),
              news.flatMap(n -> instant(n.getPublicationDate())),
              instant(url.getLastModified())));
    }
    return items.listing("", language, List.of());
  }

  private static AbstractSiteMap parse(byte[] xml, URI base) throws ListingProblem {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.setAllowDocTypeDefinitions(false);
    parser.enableExtension(Extension.NEWS);
    try {
      return parser.parseSiteMap("text/xml", xml, base.toURL());
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new ListingProblem("listing.xml", "no sound sitemap: " + e.getMessage());
    }
  }

  private static List<URI> maps(SiteMapIndex index, Items items) {
    List<AbstractSiteMap> maps = new ArrayList<>(index.getSitemaps());
    maps.sort(
        Comparator.comparing(
                (AbstractSiteMap m) -> instant(m.getLastModified()).orElse(Instant.MIN))
            .reversed());
    return maps.stream()
        .flatMap(m -> items.address(String.valueOf(m.getUrl())).stream())
        .distinct()
        .toList();
  }

  private static Optional<NewsAttributes> news(SiteMapURL url) {
    ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
    return found == null || found.length == 0
        ? Optional.empty()
        : Optional.of((NewsAttributes) found[0]);
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }
}
