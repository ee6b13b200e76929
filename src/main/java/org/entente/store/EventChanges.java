package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.store.EventChange.Op;
import org.entente.store.EventChange.Why;

/** Collects what a batch does to the nodes of events, and tells why. */
final class EventChanges {
  private final Function<Node, Optional<Node>> goesOnAs;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * None as yet.
   *
   * @param goesOnAs for an event that goes, the one as which its reports live on
   */
  EventChanges(Function<Node, Optional<Node>> goesOnAs) {
    this.goesOnAs = goesOnAs;
  }

  /** Takes what stood about {@code event} and what is to stand there, if that differs. */
  void turned(Node event, Collection<Quad> there, Collection<Quad> wanted) {
    Set<Quad> before = new HashSet<>(there);
    Set<Quad> after = new HashSet<>(wanted);
    if (!before.equals(after)) {
      turns.add(new Turn(event, before, after));
    }
  }

  /**
   * All that was taken, in the order of the events' IRIs.
   *
   * @param causes for each article that the batch changes, what happened to it
   * @param rest why an event changes that no such article tells or told
   * @param states describes events
   */
  List<EventChange> explained(Map<Node, Why> causes, Why rest, EventStates states) {
    return turns.stream()
        .sorted(Comparator.comparing((Turn turn) -> turn.event().getURI()))
        .map(turn -> explained(turn, causes, rest, states))
        .toList();
  }

  private EventChange explained(Turn turn, Map<Node, Why> causes, Why rest, EventStates states) {
    Op op = turn.op();
    Optional<Node> into = op == Op.DEL ? goesOnAs.apply(turn.event()) : Optional.empty();
    Set<Node> gained = without(articles(turn.after()), articles(turn.before()));
    Set<Node> lost = without(articles(turn.before()), articles(turn.after()));
    return new EventChange(
        op,
        into.isPresent() ? rest : why(turn, gained, lost, causes).orElse(rest),
        states.of(turn.event(), op == Op.DEL ? turn.before() : turn.after()),
        op == Op.MOD ? Optional.of(states.of(turn.event(), turn.before())) : Optional.empty(),
        iris(gained),
        iris(lost),
        into.map(Node::getURI));
  }

  /**
   * What happened to the articles that the event gained and lost, or else to those that tell it;
   * empty if one that it gained or lost is as it was, so that only what is joined has changed.
   */
  private static Optional<Why> why(
      Turn turn, Set<Node> gained, Set<Node> lost, Map<Node, Why> causes) {
    List<Node> moved = Stream.concat(gained.stream(), lost.stream()).toList();
    if (!causes.keySet().containsAll(moved)) {
      return Optional.empty();
    }
    Collection<Node> concerned = moved.isEmpty() ? articles(turn.after()) : moved;
    return concerned.stream().filter(causes::containsKey).map(causes::get).min(Why::compareTo);
  }

  private static Set<Node> articles(Collection<Quad> quads) {
    Set<Node> articles = new HashSet<>();
    quads.stream()
        .filter(quad -> quad.getPredicate().equals(Words.MENTIONED_IN))
        .forEach(quad -> articles.add(quad.getObject()));
    return articles;
  }

  private static Set<Node> without(Set<Node> all, Set<Node> these) {
    Set<Node> rest = new HashSet<>(all);
    rest.removeAll(these);
    return rest;
  }

  private static List<String> iris(Set<Node> nodes) {
    return nodes.stream().map(Node::getURI).sorted().toList();
  }

  /** What becomes of one node. */
  private record Turn(Node event, Set<Quad> before, Set<Quad> after) {
    Op op() {
      return before.isEmpty() ? Op.ADD : after.isEmpty() ? Op.DEL : Op.MOD;
    }
  }
}
