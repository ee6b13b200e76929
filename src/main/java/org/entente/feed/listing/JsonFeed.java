package org.entente.feed.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed, version 1 and 1.1. */
final class JsonFeed {
  private JsonFeed() {}

  static Listing read(String text, URI base) throws ListingProblem {
    JsonNode feed;
    try {
      feed = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new ListingProblem("listing.json", "no sound JSON: " + e.getOriginalMessage());
    }
    if (!feed.path("items").isArray()) {
      throw new ListingProblem("listing.json", "no JSON Feed: it has no items");
    }
    Items items = new Items(base);
    for (JsonNode item : feed.path("items")) {
      Optional<URI> url =
          items
              .address(item.path("url").asText())
              .or(() -> items.address(item.path("id").asText()));
      if (url.isEmpty()) {
        items.skip("item.no-link");
      } else {
        items.add(
            new Item(
                url.get(),
                item.path("title").asText().strip(),
                instant(item.path("date_published").asText()),
                instant(item.path("date_modified").asText())));
      }
    }
    return items.listing(feed.path("title").asText(), feed.path("language").asText(), List.of());
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
