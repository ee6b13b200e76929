package org.entente.store;

import java.util.List;
import java.util.Optional;

/**
 * What one write does.
 *
 * @param changes how many articles and quads it adds, changes and takes out
 * @param events what becomes of events
 * @param mark by which one sees whether it took place; empty if it changes nothing
 */
public record Commit(Changes changes, List<EventChange> events, Optional<CommitMark> mark) {
  /** Makes the list unmodifiable. */
  public Commit {
    events = List.copyOf(events);
  }
}
