package org.entente.feed.listing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.feed.page.Charsets;

/**
 * Reads the document of a feed, whatever its form: what it is is told by its first characters, as
 * the types that servers give are not to be relied on.
 *
 * @param include which links of a section page are articles; empty for a guess
 */
public record ListingReader(Optional<Pattern> include) {
  private static final int HEAD = 2048;

  /**
   * The items of {@code bytes}.
   *
   * @param base the address that it was got from
   * @param contentType the header {@code Content-Type}, empty if there was none
   */
  public Listing read(byte[] bytes, URI base, String contentType) throws ListingProblem {
    String text = Charsets.text(bytes, contentType).strip();
    if (text.isEmpty()) {
      throw new ListingProblem("listing.empty", "the document is empty");
    }
    String head = text.substring(0, Math.min(HEAD, text.length()));
    try {
      return read(text, head, base);
    } catch (StackOverflowError e) {
      throw new ListingProblem("listing.xml", "nested too deeply");
    }
  }

  private Listing read(String text, String head, URI base) throws ListingProblem {
    if (head.startsWith("{")) {
      return JsonFeed.read(text, base);
    }
    boolean xml = Xml.root(head, "urlset", "sitemapindex", "rss", "feed", "RDF");
    if (xml && Xml.tooDeep(text)) {
      throw new ListingProblem("listing.xml", "nested too deeply");
    }
    if (Xml.root(head, "urlset", "sitemapindex")) {
      return Sitemaps.read(text.getBytes(StandardCharsets.UTF_8), base);
    }
    if (Xml.root(head, "rss", "feed", "RDF")) {
      return SyndicatedFeed.read(text, base);
    }
    if (head.startsWith("<") && (Xml.root(head, "html") || !head.startsWith("<?xml"))) {
      return new SectionPage(include).read(text, base);
    }
    throw new ListingProblem(
        "listing.kind", "neither RSS, Atom, JSON Feed, sitemap nor web page; check the address");
  }
}
