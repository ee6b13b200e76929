package org.entente.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;

/** Finds decisions that cannot hold together, over any number of steps of "the same". */
final class Contradictions {
  private Contradictions() {}

  /**
   * An earlier decision that {@code judgement} contradicts; an earlier one on its own pair never.
   */
  static Optional<Judgement> with(Judgement judgement, List<Judgement> earlier) {
    List<Judgement> others =
        earlier.stream()
            .filter(
                e -> !Set.of(e.one(), e.other()).equals(Set.of(judgement.one(), judgement.other())))
            .toList();
    Set<String> one = sameAs(judgement.one(), others);
    Set<String> other = sameAs(judgement.other(), others);
    if (judgement.verdict() == Verdict.DIFFERENT) {
      return one.contains(judgement.other())
          ? others.stream()
              .filter(e -> e.verdict() == Verdict.SAME && one.contains(e.one()))
              .findFirst()
          : Optional.empty();
    }
    return others.stream()
        .filter(e -> e.verdict() == Verdict.DIFFERENT)
        .filter(
            e ->
                one.contains(e.one()) && other.contains(e.other())
                    || one.contains(e.other()) && other.contains(e.one()))
        .findFirst();
  }

  private static Set<String> sameAs(String iri, List<Judgement> judgements) {
    Set<String> found = new HashSet<>(Set.of(iri));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String at = open.poll();
      for (Judgement judgement : judgements) {
        if (judgement.verdict() == Verdict.SAME) {
          String next =
              judgement.one().equals(at)
                  ? judgement.other()
                  : judgement.other().equals(at) ? judgement.one() : at;
          if (found.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return found;
  }
}
