package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

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
    return thing(relative, run) || party(run)
        ? of(run.from() - 1)
        : described(run).or(() -> Optional.of(run));
  }

  /** "Kim Yong-chol, a top official who met Trump": the words that only tell what somebody is. */
  private Optional<Lists.Run> described(Lists.Run run) {
    boolean inside = grid.is(run.from(), "article");
    int comma = inside ? run.from() - 1 : run.from() - 2;
    if (language.is("headFirst")
        || run.fillers().stream().anyMatch(this::named)
        || !grid.is(comma + 1, "article")
        || grid.cell(comma) != Cell.COMMA
        || grid.cell(comma - 1) != Cell.NOUN) {
      return Optional.empty();
    }
    return Optional.of(Lists.endingAt(grid, comma - 1))
        .filter(name -> name.fillers().size() == 1)
        .filter(name -> named(name.fillers().get(0)));
  }

  private boolean named(Filler filler) {
    return !filler.owner()
        && filler.mention().kind() == EntityKind.PERSON
        && filler.mention().form() == Mention.Form.NAME;
  }

  /** "Presiden beserta rombongan yang mengunjungi": those with him have no name of their own. */
  private boolean party(Lists.Run run) {
    int with = run.from() - 1;
    return run.fillers().isEmpty()
        && grid.cell(with) == Cell.SLOT
        && SlotNames.WITH.equals(grid.slot(with))
        && grid.cell(grid.unitStart(with) - 1) == Cell.NOUN;
  }

  /**
   * "tiba di Jakarta pukul 10.00 yang disambut Sugiono": behind a time the clause hangs on who
   * arrived.
   *
   * @return the verb whose subject that is, or -1 if the clause hangs on a noun
   */
  int arrived(int relative) {
    int i = grid.unitStart(relative) - 1;
    if (grid.cell(i) == Cell.CLOSE && grid.is(i - 1, "clock")) {
      i = grid.opening(i) - 1; // "pukul 11.00 Waktu Indonesia Barat (WIB) yang"
    } else if (grid.cell(i) != Cell.TIME && !grid.is(i, "clock")) {
      return -1;
    }
    while (grid.cell(i) == Cell.TIME
        || grid.cell(i) == Cell.SLOT
        || grid.cell(i) == Cell.NOUN
        || grid.cell(i) == Cell.LIGHT
        || grid.cell(i) == Cell.OTHER
        || grid.cell(i) == Cell.COMMA) {
      i--;
    }
    return grid.cell(i) == Cell.VERB && !grid.says(i) ? i : -1;
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
