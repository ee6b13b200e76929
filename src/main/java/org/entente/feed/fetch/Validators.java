package org.entente.feed.fetch;

import java.util.Optional;

/**
 * By what a server knows whether a document changed.
 *
 * @param etag value of the header {@code ETag}
 * @param lastModified value of the header {@code Last-Modified}
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /** None known: the document is asked for as it is. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** Those that {@code answer} offers. */
  public static Validators of(Answer answer) {
    return new Validators(answer.header("etag"), answer.header("last-modified"));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
