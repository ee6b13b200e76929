package org.entente.feed.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The address that a page calls its own, from the tags of its head alone: most of a page is its
 * body. {@link PageLinks#canonical} tells the same of a page that was parsed.
 */
public final class Canonical {
  private static final int LONGEST_HEAD = 256 << 10;
  private static final Pattern BODY = Pattern.compile("(?i)</head|<body");

  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:link|meta)\\b[^>]{0,2000}(?:canonical|og:url)[^>]{0,2000}>");

  private static final String VALUE = "\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)";
  private static final Pattern LINK = Pattern.compile("(?i)<link");
  private static final Pattern REL = Pattern.compile("(?i)\\srel" + VALUE);
  private static final Pattern HREF = Pattern.compile("(?i)\\shref" + VALUE);
  private static final Pattern NAME = Pattern.compile("(?i)\\s(?:property|name)" + VALUE);
  private static final Pattern CONTENT = Pattern.compile("(?i)\\scontent" + VALUE);
  private static final Pattern CANONICAL = Pattern.compile("(?i)canonical");

  private Canonical() {}

  /** It, if it lies on the site of {@code base}, where the page was got, and is no front page. */
  public static Optional<URI> of(byte[] html, URI base) {
    // Addresses are ASCII, so the character set does not matter.
    String start =
        new String(html, 0, Math.min(html.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    Matcher end = BODY.matcher(start);
    Matcher tags = TAG.matcher(end.find() ? start.substring(0, end.start()) : start);
    Optional<String> own = Optional.empty();
    while (tags.find()) {
      String tag = tags.group();
      if (LINK.matcher(tag).lookingAt()) {
        boolean is = attribute(tag, REL).filter(rel -> CANONICAL.matcher(rel).find()).isPresent();
        Optional<String> link = attribute(tag, HREF).filter(href -> is);
        if (link.isPresent()) {
          return address(base, link.get());
        }
      } else if (own.isEmpty()
          && attribute(tag, NAME).filter("og:url"::equalsIgnoreCase).isPresent()) {
        own = attribute(tag, CONTENT);
      }
    }
    return own.flatMap(url -> address(base, url));
  }

  private static Optional<URI> address(URI base, String written) {
    return PageLinks.address(base, Parser.unescapeEntities(written, true));
  }

  private static Optional<String> attribute(String tag, Pattern name) {
    Matcher matcher = name.matcher(tag);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String value = matcher.group(1);
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return Optional.of((quoted ? value.substring(1, value.length() - 1) : value).strip());
  }
}
