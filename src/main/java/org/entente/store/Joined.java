package org.entente.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The reports of one event.
 *
 * @param canonical the event that they are joined into: the one that was reported first
 * @param members what each tells, at least one
 * @param reasons by member, why it was joined; none for the one that the others were joined to
 */
record Joined(Node canonical, List<Told> members, Map<Node, String> reasons) {

  Joined {
    members = List.copyOf(members);
    reasons = Map.copyOf(reasons);
  }

  /**
   * Reports joined: the event keeps its IRI as long as the article that told it first does not
   * change, whatever others tell later.
   */
  static Joined of(List<Told> members, Map<Node, String> reasons, Reports reports) {
    if (members.size() == 1) {
      return new Joined(members.get(0).event(), members, Map.of());
    }
    Map<Node, String> firstDays = new HashMap<>();
    for (Told told : members) {
      Optional<LocalDate> day = reports.published(told.articles());
      firstDays.put(told.event(), day.map(Object::toString).orElse("9999"));
    }
    Told first =
        members.stream()
            .min(
                Comparator.comparing((Told told) -> firstDays.get(told.event()))
                    .thenComparing(told -> told.event().getURI()))
            .orElseThrow();
    return new Joined(first.event(), members, reasons);
  }

  /** The same with everybody as people have decided who they are. */
  Joined identified(Identity identity) {
    return new Joined(
        canonical, members.stream().map(told -> told.identified(identity)).toList(), reasons);
  }

  /** Whether it stands in the graph as it was told, with no version beside it. */
  boolean single() {
    return members.size() == 1;
  }
}
