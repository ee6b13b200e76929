package org.entente.happening;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people have decided about pairs of tellings. A decision goes before every comparison.
 *
 * @param same pairs that are one happening
 * @param different pairs that are not
 */
public record Decisions(Set<Pair> same, Set<Pair> different) {
  /** Nobody has decided anything. */
  public static final Decisions NONE = new Decisions(Set.of(), Set.of());

  private static final Likeness DECIDED = new Likeness(2, List.of("decided: same"));

  /** Makes the sets unmodifiable. */
  public Decisions {
    same = Set.copyOf(same);
    different = Set.copyOf(different);
  }

  /** Two tellings, in the order of their IRIs. */
  public record Pair(String one, String other) {
    /** The pair of two IRIs, whichever comes first. */
    public static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** The tellings that are decided to be one happening with {@code iri}. */
  List<String> partners(String iri) {
    return same.stream()
        .filter(pair -> pair.one().equals(iri) || pair.other().equals(iri))
        .map(pair -> pair.one().equals(iri) ? pair.other() : pair.one())
        .sorted()
        .toList();
  }

  boolean apart(Telling one, Telling other) {
    return different.contains(Pair.of(one.iri(), other.iri()));
  }

  boolean together(Telling one, Telling other) {
    return same.contains(Pair.of(one.iri(), other.iri()));
  }

  /** How alike two tellings are; empty if they cannot be one happening. */
  Optional<Likeness> likeness(Telling one, Telling other) {
    return together(one, other) ? Optional.of(DECIDED) : Comparison.of(one, other);
  }
}
