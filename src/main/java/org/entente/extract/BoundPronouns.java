package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/** Whom a pronoun means that is the subject of a clause: the subject of the one it hangs on. */
final class BoundPronouns {
  private final Grid grid;
  private final Language language;

  BoundPronouns(Grid grid, Language language) {
    this.grid = grid;
    this.language = language;
  }

  /** The fillers of a subject, or whom it points at where the sentence tells that. */
  List<Filler> fillers(Lists.Run subject) {
    if (subject.fillers().size() != 1 || subject.fillers().get(0).owner()) {
      return subject.fillers();
    }
    Mention mention = subject.fillers().get(0).mention();
    int opener = subject.from() - 1;
    if (mention.form() == Mention.Form.PRONOUN && mention.kind() != EntityKind.PERSON) {
      return neuter(opener, subject.fillers());
    }
    if (mention.form() == Mention.Form.PRONOUN && grid.is(subject.from(), "nominative")) {
      return person(opener, subject.fillers());
    }
    boolean many = mention.form() == Mention.Form.PLURAL && grid.is(subject.from(), "many");
    return many ? many(opener, subject.fillers()) : subject.fillers();
  }

  /**
   * "The hurricane grew off Mexico as it headed for Cuba": "it" is the subject of the clause that
   * its own hangs on, also where that is nobody.
   */
  private List<Filler> neuter(int opener, List<Filler> own) {
    if (!language.is("headFirst") && grid.cell(opener) == Cell.VERB && grid.says(opener)) {
      return governing(opener) // "North Korea announces it has delayed its launch"
          .map(Lists.Run::fillers)
          .filter(fillers -> fillers.size() == 1 && acts(fillers.get(0)))
          .orElse(own);
    }
    if (grid.cell(opener) != Cell.SUBORDINATE || !grid.marks(opener, "meanwhile")) {
      return own;
    }
    return governing(opener - 1)
        .map(Lists.Run::fillers)
        .filter(fillers -> fillers.size() < 2)
        .orElse(own);
  }

  /**
   * "Iran told Kim that Trump was false when he signed": "he" is the one person who is the subject
   * of the clause that his own hangs on.
   */
  private List<Filler> person(int opener, List<Filler> own) {
    return hangsOn(opener)
        .map(Lists.Run::fillers)
        .filter(fillers -> fillers.size() == 1 && !fillers.get(0).owner())
        .filter(fillers -> fillers.get(0).mention().kind() == EntityKind.PERSON)
        .filter(fillers -> fillers.get(0).mention().form() != Mention.Form.PLURAL)
        .orElse(own);
  }

  /**
   * "The pirates fled after they had shelled a port", "Rebels say they seized": those who have no
   * name, or the one body that acts.
   */
  private List<Filler> many(int opener, List<Filler> own) {
    return hangsOn(opener)
        .filter(run -> run.fillers().isEmpty() || body(run.fillers()))
        .map(Lists.Run::fillers)
        .orElse(own);
  }

  private static boolean acts(Filler filler) {
    EntityKind kind = filler.mention().kind();
    return !filler.owner()
        && (kind == EntityKind.STATE || kind == EntityKind.ORGANIZATION)
        && filler.mention().form() == Mention.Form.NAME;
  }

  private static boolean body(List<Filler> fillers) {
    return fillers.size() == 1
        && !fillers.get(0).owner()
        && fillers.get(0).mention().kind() == EntityKind.ORGANIZATION
        && fillers.get(0).mention().form() != Mention.Form.PRONOUN;
  }

  /** The subject of the clause that the one behind {@code opener} hangs on. */
  private Optional<Lists.Run> hangsOn(int opener) {
    boolean says = grid.cell(opener) == Cell.VERB && grid.says(opener);
    boolean hangs = says || grid.cell(opener) == Cell.SUBORDINATE || grid.cell(opener) == Cell.THAT;
    return language.is("headFirst") || !hangs
        ? Optional.empty()
        : governing(says ? opener : opener - 1);
  }

  private Optional<Lists.Run> governing(int from) {
    for (int verb = from; verb > 0 && grid.cell(verb) != Cell.STOP; verb--) {
      if (grid.cell(verb) == Cell.VERB) {
        return new LeftWalk(grid, language, new Clause.Builder(verb, verb)).subject(verb);
      }
    }
    return Optional.empty();
  }
}
