package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/**
 * Finds what is put between a noun and its verb: appositions, relative clauses, ages, sources,
 * participles, between commas, dashes or brackets.
 */
final class Insertions {
  /** None: what stands there closes no insertion. */
  static final int NONE = -1;

  private final Grid grid;

  Insertions(Grid grid) {
    this.grid = grid;
  }

  /**
   * The last token in front of the insertion that the mark at {@code close} ends.
   *
   * @return the token that the walk goes on at, or {@link #NONE}
   */
  int before(int close) {
    return switch (grid.cell(close)) {
      case CLOSE -> grid.opening(close) - 1;
      case COMMA -> beforeComma(close);
      case STOP -> grid.dash(close) ? beforeDash(close) : NONE;
      default -> NONE;
    };
  }

  /**
   * "(Blinken) akan bertemu", "ia (Blinken) akan bertemu": who is meant, added in brackets to what
   * somebody said; or named between commas.
   */
  Optional<Lists.Run> explains(int close) {
    if (grid.cell(close) == Cell.COMMA) {
      return names(close);
    }
    int before = grid.cell(close) == Cell.CLOSE ? grid.opening(close) - 1 : close;
    if (before == close || grid.cell(close - 1) != Cell.NOUN || !open(before)) {
      return Optional.empty();
    }
    Lists.Run run = Lists.endingAt(grid, close - 1);
    return run.from() == before + 2 && run.fillers().stream().anyMatch(Insertions::named)
        ? Optional.of(run)
        : Optional.empty();
  }

  /**
   * "His deputy, Wendy Sherman, flew", "the minister, Dmytro Kuleba, met": the name between commas
   * of somebody whom the phrase in front only describes.
   */
  private Optional<Lists.Run> names(int close) {
    if (grid.cell(close - 1) != Cell.NOUN) {
      return Optional.empty();
    }
    Phrase name = grid.phrase(close - 1);
    int open = name.from() - 1;
    return grid.cell(open) == Cell.COMMA
            && grid.cell(open - 1) == Cell.NOUN
            && name.fillers().size() == 1
            && name.fillers().stream().allMatch(f -> named(f) && known(f))
            && describes(grid.phrase(open - 1))
        ? Optional.of(withPartners(grid.phrase(open - 1), name))
        : Optional.empty();
  }

  /** "Pezeshkian and the supreme leader, Ali Khamenei, held talks": who is joined to him too. */
  private Lists.Run withPartners(Phrase front, Phrase name) {
    int and = front.from() - 1;
    while (grid.cell(and) == Cell.LIGHT) {
      and--;
    }
    List<Filler> all = new ArrayList<>();
    int from = name.from();
    if (grid.cell(and) == Cell.AND && grid.cell(and - 1) == Cell.NOUN) {
      Lists.Run partners = Lists.endingAt(grid, and - 1);
      all.addAll(partners.fillers());
      from = partners.from();
    }
    all.addAll(name.fillers());
    return new Lists.Run(from, name.to(), all);
  }

  /** Whether a table has the name: else who he is says more than what he is called. */
  private static boolean known(Filler filler) {
    return !filler.owner() && !filler.mention().candidates().isEmpty();
  }

  /** Whether the phrase only says what somebody is, by no office of a state. */
  private static boolean describes(Phrase front) {
    return front.fillers().stream()
        .filter(f -> !f.owner())
        .map(Filler::mention)
        .allMatch(m -> m.form() == Mention.Form.TITLE && m.title().country().isEmpty());
  }

  /** Whether nobody is named at {@code i}: the clause begins, or a pronoun stands there. */
  private boolean open(int i) {
    return i < 0
        || grid.cell(i) == Cell.QUOTE
        || grid.cell(i) == Cell.STOP
        || grid.words().mentionAt(i).filter(m -> m.form() == Mention.Form.PRONOUN).isPresent();
  }

  private static boolean named(Filler filler) {
    return filler.mention().form() == Mention.Form.NAME
        && filler.mention().kind() == EntityKind.PERSON;
  }

  private int beforeDash(int close) {
    for (int k = close - 1; k > 0; k--) {
      if (grid.dash(k)) {
        return grid.cell(k - 1) == Cell.NOUN ? k - 1 : NONE;
      }
      if (grid.cell(k) == Cell.STOP) {
        return NONE;
      }
    }
    return NONE;
  }

  private int beforeComma(int close) {
    for (int k = close - 1; k > 0; k--) {
      if (grid.words().titledBehindComma(k)) {
        return k;
      }
      if (grid.cell(k) == Cell.STOP) {
        return NONE;
      }
      if (grid.cell(k) == Cell.COMMA && opens(k, close)) {
        return k - 1;
      }
    }
    return NONE;
  }

  /** Whether the comma at {@code open} opens an insertion that the one at {@code close} ends. */
  private boolean opens(int open, int close) {
    Cell before = grid.cell(open - 1);
    if (before != Cell.NOUN && before != Cell.CLOSE && before != Cell.TIME) {
      return false;
    }
    int first = open + 1;
    while (first < close && grid.cell(first) == Cell.LIGHT) {
      first++;
    }
    return switch (grid.cell(first)) {
      case RELATIVE -> true;
      case VERB, SUBORDINATE, TRIGGER -> !verb(0, open);
      case NOUN, SLOT, TIME, COMMA, OPEN, QUOTE -> !verb(first, close);
      default -> false;
    };
  }

  /** Whether a verb of the main clause stands between. */
  private boolean verb(int from, int to) {
    for (int k = to - 1; k >= from; k--) {
      boolean participle = grid.cell(k - 1) == Cell.SUBORDINATE; // "since taking office"
      if (grid.cell(k) == Cell.VERB && !grid.says(k) && !participle) {
        return true;
      }
      if (grid.cell(k) == Cell.STOP || grid.cell(k) == Cell.THAT) {
        return false;
      }
    }
    return false;
  }
}
