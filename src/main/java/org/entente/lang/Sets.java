package org.entente.lang;

import java.util.HashSet;
import java.util.Set;

/** What several rows say of the same words is all true. */
final class Sets {
  private Sets() {}

  static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.addAll(other);
    return Set.copyOf(both);
  }
}
