package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;

/**
 * Walks from a verb to the left and finds its subject: through auxiliaries, adjuncts and
 * insertions, out of relative clauses, and by control from purposes, joined verb phrases, and
 * clauses without a subject of their own.
 */
final class LeftWalk {
  /** Longer chains of verbs are not sentences that people write. */
  private static final int DEPTH = 6;

  private final Grid grid;
  private final Language language;
  private final Clause.Builder clause;
  private final Insertions insertions;
  private final Antecedents antecedents;
  private final SubjectsBehind behind;
  private final Control control;
  private final Participles participles;
  private final JoinedVerbs joined;

  LeftWalk(Grid grid, Language language, Clause.Builder clause) {
    this.grid = grid;
    this.language = language;
    this.clause = clause;
    insertions = new Insertions(grid);
    antecedents = new Antecedents(grid, language, insertions);
    behind = new SubjectsBehind(grid);
    control = new Control(grid, language, clause, this);
    participles = new Participles(grid, language);
    joined = new JoinedVerbs(grid, insertions, participles, this);
  }

  /**
   * The subject of the verb whose first token is {@code verb}; adjuncts on the way go into the
   * clause.
   */
  Optional<Lists.Run> subject(int verb) {
    return subject(verb, DEPTH, true);
  }

  /**
   * The same for a verb that the first hangs on.
   *
   * @param depth how many more verbs may be passed
   * @param own whether adjuncts on the way belong to the clause that is read
   */
  Optional<Lists.Run> subject(int verb, int depth, boolean own) {
    int i = verb - 1;
    boolean crossed = false;
    while (depth > 0 && !Opening.upTo(grid, i)) {
      if (own) {
        clause.from(i);
      }
      switch (grid.cell(i)) {
        case LIGHT, TIME, OTHER, QUOTE, SLOT -> i = grid.unitStart(i) - 1;
        case NOUN -> {
          Lists.Run run = Lists.endingAt(grid, i);
          int before = run.from() - 1;
          if (participles.absolute(run, verb)) {
            return Optional.of(run);
          }
          if (participles.ofNoun(run, i, verb) && grid.cell(before) == Cell.VERB) {
            return subject(before, depth - 1, false); // "has no intention of attacking"
          }
          if (participles.ofDescribing(before, verb)) {
            i = grid.unitStart(before - 1) - 1;
            continue;
          }
          if (NestedPlaces.around(grid, run.from())) {
            i = before - (grid.cell(before) == Cell.LIGHT ? 2 : 1);
            continue;
          }
          if (grid.cell(before) != Cell.SLOT
              || grid.is(grid.unitStart(before) - 1, "accompanied")) {
            int deed = participles.deed(before, i, verb);
            if (deed > 0) {
              return subject(deed, depth - 1, false);
            }
            return adjunct(before)
                ? subject(before, depth - 1, own)
                : outermost(run, crossed, depth);
          }
          Optional<Lists.Run> sent = Senders.of(grid, run, before);
          if (sent.isPresent()) {
            return sent;
          }
          if (own && !SlotNames.BY.equals(grid.slot(before))) {
            // "a hospital run by the UN was destroyed": who does another thing
            clause.add(grid.slot(before), run.fillers());
          }
          i = grid.unitStart(before) - 1;
        }
        case CLOSE, COMMA, STOP -> {
          Optional<Lists.Run> main =
              participles.result(i, verb) ? joined.subject(i, depth) : Optional.empty();
          if (main.isPresent()) {
            return main;
          }
          Optional<Lists.Run> meant = insertions.explains(i);
          if (meant.isPresent()) {
            return meant;
          }
          int outside = insertions.before(i);
          if (outside == Insertions.NONE) {
            return grid.cell(i) == Cell.COMMA ? behindComma(i, depth) : Optional.empty();
          }
          crossed = true;
          i = outside;
        }
        case RELATIVE -> {
          return antecedents.arrived(i) > 0
              ? subject(antecedents.arrived(i), depth - 1, false)
              : antecedents.of(i).map(run -> own ? named(run) : run);
        }
        case AND -> {
          return joined.subject(i, depth);
        }
        case PURPOSE -> {
          clause.governor(i);
          return control.subject(i, depth);
        }
        case SUBORDINATE -> {
          clause.governor(i);
          int opener = i; // "Sugiono mengatakan sebelum bertemu Macron, Prabowo menelepon Modi"
          boolean told = grid.cell(i - 1) == Cell.VERB && grid.says(i - 1);
          Optional<Lists.Run> later = told ? behind.subject(verb) : Optional.empty();
          Optional<Lists.Run> blamed = control.blamed(i).or(() -> later);
          return blamed
              .or(() -> joined.subject(opener, depth))
              .or(() -> inside(opener) ? Optional.empty() : behind.subject(verb));
        }
        case VERB -> {
          Optional<Lists.Run> noun =
              i < verb - 1 ? antecedents.ofVerb(i) : suffixed(i, verb, depth);
          if (noun.isPresent()) {
            return noun;
          }
          clause.governor(i);
          return subject(i, depth - 1, own);
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Opening.upTo(grid, i) ? behind.subject(verb) : Optional.empty();
  }

  /** The noun of a relative clause, or the people that it is told to mean. */
  private Lists.Run named(Lists.Run noun) {
    return noun.fillers().isEmpty() ? Identified.behind(grid).orElse(noun) : noun;
  }

  /**
   * "mengucapkan selamat lewat telepon", "membuka lawatan dengan bertemu": in front of an adjunct
   * stands the object of its verb.
   */
  private boolean adjunct(int before) {
    int with = grid.triggerFrom() - 1;
    boolean how =
        language.is("headFirst")
            && grid.cell(with) == Cell.SLOT
            && SlotNames.WITH.equals(grid.slot(with));
    return grid.cell(before) == Cell.VERB
        && (how || grid.line().tag(grid.triggerFrom()).equals("ADP"));
  }

  /**
   * The run itself, unless it is the object of another verb: of a relative clause without commas
   * ("Xi yang mengunjungi Moskow bertemu"), or of the main verb in front of an insertion.
   */
  private Optional<Lists.Run> outermost(Lists.Run run, boolean crossed, int depth) {
    int verb = run.from() - 1;
    if (grid.cell(verb) == Cell.SLOT) {
      verb = grid.unitStart(verb) - 1;
    }
    if (grid.cell(verb) != Cell.VERB || grid.says(verb)) {
      return Optional.of(run);
    }
    if (grid.is(verb, "accompanied")) {
      return subject(verb, depth - 1, false).or(() -> Optional.of(run));
    }
    int k = verb - 1;
    while (grid.cell(k) == Cell.LIGHT || grid.cell(k) == Cell.TIME) {
      k--;
    }
    if (grid.cell(k) == Cell.RELATIVE) {
      // "Rudal yang ditembakkan Israel menewaskan ...": a thing does not act, who sent it does
      return antecedents.of(k).filter(noun -> !noun.fillers().isEmpty()).or(() -> Optional.of(run));
    }
    return crossed ? subject(verb, depth - 1, false) : Optional.of(run);
  }

  /**
   * A comma that ends no insertion parts verb phrases ("arrived in Riyadh, met the crown prince",
   * "menyerang Gaza, menewaskan 20 orang"), or a participle from its noun ("Macron, visiting
   * Beijing").
   */
  private Optional<Lists.Run> behindComma(int comma, int depth) {
    Optional<Lists.Run> shared = joined.subject(comma, depth);
    if (shared.isPresent()) {
      return shared;
    }
    return grid.cell(comma - 1) == Cell.NOUN
        ? Optional.of(withoutSlot(Lists.endingAt(grid, comma - 1)))
        : inFrontOfTime(comma);
  }

  /** "Retno hari ini, Selasa (15/1), menerima": a time as long as that parts it from its verb. */
  private Optional<Lists.Run> inFrontOfTime(int comma) {
    int noun = comma - 1;
    while (grid.cell(noun) == Cell.TIME) {
      noun--;
    }
    return noun < comma - 1 && grid.cell(noun) == Cell.NOUN
        ? Optional.of(Lists.endingAt(grid, noun))
            .filter(run -> grid.cell(run.from() - 1) == Cell.STOP)
        : Optional.empty();
  }

  /** "Prabowo ke Paris, Bertemu Macron": the phrase in front of those behind function words. */
  private Lists.Run withoutSlot(Lists.Run last) {
    if (NestedPlaces.lies(grid, last)) {
      return new Lists.Run(last.from(), last.to(), List.of()); // "in Gansu, China, killing ten"
    }
    Lists.Run run = last;
    while (grid.cell(run.from() - 1) == Cell.SLOT) {
      int before = grid.unitStart(run.from() - 1) - 1;
      if (grid.cell(before) != Cell.NOUN) {
        return last;
      }
      run = Lists.endingAt(grid, before);
    }
    return run;
  }

  /** "mengundangnya berkunjung": the one who is asked to stands as a suffix of the verb. */
  private Optional<Lists.Run> suffixed(int asking, int verb, int depth) {
    if (!grid.is(asking, "controls-suffix")) {
      return Optional.empty();
    }
    List<Filler> asks = subject(asking, depth - 1, false).map(Lists.Run::fillers).orElse(List.of());
    return Suffixes.at(grid, asking)
        .map(s -> Suffixes.object(grid, asking, s, asks))
        .map(filler -> new Lists.Run(asking, verb, List.of(filler)));
  }

  /** The noun that a relative clause hangs on. */
  Optional<Lists.Run> antecedent(int relative) {
    return antecedents.of(relative);
  }

  /** "A bus burns after falling into a gorge in Gansu, China": the clause opens no sentence. */
  private boolean inside(int opener) {
    return !language.is("headFirst") && grid.cell(opener - 1) == Cell.NOUN;
  }

  /** Who says it, where he stands behind the verb. */
  Optional<Lists.Run> inverted(int verb) {
    return behind.speaker(verb);
  }
}
