package org.entente.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.happening.Happening.Join;

/** A happening as far as its tellings were found. */
final class Group {
  private static final Likeness DECIDED = new Likeness(1, List.of("decided by people"));

  private final List<Telling> members = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();

  Group(Telling first) {
    members.add(first);
  }

  Telling first() {
    return members.get(0);
  }

  List<Telling> members() {
    return members;
  }

  /**
   * How {@code telling} would join: by the member that it is most like. Empty if it is like none,
   * or if one of them contradicts it.
   */
  Optional<Joining> take(Telling telling, Decisions decisions) {
    Joining best = null;
    for (Telling member : members) {
      Optional<Likeness> likeness =
          decisions.apart(member, telling) ? Optional.empty() : Comparison.of(member, telling);
      if (likeness.isEmpty()) {
        return Optional.empty();
      }
      if (best == null || likeness.get().score() > best.score()) {
        best = new Joining(this, telling, member, likeness.get());
      }
    }
    return Optional.ofNullable(best).filter(joining -> joining.likeness().enough());
  }

  /** Takes in all of another group, because people have decided that {@code its} is {@code own}. */
  void unite(Group other, Telling own, Telling its) {
    members.addAll(other.members);
    joins.addAll(other.joins);
    joins.removeIf(join -> join.telling().equals(its.iri()));
    joins.add(new Join(its.iri(), own.iri(), DECIDED));
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
      group.joins.add(new Join(telling.iri(), like.iri(), likeness));
    }
  }
}
