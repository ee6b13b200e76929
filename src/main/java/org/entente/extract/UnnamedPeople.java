package org.entente.extract;

import java.util.List;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/**
 * What remains of a phrase about people who act for nobody ("pejabat AS", "Russian officials"):
 * where they are, if something is sent to them, and their state, if something is done against them.
 */
final class UnnamedPeople {
  private final Words words;
  private final Language language;
  private final Cell[] cells;

  UnnamedPeople(Words words, Language language, Cell[] cells) {
    this.words = words;
    this.language = language;
    this.cells = cells;
  }

  /** Whether the phrase is about such people. */
  boolean in(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.mentionAt(i).isEmpty()
          && language
              .titles()
              .at(words.line().tokens(), i)
              .filter(t -> t.value().kind().equals("unnamed"))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Those of {@code found} that the phrase that begins at {@code from} tells all the same. */
  List<Filler> told(int from, List<Filler> found) {
    return found.stream()
        .filter(f -> sentTo(from) && onlyPlace(f) || hit(from, f.mention()))
        .toList();
  }

  private boolean sentTo(int from) {
    return marks(from - 1, SlotNames.TO) || marks(from - 1, SlotNames.FOR);
  }

  /**
   * "sanctions on 21 Russian officials", "on two Iranian banks": what is done against people and
   * companies of a state hits the state.
   */
  boolean hit(int from, Mention of) {
    int at = from - 1;
    while (at > 0 && cells[at] == Cell.LIGHT) {
      at--;
    }
    boolean theirs =
        of.form() == Mention.Form.DEMONYM
            || language.is("headFirst") && of.kind() == EntityKind.STATE; // "dua bank Iran"
    return theirs && (marks(at, SlotNames.ON) || marks(at, SlotNames.AGAINST));
  }

  private boolean marks(int i, String slot) {
    return language.markers().is(words.line().tokens(), i, slot);
  }

  /** "bantuan untuk warga Gaza": where they are is told, though nobody is who acts. */
  private static boolean onlyPlace(Filler filler) {
    return filler.owner()
        && filler.mention().form() == Mention.Form.NAME
        && !filler.mention().candidates().isEmpty()
        && filler.mention().candidates().stream()
            .allMatch(c -> c.entity().kind() == EntityKind.PLACE);
  }
}
