package org.entente.refresh;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.feed.Feed;
import org.entente.feed.listing.Listing;

/** The file of a feed as text: a new one, and one with its switch turned. */
public final class FeedText {
  private static final Pattern SWITCH = Pattern.compile("(ent:enabled\\s+)\"?(true|false)\"?");
  private static final int HEAD = 2048;

  private FeedText() {}

  /** {@code file} with the feed enabled or disabled, and else as it was. */
  public static String turned(String file, boolean on) {
    return SWITCH.matcher(file).replaceFirst("$1" + on);
  }

  /** The file of a new feed that was found at {@code url}, disabled. */
  public static String of(URI url, byte[] document, Listing listing) {
    String language = listing.language().split("[-_]")[0].toLowerCase(Locale.ROOT);
    String publisher = listing.title().replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip();
    StringBuilder text = new StringBuilder();
    text.append("@prefix ent: <https://w3id.org/entente/ontology#> .\n\n<> a ent:Feed ;\n");
    line(text, "enabled", "false");
    if (!publisher.isEmpty()) {
      line(text, "publisher", '"' + publisher + '"');
    }
    if (language.matches("[a-z]{2}")) {
      line(text, "language", '"' + language + '"');
    }
    line(text, "licence", "\"not looked up; read the terms of the outlet\"");
    line(text, "kind", '"' + kind(document, listing).word() + '"');
    text.append("  ent:url <").append(url.toASCIIString()).append("> .\n");
    return text.toString();
  }

  private static void line(StringBuilder text, String property, String value) {
    text.append("  ent:").append(property).append(' ').append(value).append(" ;\n");
  }

  private static Feed.Kind kind(byte[] document, Listing listing) {
    String head =
        new String(document, 0, Math.min(HEAD, document.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (!listing.more().isEmpty() || head.contains("<sitemapindex")) {
      return Feed.Kind.SITEMAP_INDEX;
    }
    if (head.contains("<urlset")) {
      return Feed.Kind.NEWS_SITEMAP;
    }
    if (head.contains("<rss") || head.contains("rdf:rdf")) {
      return Feed.Kind.RSS;
    }
    if (head.contains("<feed")) {
      return Feed.Kind.ATOM;
    }
    return head.stripLeading().startsWith("{") ? Feed.Kind.JSON_FEED : Feed.Kind.SECTION;
  }
}
