package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Language;

/**
 * Finds who speaks: in front of the verb of saying, or behind it where it is inverted ("kata X",
 * "said X").
 */
final class Speakers {
  private final Language language;

  Speakers(Language language) {
    this.language = language;
  }

  /** The speaker of the verb of saying at the tokens {@code from} to before {@code to}. */
  Optional<Phrase> of(Grid grid, int from, int to) {
    boolean inverted =
        from == 0 || grid.cell(from - 1) == Cell.COMMA || grid.cell(from - 1) == Cell.QUOTE;
    if (inverted && to < grid.size() && grid.cell(to) == Cell.NOUN) {
      return Optional.of(grid.phrase(to));
    }
    return new LeftWalk(grid, language, new Clause.Builder(from, from))
        .subject(from)
        .map(run -> new Phrase(run.from(), run.to(), run.fillers()));
  }
}
