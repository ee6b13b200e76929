package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Reads sentences that only tell who was at an event: "KTT itu dihadiri Retno", "Hadir pula Menlu
 * Arab Saudi".
 */
final class Attendance {
  /** The marker class of verbs of being there, which tell of no event of their own. */
  private static final String PRESENT = "present";

  /** The marker class of verbs whose subject is the event, and the others those who were there. */
  private static final String ATTENDED = "attended";

  /** The marker class of words by which each of several is met alone. */
  private static final String APART = "apart";

  /** What may stand in front of a subject. */
  private static final Set<Cell> OPENING =
      Set.of(Cell.STOP, Cell.COMMA, Cell.THAT, Cell.QUOTE, Cell.LIGHT, Cell.AND, Cell.OTHER);

  private final Language language;
  private final Grid grid;
  private final Frame frame;
  private final EventType type;

  Attendance(Language language, Grid grid, Frame frame, EventType type) {
    this.language = language;
    this.grid = grid;
    this.frame = frame;
    this.type = type;
  }

  /** "Upacara itu dihadiri Putin": what was attended is no event of the type of the frame. */
  boolean ofAnother() {
    return type.traits().contains(Trait.OCCASION) && trigger(ATTENDED) && !own() && !subject();
  }

  /**
   * The arguments of a verb that tells who else was there, with a pointer to those of whom the text
   * told before; those of any other frame as they are.
   */
  List<Argument> with(List<Argument> attending) {
    boolean verb = !frame.nominal() && type.traits().contains(Trait.OCCASION);
    boolean told =
        trigger(ATTENDED)
            || trigger(PRESENT)
            || language.is("headFirst") && new PointsBack(language, grid).pointedInside();
    if (!verb || !told) {
      return attending;
    }
    String acting = type.roles(Role.Function.ACTS).get(0).name();
    Span span = grid.words().span(grid.triggerFrom(), grid.triggerTo());
    List<Argument> all = new ArrayList<>(attending);
    all.add(
        new Argument(
            acting, trigger(PRESENT) && !own() ? Mention.present(span) : Mention.told(span)));
    return all;
  }

  private boolean trigger(String marker) {
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      if (grid.is(i, marker)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words of the trigger name the event: "jamuan itu dihadiri". */
  private boolean own() {
    if (grid.line().tag(grid.triggerFrom()).equals("NOUN")) {
      return true;
    }
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      if (event(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject in front is a noun that tells such an event. */
  private boolean subject() {
    for (int i = grid.triggerFrom() - 1; i >= 0; i--) {
      Cell cell = grid.cell(i);
      if (cell == Cell.VERB && grid.relativeOf(i) > 0) {
        i = grid.relativeOf(i); // "Pertemuan yang digelar di Kairo itu dihadiri"
        continue;
      }
      if (cell == Cell.VERB || cell == Cell.RELATIVE || cell == Cell.THAT || cell == Cell.STOP) {
        return false;
      }
      if (event(i) && OPENING.contains(grid.cell(grid.unitStart(i) - 1))) {
        return !grid.marks(i + 1, APART); // bilateral talks are of two, whoever sat beside them
      }
    }
    return false;
  }

  private boolean event(int i) {
    return language.frames().startingWith(grid.line().lower(i)).stream()
        .anyMatch(
            f ->
                f.nominal()
                    && f.type().filter(type::equals).isPresent()
                    && f.trigger().match(grid.line(), i) >= 0);
  }
}
