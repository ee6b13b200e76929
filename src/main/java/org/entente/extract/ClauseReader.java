package org.entente.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Mention;
import org.entente.ontology.Role;

/** Finds what stands in the slots around a trigger. */
final class ClauseReader {
  private final Language language;

  ClauseReader(Language language) {
    this.language = language;
  }

  /** Reads the clause around the trigger of {@code frame}. */
  Clause read(Grid grid, Frame frame) {
    Clause.Builder clause = new Clause.Builder(grid.triggerFrom(), grid.triggerTo());
    new RightWalk(grid, clause, frame.nominal(), frame.type(), bareSlot(frame)).walk();
    if (frame.nominal() || grid.opensAdjunct()) {
      new NominalReader(grid, language, clause).read(oneSided(frame), mutual(frame));
    }
    Voice voice = frame.nominal() ? Voice.ACTIVE : Voice.of(grid, frame, language);
    if (voice == Voice.REDUCED) {
      patient(grid, clause);
    } else if (!frame.nominal() && !clause.has("subj")) {
      subject(grid, clause);
      suffixed(grid, frame, clause);
    }
    inside(grid, frame, clause);
    if (voice != Voice.ACTIVE) {
      clause.passive();
    }
    new Fronted(grid).read(clause);
    enumerated(grid, frame, clause);
    reporter(grid, clause);
    return clause.build();
  }

  /**
   * "They supplied Kyiv with tanks": what stands in the gap of the trigger is its object, and with
   * a noun whose it is: "the deployment of US troops to Qatar".
   */
  private static void inside(Grid grid, Frame frame, Clause.Builder clause) {
    String slot = frame.nominal() ? "poss" : "obj";
    if (!frame.slots().containsKey(slot)) {
      return;
    }
    boolean sited = frame.roles(slot).stream().anyMatch(r -> r.function() == Role.Function.PLACE);
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); ) {
      Optional<Mention> mention = grid.words().mentionAt(i);
      boolean owner = grid.is(i, "possessive");
      int from = i;
      mention
          .filter(m -> !home(grid, from, m) && (sited || !where(grid, from)))
          .ifPresent(
              m -> clause.add(hit(grid, from) ? "obj" : slot, List.of(new Filler(m, owner))));
      i = mention.isPresent() ? grid.words().mentionEnd(i) : i + 1;
    }
  }

  /** "blamed the Pakistani Haqqani network": where the one behind it is at home. */
  private static boolean home(Grid grid, int at, Mention mention) {
    return mention.form() == Mention.Form.DEMONYM
        && grid.words().mentionAt(grid.words().mentionEnd(at)).isPresent();
  }

  /** "an attack on an Indian base": whose that is which is hit. */
  private static boolean hit(Grid grid, int at) {
    for (int i = at - 1; i > grid.triggerFrom(); i--) {
      if (grid.is(i, SlotNames.ON)) {
        return true;
      }
    }
    return false;
  }

  /** "talks began in Qatar between A and B": the place in the gap is no party. */
  private static boolean where(Grid grid, int at) {
    return at > grid.triggerFrom() && grid.is(at - 1, SlotNames.AT);
  }

  private static boolean oneSided(Frame frame) {
    return frame.type().filter(t -> !t.roles(Role.Function.RECEIVES).isEmpty()).isPresent();
  }

  private static boolean mutual(Frame frame) {
    return oneSided(frame) && frame.type().filter(t -> t.fewestParties() > 1).isPresent();
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

  private void subject(Grid grid, Clause.Builder clause) {
    LeftWalk walk = new LeftWalk(grid, language, clause);
    Optional<Lists.Run> run = walk.subject(grid.triggerFrom());
    run.ifPresent(
        r -> {
          clause.add("subj", new BoundPronouns(grid, language).fillers(r));
          clause.from(r.from());
          int relative = r.from() - 1;
          if (grid.cell(relative) == Cell.RELATIVE
              && !grid.marks(grid.unitStart(relative), "where")
              && !clause.has("obj")) {
            walk.antecedent(r.from() - 1).ifPresent(noun -> clause.add("obj", noun.fillers()));
          }
        });
  }

  /**
   * "Trump menyambutnya", "yang ditemuinya": the object, or who did it, as a suffix of the verb.
   */
  private void suffixed(Grid grid, Frame frame, Clause.Builder clause) {
    int last = grid.triggerTo() - 1;
    String slot = bareSlot(frame);
    if (clause.has(slot)
        || last > grid.triggerFrom()
        || frame.roles(slot).stream().noneMatch(r -> r.function() == Role.Function.ACTS)) {
      return; // what is attacked or given is a thing more often than a person
    }
    Suffixes.at(grid, last)
        .map(
            s ->
                slot.equals(SlotNames.BY)
                    ? new Filler(Mention.suffix(s), false)
                    : Suffixes.object(grid, last, s, clause.build().slot("subj")))
        .ifPresent(filler -> clause.add(slot, List.of(filler)));
  }

  /** "missiles fired by Iran", "a forum, hosted by Kenya": the noun right in front. */
  private static void patient(Grid grid, Clause.Builder clause) {
    int i = grid.triggerFrom() - 1;
    while (grid.cell(i) == Cell.LIGHT || grid.cell(i) == Cell.COMMA) {
      i--;
    }
    if (grid.cell(i) == Cell.NOUN) {
      clause.add("subj", Lists.endingAt(grid, i).fillers());
    }
  }

  /**
   * "ke tiga negara, yakni Prancis, Austria, dan Hungaria": the places that the phrase in front
   * only counts.
   */
  private static void enumerated(Grid grid, Frame frame, Clause.Builder clause) {
    List<Filler> places = Counted.namely(grid);
    if (places.isEmpty()) {
      return;
    }
    frame.slots().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(r -> r.function() == Role.Function.PLACE))
        .map(Map.Entry::getKey)
        .filter(
            slot ->
                clause.has(slot)
                    && (places.size() > 1 // "mengunjungi Eropa, yaitu Prancis dan Austria"
                        || clause.build().slot(slot).stream().allMatch(Filler::owner)))
        .findFirst()
        .ifPresent(slot -> clause.put(slot, places));
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
