package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/**
 * Coordinated noun phrases: "A, B, dan C", "A and B", and places that lie in each other: "Paris,
 * Prancis".
 */
final class Lists {
  private Lists() {}

  /**
   * A list of phrases.
   *
   * @param from its first token
   * @param to the token behind its last
   * @param fillers all that it names
   */
  record Run(int from, int to, List<Filler> fillers) {}

  /** The list that starts with the phrase at {@code i}. */
  static Run from(Grid grid, int i) {
    Phrase first = grid.phrase(i);
    List<Filler> fillers = new ArrayList<>(first.fillers());
    int to = first.to();
    int committed = to;
    int commas = fillers.size();
    while (to < grid.size()) {
      int next = joined(grid, to);
      if (next < 0) {
        break;
      }
      Phrase phrase = grid.phrase(next);
      boolean and = grid.cell(next - 1) == Cell.AND;
      fillers.addAll(phrase.fillers());
      to = phrase.to();
      if (and || nested(grid, first, phrase)) {
        committed = to;
        commas = fillers.size();
      }
      if (and) {
        break;
      }
    }
    return new Run(first.from(), committed, List.copyOf(fillers.subList(0, commas)));
  }

  /** The list that ends with the phrase at {@code i}. */
  static Run endingAt(Grid grid, int i) {
    int start = grid.phrase(i).from();
    int best = start;
    boolean joinedByAnd = false;
    while (start > 0) {
      int before = start - 1;
      boolean and = grid.cell(before) == Cell.AND;
      if (and && before > 0 && grid.cell(before - 1) == Cell.COMMA) {
        before--;
      }
      boolean comma = !and && grid.cell(before) == Cell.COMMA && joinedByAnd;
      if (!(and && !joinedByAnd) && !comma || before == 0 || grid.cell(before - 1) != Cell.NOUN) {
        break;
      }
      joinedByAnd = true;
      start = grid.phrase(before - 1).from();
      best = start;
    }
    List<Filler> fillers = new ArrayList<>();
    for (int k = best; k <= i; k++) {
      if (grid.cell(k) == Cell.NOUN) {
        fillers.addAll(grid.phrase(k).fillers());
        k = grid.phrase(k).to() - 1;
      }
    }
    return new Run(best, grid.phrase(i).to(), List.copyOf(fillers));
  }

  /** Where the next member starts if {@code at} joins one, or -1. */
  private static int joined(Grid grid, int at) {
    int next = at;
    if (grid.cell(next) == Cell.COMMA) {
      next++;
    }
    if (next < grid.size() && grid.cell(next) == Cell.AND) {
      next++;
    }
    return next > at && next < grid.size() && grid.cell(next) == Cell.NOUN ? next : -1;
  }

  /** Whether the second phrase is the place that the first lies in. */
  private static boolean nested(Grid grid, Phrase first, Phrase second) {
    return !first.fillers().isEmpty()
        && !second.fillers().isEmpty()
        && first.fillers().get(0).mention().kind() == EntityKind.PLACE
        && spatial(second.fillers().get(0).mention());
  }

  private static boolean spatial(Mention mention) {
    return mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.STATE;
  }
}
