package org.entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/** What to delete and what to add, so that nothing is written that stands there already. */
final class Delta {
  private final Set<Quad> deletions = new LinkedHashSet<>();
  private final Set<Quad> additions = new LinkedHashSet<>();

  /** Makes {@code wanted} out of {@code there}. The two must be about one graph or one subject. */
  void turn(Collection<Quad> there, Collection<Quad> wanted) {
    Set<Quad> old = new LinkedHashSet<>(there);
    for (Quad quad : wanted) {
      if (!old.remove(quad)) {
        additions.add(quad);
      }
    }
    deletions.addAll(old);
  }

  Set<Quad> deletions() {
    return deletions;
  }

  Set<Quad> additions() {
    return additions;
  }

  boolean isEmpty() {
    return deletions.isEmpty() && additions.isEmpty();
  }
}
