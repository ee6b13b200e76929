package org.entente.extract;

import org.entente.lang.Language;
import org.entente.model.EntityKind;

/** Knows where "on" tells the place: in front of what one stands on, such as an island. */
final class Ground {
  /** The class of places that one stands on, of {@code ontology/entities.ttl}. */
  private static final String ISLAND = "Island";

  private final Words words;
  private final Language language;
  private final Cell[] cells;
  private final String[] slots;
  private final int[] ends;

  Ground(Words words, Language language, CellReader.Cells read) {
    this.words = words;
    this.language = language;
    cells = read.cells();
    slots = read.slots();
    ends = read.ends();
  }

  /** "on the Greek island of Crete", "on Friday on Bali": where one stands on. */
  boolean behind(int on) {
    int noun = ends[on];
    while (noun < cells.length && cells[noun] == Cell.NOUN && !marks(noun, "ground")) {
      noun++;
    }
    int name = noun + 1 < cells.length && SlotNames.OF.equals(slots[noun + 1]) ? noun + 2 : noun;
    boolean called = name > noun && marks(noun, "ground") && place(name);
    return called || island(ends[on]) && (cells[on - 1] == Cell.TIME || person(on - 1));
  }

  private boolean place(int i) {
    return i < cells.length
        && words.mentionAt(i).filter(m -> m.kind() == EntityKind.PLACE).isPresent();
  }

  private boolean island(int i) {
    return place(i)
        && words.mentionAt(i).orElseThrow().candidates().stream()
            .limit(1)
            .anyMatch(c -> c.entity().type().equals(ISLAND));
  }

  private boolean person(int i) {
    return words.mentionAt(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
  }

  private boolean marks(int i, String markerClass) {
    return language.markers().is(words.line().tokens(), i, markerClass);
  }
}
