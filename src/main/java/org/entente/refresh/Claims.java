package org.entente.refresh;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that each article is fetched once in a run, though several feeds list it. */
final class Claims {
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /** Whether {@code key} is the caller's now; false if another was first. */
  boolean take(String key) {
    return taken.add(key);
  }
}
