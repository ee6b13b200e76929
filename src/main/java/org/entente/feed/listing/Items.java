package org.entente.feed.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers items: each address once, and only addresses of the web. */
final class Items {
  private static final int MOST = 50_000;

  private final URI base;
  private final List<Item> items = new ArrayList<>();
  private final Set<URI> seen = new HashSet<>();
  private final Map<String, Long> skipped = new TreeMap<>();

  Items(URI base) {
    this.base = base;
  }

  /** The address that {@code link} means here; empty if it is none of the web. */
  Optional<URI> address(@Nullable String link) {
    try {
      String written = link == null ? "" : link.strip();
      URI uri = base.resolve(written.replace(" ", "%20"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return Optional.of(uri).filter(u -> web && u.getHost() != null && !written.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Takes {@code item}, or counts why not. */
  void add(Item item) {
    if (items.size() >= MOST) {
      skip("item.too-many");
    } else if (!seen.add(item.url())) {
      skip("item.again");
    } else {
      items.add(item);
    }
  }

  /** Counts an item that is left out. */
  void skip(String code) {
    skipped.merge(code, 1L, Long::sum);
  }

  Listing listing(String title, String language, List<URI> more) {
    return new Listing(title, language, items, more, skipped);
  }
}
