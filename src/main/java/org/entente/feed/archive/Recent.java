package org.entente.feed.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that were kept a moment ago and are about to be read, so that they need not be got from
 * the disk and unpacked again; of many only the first.
 */
final class Recent {
  private static final long MOST_BYTES = 32L << 20;

  private final Map<Place, Capture> documents = new HashMap<>();
  private long bytes;

  /** Remembers a document, if there is room. */
  synchronized void add(Place place, Capture capture) {
    if (bytes + capture.body().length <= MOST_BYTES) {
      bytes += capture.body().length;
      documents.put(place, capture);
    }
  }

  /** The document at {@code place}, which is not remembered any longer. */
  synchronized Optional<Capture> take(Place place) {
    Optional<Capture> capture = Optional.ofNullable(documents.remove(place));
    capture.ifPresent(c -> bytes -= c.body().length);
    return capture;
  }

  /** Forgets all. */
  synchronized void clear() {
    documents.clear();
    bytes = 0;
  }
}
