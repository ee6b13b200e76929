package org.entente.feed.archive;

import java.net.URI;
import java.time.Instant;

/**
 * A document as it was got, unpacked.
 *
 * @param uri its address
 * @param at when it was got
 * @param status HTTP status; 0 if it did not come over HTTP
 * @param contentType the header {@code Content-Type}, empty if there was none
 * @param body its bytes
 */
public record Capture(URI uri, Instant at, int status, String contentType, byte[] body) {
  /** Type of an article that came as text, not as a page. */
  public static final String ARTICLE = "application/vnd.entente.article+json";

  private static final String FROM_TEXT = "from=text";

  /** Type of a page that was made of a text which somebody made of a page. */
  public static final String CONVERTED = "text/html; charset=utf-8; " + FROM_TEXT;

  /** Whether somebody made a text of the page, and this of the text. */
  public boolean isConverted() {
    return contentType.contains(FROM_TEXT);
  }
}
