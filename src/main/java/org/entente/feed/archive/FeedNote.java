package org.entente.feed.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a feed from one run to the next.
 *
 * @param slug its name
 * @param url where it was found to live, empty if where its file says
 * @param etag validator of its document
 * @param lastModified the other validator
 * @param bodyHash hash of its document
 * @param last when it was asked last; empty if never
 * @param gone whether its server said that it is gone for good
 */
public record FeedNote(
    String slug,
    String url,
    String etag,
    String lastModified,
    String bodyHash,
    Optional<Instant> last,
    boolean gone) {

  /** Nothing known yet of that feed. */
  public static FeedNote none(String slug) {
    return new FeedNote(slug, "", "", "", "", Optional.empty(), false);
  }

  ObjectNode json(ObjectNode to) {
    to.put("url", url).put("etag", etag).put("lastModified", lastModified);
    to.put("bodyHash", bodyHash).put("last", last.map(Instant::toString).orElse(""));
    return to.put("gone", gone);
  }

  static FeedNote of(JsonNode json) {
    String last = json.path("last").asText();
    return new FeedNote(
        json.path("id").asText(),
        json.path("url").asText(),
        json.path("etag").asText(),
        json.path("lastModified").asText(),
        json.path("bodyHash").asText(),
        last.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(last)),
        json.path("gone").asBoolean());
  }
}
