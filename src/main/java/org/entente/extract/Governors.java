package org.entente.extract;

import org.entente.lang.Language;

/** What the words that a trigger hangs on are to it. */
final class Governors {
  /** Words of the longest marker that leads to a reason. */
  private static final int LONGEST = 4;

  private final Grid grid;
  private final Language language;

  Governors(Grid grid, Language language) {
    this.grid = grid;
    this.language = language;
  }

  /** "Trump to Meet Putin": a headline that has no other verb in front. */
  boolean headlineFuture(int at) {
    boolean headline = grid.words().sentence().headline();
    if (!language.is("headlineInfinitive") || !headline && grid.cell(at - 1) != Cell.NOUN) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (grid.cell(i) == Cell.VERB
          || grid.cell(i) == Cell.SLOT
          || !headline && grid.line().tag(i).equals("AUX")) {
        return false;
      }
    }
    return at > 0;
  }

  /** Whether the verb at {@code i} only brings about what the trigger tells: "held talks". */
  boolean bringsAbout(int i) {
    return grid.is(i, "light-verb") && grid.triggerFrom() > i && sameClause(i + 1);
  }

  /** "jika terjadi serangan": the noun behind the verb is its subject, and none stands in front. */
  boolean tellsExistence(int verb) {
    return grid.is(verb, "exists") && grid.cell(verb - 1) != Cell.NOUN;
  }

  private boolean sameClause(int from) {
    for (int i = from; i < grid.triggerFrom(); i++) {
      if (grid.cell(i) == Cell.VERB || grid.cell(i) == Cell.COMMA || grid.cell(i) == Cell.SLOT) {
        return false;
      }
    }
    return true;
  }

  /** Whether the governor tells an event of its own, for example a trip. */
  boolean evokes(int governor) {
    return language.frames().startingWith(grid.line().lower(governor)).stream()
        .anyMatch(f -> f.type().filter(t -> !StatementExtractor.states(t)).isPresent());
  }

  /**
   * "will visit Paris and meet Macron": the verb joined to it shares its auxiliaries; where to go
   * on, or -1.
   */
  int conjunct(int and) {
    if (grid.is(grid.triggerFrom(), "past") || pastForm(grid.line().lower(grid.triggerFrom()))) {
      return -1;
    }
    if (finite(and + 1)) {
      return -1; // "rejects the idea and expresses a desire to": a verb of its own
    }
    for (int k = and - 1; k >= 0; k--) {
      switch (grid.cell(k)) {
        case VERB -> {
          return k - 1;
        }
        case NOUN, SLOT, TIME, LIGHT, OTHER, COMMA, OPEN, CLOSE -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /**
   * "will fly to Berlin, meet Scholz": whether behind the comma a bare verb goes on with what is
   * said of the one in front.
   */
  boolean sharesAuxiliary(int comma) {
    int verb = comma + 1;
    while (grid.cell(verb) == Cell.LIGHT) {
      verb++;
    }
    if (language.is("headFirst")
        || grid.words().sentence().headline()
        || grid.cell(verb) != Cell.VERB
            && !(verb == grid.triggerFrom() && grid.line().tag(verb).equals("VERB"))) {
      return false;
    }
    String word = grid.line().lower(verb);
    String present = language.settings().getOrDefault("presentSuffix", "");
    return !grid.is(verb, "past")
        && !pastForm(word)
        && !language.markers().ends(word, "progressive")
        && (present.isEmpty() || !word.endsWith(present));
  }

  /** Whether a word that leads to a reason, which is a fact, ends at {@code i}. */
  boolean reason(int i) {
    for (int start = i; start >= 0 && i - start < LONGEST; start--) {
      if (grid.markerEnd(start, "answers") == i + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean finite(int from) {
    int verb = from;
    while (grid.cell(verb) == Cell.LIGHT) {
      verb++;
    }
    String present = language.settings().getOrDefault("presentSuffix", "");
    return grid.cell(verb) == Cell.VERB
        && !present.isEmpty()
        && grid.line().lower(verb).endsWith(present);
  }

  private boolean pastForm(String word) {
    String suffix = language.settings().getOrDefault("pastSuffix", "");
    return !suffix.isEmpty() && word.endsWith(suffix);
  }

  /**
   * "suggested that"-less clauses: "suggests new sanctions are illegal", where the noun trigger is
   * the subject of a verb of its own, and what is suggested is what that says.
   */
  boolean predicated() {
    if (language.is("headFirst")) {
      return false;
    }
    for (int i = grid.triggerTo(); i < grid.size(); i++) {
      switch (grid.cell(i)) {
        case NOUN, SLOT, TIME, AND, OTHER -> {}
        case LIGHT, VERB -> {
          if (grid.is(i, "passive") || grid.cell(i) == Cell.VERB) {
            return grid.is(i, "passive");
          }
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "in the bombardment": whether the noun trigger is one that is known. */
  boolean definite() {
    int i = grid.triggerFrom() - 1;
    while (grid.cell(i) == Cell.NOUN || grid.cell(i) == Cell.LIGHT) {
      if (grid.is(i, "definite")) {
        return true;
      }
      i--;
    }
    return grid.is(i, "definite");
  }
}
