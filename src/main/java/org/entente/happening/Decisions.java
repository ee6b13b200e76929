package org.entente.happening;

import java.util.Set;
import java.util.TreeSet;

/**
 * What people have decided about pairs of events or entities.
 *
 * @param same pairs that are one
 * @param different pairs that are not
 */
public record Decisions(Set<Pair> same, Set<Pair> different) {
  /** Nobody has decided anything. */
  public static final Decisions NONE = new Decisions(Set.of(), Set.of());

  /** Makes the sets unmodifiable. */
  public Decisions {
    same = Set.copyOf(same);
    different = Set.copyOf(different);
  }

  /** Two IRIs, in their order. */
  public record Pair(String one, String other) implements Comparable<Pair> {
    /** The pair of two IRIs, whichever comes first. */
    public static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair pair) {
      int first = one.compareTo(pair.one);
      return first != 0 ? first : other.compareTo(pair.other);
    }
  }

  /** All that something was decided about. */
  public Set<String> named() {
    Set<String> iris = new TreeSet<>();
    same.forEach(pair -> iris.addAll(Set.of(pair.one(), pair.other())));
    different.forEach(pair -> iris.addAll(Set.of(pair.one(), pair.other())));
    return iris;
  }

  boolean apart(Telling one, Telling other) {
    return !different.isEmpty() && different.contains(Pair.of(one.iri(), other.iri()));
  }
}
