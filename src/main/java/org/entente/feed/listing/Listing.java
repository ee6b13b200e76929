package org.entente.feed.listing;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What one document of a feed lists.
 *
 * @param title what the feed calls itself, empty where it does not
 * @param language ISO code that it claims, empty where it does not
 * @param items its articles, in its order, each address once
 * @param more further documents of the same feed: the sitemaps of an index
 * @param skipped how often an item was left out, by the reason's code
 */
public record Listing(
    String title, String language, List<Item> items, List<URI> more, Map<String, Long> skipped) {

  /** Makes the lists unmodifiable. */
  public Listing {
    items = List.copyOf(items);
    more = List.copyOf(more);
    skipped = Map.copyOf(skipped);
  }
}
