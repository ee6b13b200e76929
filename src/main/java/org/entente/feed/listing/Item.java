package org.entente.feed.listing;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An article as a feed lists it.
 *
 * @param url where the article is
 * @param title its headline there, empty where the feed has none
 * @param published when it was published, where the feed says so
 * @param updated when it was changed, where the feed says so
 */
public record Item(URI url, String title, Optional<Instant> published, Optional<Instant> updated) {

  /** Tells, without any request, whether the feed says something new about the article. */
  public String stamp() {
    return title
        + "|"
        + published.map(Instant::toString).orElse("")
        + "|"
        + updated.map(Instant::toString).orElse("");
  }
}
