package org.entente.extract;

import java.util.List;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/** Places that lie in each other: "Paris, Prancis", "di Mabes TNI, Cilangkap, Jakarta". */
final class NestedPlaces {
  private NestedPlaces() {}

  /** Whether the second phrase is the place that the first lies in. */
  static boolean nested(Grid grid, Phrase first, Phrase second) {
    return siteIn(grid, first, second)
        || !first.fillers().isEmpty()
            && !acts(grid, second)
            && !second.fillers().isEmpty()
            && first.fillers().get(0).mention().kind() == EntityKind.PLACE
            && spatial(second.fillers().get(0).mention());
  }

  /** "di kantor Kementerian Pertahanan, Jakarta, Kamis": a site without a name in a city. */
  private static boolean siteIn(Grid grid, Phrase first, Phrase second) {
    Cell behind = grid.cell(second.to());
    return grid.cell(first.from() - 1) == Cell.SLOT
        && grid.slot(first.from() - 1).equals(SlotNames.AT)
        && first.fillers().stream().allMatch(f -> f.owner() || body(f.mention()))
        && second.fillers().size() == 1
        && spatial(second.fillers().get(0).mention())
        && (behind == Cell.COMMA
            || behind == Cell.STOP
            || behind == Cell.TIME
            || behind == Cell.OPEN
            || behind == Cell.SLOT && grid.cell(grid.unitEnd(second.to())) == Cell.TIME);
  }

  /** "di Kemhan, Jakarta": a body that stands for its house. */
  private static boolean body(Mention mention) {
    return mention.kind() == EntityKind.ORGANIZATION;
  }

  /**
   * "di Mabes TNI, Cilangkap, Jakarta": a quarter that no list of places knows, between a site and
   * its city.
   */
  static boolean quarter(Grid grid, Phrase site, Phrase phrase) {
    int next = phrase.to() + 1;
    return phrase.fillers().isEmpty()
        && grid.cell(site.from() - 1) == Cell.SLOT
        && grid.slot(site.from() - 1).equals(SlotNames.AT)
        && Character.isUpperCase(grid.line().token(phrase.from()).text().charAt(0))
        && grid.cell(phrase.to()) == Cell.COMMA
        && grid.cell(next) == Cell.NOUN
        && grid.phrase(next).fillers().stream().anyMatch(f -> spatial(f.mention()));
  }

  /** Where "New York" starts in "New York, Amerika Serikat", if {@code from} starts the state. */
  static int outer(Grid grid, int from) {
    if (grid.cell(from - 1) != Cell.COMMA || grid.cell(from - 2) != Cell.NOUN) {
      return from;
    }
    Phrase first = grid.phrase(from - 2);
    return grid.cell(first.from() - 1) == Cell.SLOT && nested(grid, first, grid.phrase(from))
        ? first.from()
        : from;
  }

  /**
   * "Fighting in Assam, northeast India killed ten": the part of a state in which the place in
   * front of the comma lies; a state that does something stands without such a word.
   */
  static boolean around(Grid grid, int from) {
    int word = grid.cell(from - 1) == Cell.LIGHT ? from - 1 : from;
    if (grid.cell(word - 1) != Cell.COMMA || grid.cell(word - 2) != Cell.NOUN) {
      return false;
    }
    Phrase place = grid.phrase(word - 2);
    List<Filler> fillers = grid.phrase(from).fillers();
    return grid.cell(place.from() - 1) == Cell.SLOT
        && !place.fillers().isEmpty()
        && place.fillers().get(0).mention().kind() == EntityKind.PLACE
        && grid.words().mentionAt(word).isEmpty()
        && fillers.size() == 1
        && fillers.get(0).mention().kind() == EntityKind.STATE;
  }

  /** "terbang ke Jakarta, Gedung Putih mengutus": what a verb follows is its subject. */
  static boolean acts(Grid grid, Phrase phrase) {
    int next = phrase.to();
    while (grid.cell(next) == Cell.LIGHT) {
      next++;
    }
    return grid.cell(next) == Cell.VERB;
  }

  /** Whether the list is one place behind a phrase that tells where: "in Gansu province, China". */
  static boolean lies(Grid grid, Lists.Run place) {
    int comma = place.from() - 1;
    return place.fillers().size() == 1
        && spatial(place.fillers().get(0).mention())
        && grid.cell(comma) == Cell.COMMA
        && grid.cell(comma - 1) == Cell.NOUN
        && SlotNames.AT.equals(grid.slot(grid.phrase(comma - 1).from() - 1));
  }

  static boolean spatial(Mention mention) {
    return mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.STATE;
  }
}
