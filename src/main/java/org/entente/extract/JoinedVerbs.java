package org.entente.extract;

import java.util.Optional;

/**
 * Finds the subject that a verb shares with the one it is joined to: the main verb of the clause in
 * front, past gerunds, sources and relative clauses on the way.
 */
final class JoinedVerbs {
  private final Grid grid;
  private final Insertions insertions;
  private final Participles participles;
  private final LeftWalk walk;

  JoinedVerbs(Grid grid, Insertions insertions, Participles participles, LeftWalk walk) {
    this.grid = grid;
    this.insertions = insertions;
    this.participles = participles;
    this.walk = walk;
  }

  /** The subject of the nearest verb of the clause in front of {@code i}. */
  Optional<Lists.Run> subject(int i, int depth) {
    for (int k = i - 1; k >= 0; k--) {
      Cell cell = grid.cell(k);
      if (cell == Cell.VERB && (participles.inAdjunct(k, i) || participles.aside(k, i))) {
        continue;
      }
      if (cell == Cell.VERB || copula(k)) {
        int verb = k;
        return walk.inverted(verb).or(() -> walk.subject(verb, depth - 1, false));
      }
      if (cell == Cell.COMMA && source(k) > 0) {
        k = source(k);
      } else if (cell == Cell.CLOSE || (cell == Cell.COMMA && relativeEnds(k))) {
        k = Math.max(0, insertions.before(k) + 1);
      } else if (cell == Cell.STOP || cell == Cell.THAT) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "was in Washington and met": behind it no verb has come that it would belong to. */
  private boolean copula(int i) {
    return grid.cell(i) == Cell.LIGHT
        && grid.line().tag(i).equals("AUX")
        && !grid.words().sentence().headline();
  }

  /** "fired missiles, Seoul said, after testing": the comma in front of who says so; 0 for none. */
  private int source(int comma) {
    int noun = comma - 2;
    if (!grid.says(comma - 1) || grid.cell(noun) != Cell.NOUN) {
      return 0;
    }
    int before = Lists.endingAt(grid, noun).from() - 1;
    return grid.cell(before) == Cell.COMMA ? before : 0;
  }

  /** "visited Xi, who leads China, and flew": the verb of the relative clause is not the one. */
  private boolean relativeEnds(int comma) {
    int outside = insertions.before(comma);
    return outside != Insertions.NONE
        && grid.cell(outside + 1) == Cell.COMMA
        && grid.cell(outside + 2) == Cell.RELATIVE;
  }
}
