package org.entente.happening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A happening as far as its tellings were found. */
final class Group {
  private final List<Telling> members = new ArrayList<>();

  /** Members by decision: they say nothing about the others. */
  private final Set<Telling> decided = new HashSet<>();

  private final List<Happening.Join> joins = new ArrayList<>();

  Group(Telling first) {
    members.add(first);
  }

  Telling first() {
    return members.get(0);
  }

  /**
   * How {@code telling} would join: by the member that it is most like. Empty if it is like none,
   * or if one of them contradicts it.
   */
  Optional<Joining> take(Telling telling, Decisions decisions) {
    Joining best = null;
    boolean contradicted = false;
    for (Telling member : members) {
      if (decisions.apart(member, telling)) {
        return Optional.empty();
      }
      Optional<Likeness> likeness = decisions.likeness(member, telling);
      contradicted |= likeness.isEmpty() && !decided.contains(member);
      if (likeness.isEmpty()) {
        continue;
      }
      if (best == null || likeness.get().score() > best.score()) {
        best = new Joining(this, telling, member, likeness.get());
      }
    }
    boolean together = best != null && decisions.together(best.like(), telling);
    boolean joins = best != null && best.likeness().enough() && (together || !contradicted);
    return joins ? Optional.of(best) : Optional.empty();
  }

  Happening happening() {
    return new Happening(members, joins);
  }

  /** A telling that may join the group, and why. */
  record Joining(Group group, Telling telling, Telling like, Likeness likeness) {
    double score() {
      return likeness.score();
    }

    void join() {
      group.members.add(telling);
      if (likeness.decided()) {
        group.decided.add(telling);
      }
      group.joins.add(new Happening.Join(telling.iri(), like.iri(), likeness));
    }
  }
}
