package org.entente.store;

/**
 * How far the index of texts is from the graph.
 *
 * @param texts texts in the graph that belong into the index
 * @param missing those of them that the index lacks
 * @param stale what the index holds and the graph does not, or what it holds twice
 */
public record TextDrift(long texts, long missing, long stale) {
  /** Whether index and graph agree. */
  public boolean none() {
    return missing == 0 && stale == 0;
  }
}
