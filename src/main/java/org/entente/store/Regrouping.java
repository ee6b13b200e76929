package org.entente.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.happening.Happening;
import org.entente.happening.Happenings;
import org.entente.happening.Telling;
import org.entente.model.Iris;

/** Joins reports anew around events that change: which of them are of one happening now. */
final class Regrouping {
  private final DatasetGraph before;
  private final Tellings tellings;
  private final Reports reports;
  private final Happenings happenings;
  private final Neighbourhood neighbourhood;

  /**
   * In the graph as it is {@code before} and will be told after the batch.
   *
   * @param earlier reads what was told as it was understood before
   * @param reader reads what is told as it will be understood
   */
  Regrouping(
      DatasetGraph before,
      Tellings tellings,
      Reports reports,
      Happenings happenings,
      TellingReader earlier,
      TellingReader reader) {
    this.before = before;
    this.tellings = tellings;
    this.reports = reports;
    this.happenings = happenings;
    this.neighbourhood = new Neighbourhood(tellings, happenings, earlier, reader);
  }

  /** All groups of reports in which something may have changed. */
  List<Joined> around(Set<Node> events) {
    Set<Telling> around = neighbourhood.of(events);
    List<Joined> found = new ArrayList<>();
    Set<Node> placed = new HashSet<>();
    around.forEach(telling -> placed.add(Words.node(telling.iri())));
    for (Happening happening : happenings.of(around)) {
      found.add(joined(happening, placed));
    }
    for (Node event : events) {
      if (!placed.contains(event)) {
        tellings
            .after(event)
            .ifPresent(told -> found.add(Joined.of(List.of(told), Map.of(), reports)));
      }
    }
    return found;
  }

  /**
   * A group as it comes out, with those that the store has joined to it and that nothing of this
   * batch can move.
   */
  private Joined joined(Happening happening, Set<Node> placed) {
    Map<Node, String> reasons = new HashMap<>();
    happening.joins().forEach(join -> reasons.put(Words.node(join.telling()), reason(join)));
    Set<Node> members = new LinkedHashSet<>();
    for (Telling telling : happening.members()) {
      Node event = Words.node(telling.iri());
      members.add(event);
      if (telling.exact()) {
        settled(event, placed, members, reasons);
      }
    }
    List<Told> told = members.stream().flatMap(e -> tellings.after(e).stream()).toList();
    return Joined.of(told, reasons, reports);
  }

  private void settled(Node event, Set<Node> placed, Set<Node> members, Map<Node, String> reasons) {
    for (Node mate : tellings.joined(tellings.joinedInto(event))) {
      if (!placed.contains(mate) && tellings.after(mate).isPresent()) {
        members.add(mate);
        storedReason(mate).ifPresent(reason -> reasons.put(mate, reason));
      }
    }
  }

  private static String reason(Happening.Join join) {
    return join.likeness().score()
        + " like "
        + join.to().substring(Iris.BASE.length())
        + ": "
        + String.join("; ", join.likeness().reasons());
  }

  private Optional<String> storedReason(Node event) {
    return ArticleView.stored(before, Words.VERSIONS_GRAPH)
        .text(Told.version(event), Words.JOINED_BECAUSE);
  }
}
