package org.entente.feed.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The address that a page calls its own, from its head alone: most of a page is its body. */
public final class Canonical {
  private static final int LONGEST_HEAD = 256 << 10;
  private static final Pattern BODY = Pattern.compile("(?i)</head|<body");

  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:link|meta)\\b[^>]{0,2000}(?:canonical|og:url)[^>]{0,2000}>");

  private Canonical() {}

  /** It, if it lies on the site of {@code base}, where the page was got, and is no front page. */
  public static Optional<URI> of(byte[] html, URI base) {
    // Addresses are ASCII, so the character set does not matter.
    String start =
        new String(html, 0, Math.min(html.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    Matcher end = BODY.matcher(start);
    Matcher tags = TAG.matcher(end.find() ? start.substring(0, end.start()) : start);
    StringBuilder head = new StringBuilder();
    while (tags.find()) {
      head.append(tags.group());
    }
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return PageLinks.canonical(Jsoup.parse(head.toString()), base);
  }
}
