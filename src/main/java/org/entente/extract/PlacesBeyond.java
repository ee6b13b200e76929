package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.ontology.EventType;

/** Finds the places that stand around the clause of an event and are its own. */
final class PlacesBeyond {
  private static final Set<String> MEANS = Set.of(SlotNames.BY, SlotNames.AT);

  private final Grid grid;
  private final EventType type;

  PlacesBeyond(Grid grid, EventType type) {
    this.grid = grid;
    this.type = type;
  }

  /** The places, the nearest first; {@code inside} are the names in the gap of the trigger. */
  List<Filler> of(List<Mention> inside) {
    List<Filler> found = new ArrayList<>(antecedent());
    inside.stream().map(m -> new Filler(m, false)).filter(PlacesBeyond::here).forEach(found::add);
    behind(found);
    if (type.fewestParties() < 2 && !Places.journey(type)) {
      inFront(found);
    } else if (type.fewestParties() > 1) {
      joinedInFront(found);
    }
    return found;
  }

  /** "menghadiri KTT OKI di Riyadh dan bertemu Raisi": what a verb joined in front tells. */
  private void joinedInFront(List<Filler> found) {
    int and = grid.triggerFrom() - 1;
    while (grid.cell(and) == Cell.LIGHT) {
      and--;
    }
    if (grid.cell(and) != Cell.AND) {
      return;
    }
    for (int i = grid.unitStart(and) - 1; i > 0; i--) {
      switch (grid.cell(i)) {
        case NOUN, TIME, COMMA, LIGHT -> {}
        case SLOT -> {
          if (grid.slot(i).equals(SlotNames.AT)) {
            at(grid.unitEnd(i), found);
            return;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  /** "from Brussels, where he met Macron": the place that the clause hangs on is its own. */
  private List<Filler> antecedent() {
    int opener = new Segments(grid).opener(grid.triggerFrom());
    int noun = opener - 1;
    if (opener <= 0 || !grid.marks(opener, "where")) {
      return List.of();
    }
    noun = grid.cell(noun) == Cell.COMMA ? noun - 1 : noun;
    return noun < 0 || grid.cell(noun) != Cell.NOUN
        ? List.of()
        : grid.phrase(noun).fillers().stream()
            .filter(f -> Places.place(f.mention().kind()))
            .toList();
  }

  private void behind(List<Filler> found) {
    boolean oneSided = type.fewestParties() < 2;
    boolean joined = false;
    for (int i = grid.triggerTo(); i < grid.size(); i = Math.max(i + 1, grid.unitEnd(i))) {
      switch (grid.cell(i)) {
        case AND -> joined = true;
        case VERB -> {
          if (!oneSided && !joined && !grid.is(i, "happens")) {
            return;
          }
        }
        case SUBORDINATE -> {
          if (oneSided || !grid.is(i, "right-after") || grid.cell(i + 1) != Cell.NOUN) {
            return; // but "berbincang usai pertemuan di Wina": nobody has gone elsewhere yet
          }
        }
        case THAT, PURPOSE, STOP, QUOTE, RELATIVE -> {
          return;
        }
        case SLOT -> {
          if (grid.slot(i).equals(SlotNames.WITH) && after(i)) {
            return; // "usai pertemuan dengan Putin di Moskow": that one was there
          }
          boolean at =
              grid.slot(i).equals(SlotNames.AT)
                  && (!Places.speaks(type) || !Places.ofTopic(grid, i, type));
          if (at
              || grid.slot(i).equals(SlotNames.ON) && PlacesPointedAt.noun(grid, grid.unitEnd(i))) {
            at(grid.unitEnd(i), found);
          }
        }
        case NOUN -> PlacesPointedAt.adverb(grid, i).ifPresent(found::add);
        default -> {}
      }
    }
  }

  /** Whether the slot belongs to what stands behind a word like "right after". */
  private boolean after(int slot) {
    for (int i = slot - 1; i >= grid.triggerTo(); i--) {
      if (grid.cell(i) == Cell.SUBORDINATE) {
        return true;
      }
    }
    return false;
  }

  /** "traveled here": the word that points is one of the trigger's. */
  private static boolean here(Filler filler) {
    return filler.mention().source() == MentionSource.HERE;
  }

  /** "was wounded in Bakhmut by a Russian drone attack": where that happened by which it did. */
  private void inFront(List<Filler> found) {
    int means = grid.triggerFrom() - 1;
    while (grid.cell(means) == Cell.NOUN || grid.cell(means) == Cell.LIGHT) {
      means--;
    }
    if (grid.cell(means) != Cell.SLOT || !MEANS.contains(grid.slot(means))) {
      return;
    }
    for (int i = grid.unitStart(means) - 1; i > 0 && grid.cell(i) != Cell.VERB; i--) {
      if (grid.cell(i) == Cell.STOP || grid.cell(i) == Cell.COMMA || grid.cell(i) == Cell.AND) {
        return;
      }
      if (grid.cell(i) == Cell.SLOT && grid.slot(i).equals(SlotNames.AT)) {
        at(grid.unitEnd(i), found);
      }
    }
  }

  private void at(int noun, List<Filler> found) {
    if (noun < grid.size() && grid.cell(noun) == Cell.NOUN) {
      Lists.from(grid, noun).fillers().stream()
          .filter(f -> Places.place(f.mention().kind()))
          .forEach(found::add);
    }
  }
}
