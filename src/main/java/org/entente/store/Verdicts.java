package org.entente.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Decisions;
import org.entente.happening.Decisions.Pair;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;

/**
 * The decisions of people that the graph obeys: about events, and about entities. They stand in a
 * graph of their own, so that what was decided anew or taken back can be told from what is in
 * force.
 */
final class Verdicts {
  private final Set<Quad> quads;

  private Verdicts(Set<Quad> quads) {
    this.quads = quads;
  }

  /** What {@code judgements} say in the end: the last one about a pair counts. */
  static Verdicts of(Collection<Judgement> judgements) {
    Map<Pair, Verdict> last = new HashMap<>();
    judgements.forEach(j -> last.put(Pair.of(j.one(), j.other()), j.verdict()));
    Set<Quad> quads = new LinkedHashSet<>();
    last.forEach(
        (pair, verdict) -> {
          if (verdict == Verdict.SAME) {
            quads.add(quad(pair, Words.JUDGED_SAME));
          } else if (verdict == Verdict.DIFFERENT) {
            quads.add(quad(pair, Words.JUDGED_DIFFERENT));
          }
        });
    return new Verdicts(quads);
  }

  /** What {@code graph} obeys. */
  static Verdicts in(DatasetGraph graph) {
    Set<Quad> quads = new LinkedHashSet<>();
    graph.findNG(Words.JUDGEMENTS_GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return new Verdicts(quads);
  }

  private static Quad quad(Pair pair, Node verdict) {
    return Quad.create(
        Words.JUDGEMENTS_GRAPH, Words.node(pair.one()), verdict, Words.node(pair.other()));
  }

  Set<Quad> quads() {
    return quads;
  }

  /** What was decided about events. */
  Decisions ofEvents() {
    return decisions(true);
  }

  /** What was decided about entities. */
  Decisions ofEntities() {
    return decisions(false);
  }

  private Decisions decisions(boolean events) {
    Set<Pair> same = new HashSet<>();
    Set<Pair> different = new HashSet<>();
    for (Quad quad : quads) {
      if (Iris.isEvent(quad.getSubject().getURI()) == events) {
        Pair pair = Pair.of(quad.getSubject().getURI(), quad.getObject().getURI());
        (quad.getPredicate().equals(Words.JUDGED_SAME) ? same : different).add(pair);
      }
    }
    return new Decisions(same, different);
  }
}
