package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;

/**
 * Walks from a verb to the left and finds its subject: through auxiliaries and adjuncts, out of
 * relative clauses, and by control from purposes, verb phrases joined by "and", and clauses without
 * a subject of their own.
 */
final class LeftWalk {
  /** Longer chains of verbs are not sentences that people write. */
  private static final int DEPTH = 6;

  private final Grid grid;
  private final Language language;
  private final Clause.Builder clause;

  LeftWalk(Grid grid, Language language, Clause.Builder clause) {
    this.grid = grid;
    this.language = language;
    this.clause = clause;
  }

  /**
   * The subject of the verb whose first token is {@code verb}; adjuncts on the way go into the
   * clause.
   */
  Optional<Lists.Run> subject(int verb) {
    return subject(verb, DEPTH, true);
  }

  private Optional<Lists.Run> subject(int verb, int depth, boolean own) {
    int i = verb - 1;
    while (i >= 0 && depth > 0) {
      if (own) {
        clause.from(i);
      }
      switch (grid.cell(i)) {
        case LIGHT, TIME, OTHER, QUOTE -> i = grid.unitStart(i) - 1;
        case TRIGGER -> {
          return Optional.empty();
        }
        case NOUN -> {
          Lists.Run run = Lists.endingAt(grid, i);
          int before = run.from() - 1;
          if (before < 0 || grid.cell(before) != Cell.SLOT) {
            return Optional.of(run);
          }
          if (own) {
            clause.add(grid.slot(before), run.fillers());
          }
          i = grid.unitStart(before) - 1;
        }
        case SLOT -> i = grid.unitStart(i) - 1;
        case CLOSE -> i = opening(i) - 1;
        case COMMA -> {
          int skipped = insertionStart(i);
          if (skipped < 0) {
            return Optional.empty();
          }
          i = skipped - 1;
        }
        case RELATIVE -> {
          return antecedent(i);
        }
        case AND -> {
          return ofVerbBefore(i, depth, false);
        }
        case PURPOSE -> {
          clause.governor(i);
          return controlled(i, depth);
        }
        case SUBORDINATE -> {
          clause.governor(i);
          Optional<Lists.Run> main = ofVerbBefore(i, depth, false);
          return main.isPresent() ? main : subjectBehind(verb);
        }
        case VERB -> {
          clause.governor(i);
          return subject(i, depth - 1, own);
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private int opening(int close) {
    for (int k = close; k >= 0; k--) {
      if (grid.cell(k) == Cell.OPEN) {
        return k;
      }
    }
    return 0;
  }

  /**
   * Where the insertion that the comma at {@code comma} closes begins, or -1 if the comma closes
   * none.
   */
  private int insertionStart(int comma) {
    for (int k = comma - 1; k > 0; k--) {
      if (grid.words().titledBehindComma(k)) {
        return k + 1;
      }
      if (grid.cell(k) == Cell.COMMA) {
        return k;
      }
      if (grid.cell(k) == Cell.STOP) {
        return -1;
      }
    }
    return -1;
  }

  /** The noun that a relative clause hangs on. */
  private Optional<Lists.Run> antecedent(int relative) {
    int i = grid.unitStart(relative) - 1;
    while (i >= 0
        && (grid.cell(i) == Cell.COMMA
            || grid.cell(i) == Cell.CLOSE
            || grid.cell(i) == Cell.LIGHT)) {
      i = grid.cell(i) == Cell.CLOSE ? opening(i) - 1 : i - 1;
    }
    return i >= 0 && grid.cell(i) == Cell.NOUN
        ? Optional.of(Lists.endingAt(grid, i))
        : Optional.empty();
  }

  private Optional<Lists.Run> ofVerbBefore(int i, int depth, boolean govern) {
    for (int k = i - 1; k >= 0; k--) {
      Cell cell = grid.cell(k);
      if (cell == Cell.VERB) {
        if (govern) {
          clause.governor(k);
        }
        return subject(k, depth - 1, false);
      }
      if (cell == Cell.STOP || cell == Cell.THAT) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The understood subject of a purpose: the object of a verb that asks somebody to, else the
   * subject of the verb.
   */
  private Optional<Lists.Run> controlled(int purpose, int depth) {
    for (int k = purpose - 1; k >= 0; k--) {
      if (grid.cell(k) == Cell.VERB) {
        clause.governor(k);
        if (language.markers().is(grid.line().tokens(), k, "object-control")) {
          Optional<Lists.Run> object = firstNoun(k + 1, purpose);
          if (object.isPresent()) {
            return object;
          }
        }
        Optional<Lists.Run> subject = subject(k, depth - 1, false);
        if (subject.filter(run -> !run.fillers().isEmpty()).isPresent()) {
          return subject;
        }
      }
      if (grid.cell(k) == Cell.STOP) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Lists.Run> firstNoun(int from, int to) {
    for (int k = from; k < to; k++) {
      if (grid.cell(k) == Cell.NOUN) {
        return Optional.of(Lists.from(grid, k));
      }
    }
    return Optional.empty();
  }

  /** "Setelah bertemu Putin, Kim berangkat": the subject stands behind the comma. */
  private Optional<Lists.Run> subjectBehind(int verb) {
    for (int k = verb; k + 1 < grid.size(); k++) {
      if (grid.cell(k) == Cell.COMMA && grid.cell(k + 1) == Cell.NOUN) {
        Lists.Run run = Lists.from(grid, k + 1);
        return run.fillers().isEmpty() ? Optional.empty() : Optional.of(run);
      }
    }
    return Optional.empty();
  }

  /**
   * The fillers in front of a noun trigger, in its own phrase: "the US-China talks", "Kim's visit".
   */
  static List<Filler> possessors(Grid grid) {
    int i = grid.triggerFrom() - 1;
    while (i >= 0 && grid.cell(i) == Cell.LIGHT) {
      i--;
    }
    return i >= 0 && grid.cell(i) == Cell.NOUN ? Lists.endingAt(grid, i).fillers() : List.of();
  }
}
