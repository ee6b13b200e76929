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
}
