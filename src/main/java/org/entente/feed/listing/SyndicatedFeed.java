package org.entente.feed.listing;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads RSS (all versions) and Atom. A document type declaration is refused. */
final class SyndicatedFeed {
  private SyndicatedFeed() {}

  static Listing read(String text, URI base) throws ListingProblem {
    SyndFeed feed = parse(text);
    Items items = new Items(base);
    for (SyndEntry entry : feed.getEntries()) {
      Optional<URI> url = items.address(entry.getLink()).or(() -> items.address(entry.getUri()));
      if (url.isEmpty()) {
        items.skip("item.no-link");
      } else {
        items.add(
            new Item(
                url.get(),
                plain(entry.getTitle()),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate())));
      }
    }
    return items.listing(plain(feed.getTitle()), plain(feed.getLanguage()), List.of());
  }

  private static SyndFeed parse(String text) throws ListingProblem {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try {
      return input.build(new StringReader(Xml.plain(text)));
    } catch (FeedException | IllegalArgumentException e) {
      throw new ListingProblem("listing.xml", "no sound RSS or Atom: " + e.getMessage());
    }
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }
}
