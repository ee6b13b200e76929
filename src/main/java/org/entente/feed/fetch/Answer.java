package org.entente.feed.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri the address that answered, after redirects
 * @param status the HTTP status
 * @param headers the headers by lower-case name, the last of each
 * @param body the document, unpacked; empty where the status brings none
 * @param at when it was answered
 * @param moved where the document lives from now on, if the server said so at every step (301, 308)
 */
public record Answer(
    URI uri,
    int status,
    Map<String, String> headers,
    byte[] body,
    Instant at,
    Optional<URI> moved) {

  /** Makes the headers unmodifiable. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the document is there. */
  public boolean ok() {
    return status == 200;
  }

  /** Whether the document is as the validators of the request say. */
  public boolean notModified() {
    return status == 304;
  }

  /** Whether the server says that the document is gone, for good (410) or for now (404). */
  public boolean gone() {
    return status == 410 || status == 404;
  }

  Answer withMoved(Optional<URI> to) {
    return new Answer(uri, status, headers, body, at, to);
  }
}
