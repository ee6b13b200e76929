package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Mention;

/** Finds what stands in the slots around a trigger. */
final class ClauseReader {
  /** The marker class of words that open a clause ("after", "following"). */
  private static final String OPENS = "subordinate";

  private final Language language;

  ClauseReader(Language language) {
    this.language = language;
  }

  /** Reads the clause around the trigger of {@code frame}. */
  Clause read(Grid grid, Frame frame) {
    Clause.Builder clause = new Clause.Builder(grid.triggerFrom(), grid.triggerTo());
    new RightWalk(grid, clause, frame.nominal(), bareSlot(frame)).walk();
    if (frame.nominal() || (adjunct(grid) && governingVerb(grid) >= 0)) {
      nominal(grid, clause);
    } else {
      subject(grid, grid.triggerFrom(), clause);
    }
    inside(grid, frame, clause);
    fronted(grid, clause);
    reporter(grid, clause);
    return clause.build();
  }

  /** "He praised Iran during a visit to Tehran": the trigger begins with a function word. */
  private boolean adjunct(Grid grid) {
    return language
        .markers()
        .at(grid.line().tokens(), grid.triggerFrom())
        .filter(f -> f.value().stream().anyMatch(c -> SlotNames.isSlot(c) || OPENS.equals(c)))
        .isPresent();
  }

  /** "They supplied Kyiv with tanks": what stands in the gap of the trigger is its object. */
  private static void inside(Grid grid, Frame frame, Clause.Builder clause) {
    if (!frame.slots().containsKey("obj")) {
      return;
    }
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); ) {
      Optional<Mention> mention = grid.words().mentionAt(i);
      mention.ifPresent(m -> clause.add("obj", List.of(new Filler(m, false))));
      i = mention.isPresent() ? grid.words().mentionEnd(i) : i + 1;
    }
  }

  private String bareSlot(Frame frame) {
    if (frame.slots().containsKey("obj")) {
      return "obj";
    }
    if (language.is("headFirst") && frame.slots().containsKey("of")) {
      return "of";
    }
    if (frame.nominal()) {
      return "";
    }
    return language.is("bareAgent") && frame.slots().containsKey("by") ? "by" : "obj";
  }

  private void nominal(Grid grid, Clause.Builder clause) {
    List<Filler> owners = LeftWalk.possessors(grid);
    if (!owners.isEmpty() && !language.is("headFirst")) {
      clause.add("poss", owners);
    }
    int verb = governingVerb(grid);
    if (verb >= 0) {
      clause.governor(verb);
      Clause.Builder around = new Clause.Builder(verb, verb);
      subject(grid, verb, around).ifPresent(run -> clause.add("subj", run.fillers()));
      around.build().governors().forEach(clause::governor);
    } else {
      subjectBehind(grid).ifPresent(run -> clause.add("subj", run.fillers()));
    }
  }

  private Optional<Lists.Run> subject(Grid grid, int verb, Clause.Builder clause) {
    Optional<Lists.Run> run = new LeftWalk(grid, language, clause).subject(verb);
    run.ifPresent(
        r -> {
          clause.add("subj", r.fillers());
          clause.from(r.from());
        });
    return run;
  }

  /** The verb whose object or adjunct the noun trigger is. */
  private static int governingVerb(Grid grid) {
    for (int i = grid.triggerFrom() - 1; i >= 0; i--) {
      Cell cell = grid.cell(i);
      if (cell == Cell.VERB) {
        return i;
      }
      if (cell == Cell.STOP || cell == Cell.THAT || cell == Cell.QUOTE) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "Dalam pertemuan dengan Putin, Kim mengatakan": the subject of the sentence stands behind the
   * comma.
   */
  private static Optional<Lists.Run> subjectBehind(Grid grid) {
    for (int k = grid.triggerTo(); k + 1 < grid.size(); k++) {
      if (grid.cell(k) == Cell.VERB || grid.cell(k) == Cell.STOP) {
        return Optional.empty();
      }
      if (grid.cell(k) == Cell.COMMA && grid.cell(k + 1) == Cell.NOUN) {
        Lists.Run run = Lists.from(grid, k + 1);
        int next = run.to();
        while (next < grid.size() && grid.cell(next) == Cell.LIGHT) {
          next++;
        }
        return next < grid.size() && grid.cell(next) == Cell.VERB
            ? Optional.of(run)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A place or party in front of the clause: "Di Paris, Prabowo bertemu Macron". */
  private static void fronted(Grid grid, Clause.Builder clause) {
    if (grid.size() < 2 || grid.cell(0) != Cell.SLOT || grid.triggerFrom() == 0) {
      return;
    }
    int noun = grid.unitEnd(0);
    if (noun < grid.triggerFrom() && grid.cell(noun) == Cell.NOUN) {
      Lists.Run run = Lists.from(grid, noun);
      if (run.to() < grid.triggerFrom()
          && (grid.cell(run.to()) == Cell.COMMA || grid.cell(run.to()) == Cell.TIME)) {
        clause.add(grid.slot(0), run.fillers());
      }
    }
  }

  /**
   * "Para analis memprediksi bahwa ...": who says it stands in front of the verb in front of
   * "that".
   */
  private void reporter(Grid grid, Clause.Builder clause) {
    for (int i = grid.triggerFrom() - 1; i > 0; i--) {
      if (grid.cell(i) == Cell.STOP) {
        return;
      }
      if (grid.cell(i) == Cell.THAT) {
        reportVerb(grid, i).ifPresent(verb -> reportedBy(grid, verb, clause));
        return;
      }
    }
  }

  private static Optional<Integer> reportVerb(Grid grid, int that) {
    for (int k = that - 1; k >= 0; k--) {
      if (grid.cell(k) == Cell.VERB) {
        return Optional.of(k);
      }
      if (grid.cell(k) == Cell.STOP) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void reportedBy(Grid grid, int verb, Clause.Builder clause) {
    clause.governor(verb);
    Clause.Builder aside = new Clause.Builder(verb, verb);
    new LeftWalk(grid, language, aside)
        .subject(verb)
        .ifPresent(run -> clause.reporter(new Phrase(run.from(), run.to(), run.fillers())));
  }
}
