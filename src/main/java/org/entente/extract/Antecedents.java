package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;

/** Finds the nouns that relative clauses hang on. */
final class Antecedents {
  private final Grid grid;
  private final Language language;
  private final Insertions insertions;

  Antecedents(Grid grid, Language language, Insertions insertions) {
    this.grid = grid;
    this.language = language;
    this.insertions = insertions;
  }

  /** The noun that a relative clause hangs on. */
  Optional<Lists.Run> of(int relative) {
    int i = grid.unitStart(relative) - 1;
    while (grid.cell(i) == Cell.COMMA
        || grid.cell(i) == Cell.CLOSE
        || grid.cell(i) == Cell.LIGHT && !grid.line().tag(i).equals("AUX")
        || (grid.cell(i) == Cell.SLOT && i == relative - 1)) {
      i = grid.cell(i) == Cell.CLOSE ? insertions.before(i) : i - 1;
    }
    if (grid.cell(i) != Cell.NOUN) {
      return Optional.empty();
    }
    Lists.Run run = Lists.endingAt(grid, i);
    return thing(relative, run) ? of(run.from() - 1) : Optional.of(run);
  }

  /**
   * "resolutions by Sanders that block": the clause is of the things, for a person is no "that".
   */
  private boolean thing(int relative, Lists.Run run) {
    return !language.is("headFirst")
        && grid.is(relative, "that")
        && grid.cell(run.from() - 1) == Cell.SLOT
        && run.fillers().stream()
            .anyMatch(f -> !f.owner() && f.mention().kind() == EntityKind.PERSON);
  }

  /**
   * "Xi yang diundang ke Moskow bertemu Putin": a verb of a relative clause that an adjunct parts
   * from the one behind it does not govern that; both have the noun in front as their subject.
   */
  Optional<Lists.Run> ofVerb(int verb) {
    int relative = grid.relativeOf(verb);
    return relative < 0 ? Optional.empty() : of(relative).filter(noun -> !noun.fillers().isEmpty());
  }
}
