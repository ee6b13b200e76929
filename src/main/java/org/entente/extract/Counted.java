package org.entente.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.EntityKind;

/** Phrases that only count those whom they mean, and what names them: "tiga negara, yakni". */
final class Counted {
  private Counted() {}

  /** Whether the list, or its last member, names nobody. */
  static boolean only(Grid grid, Lists.Run run) {
    return run.fillers().stream().allMatch(Filler::owner)
        || grid.phrase(run.to() - 1).fillers().isEmpty();
  }

  /**
   * "para pemimpin dari Qatar dan Mesir": whether at {@code i} the states follow for which those
   * counted in front hold their offices, and who take part if no more is said of them.
   */
  static boolean statesOf(Grid grid, int i) {
    return grid.cell(i) == Cell.SLOT
        && SlotNames.FROM.equals(grid.slot(i))
        && grid.cell(i - 1) == Cell.NOUN
        && IntStream.range(Lists.endingAt(grid, i - 1).from(), i).anyMatch(grid::office)
        && grid.cell(grid.unitEnd(i)) == Cell.NOUN
        && Lists.from(grid, grid.unitEnd(i)).fillers().stream()
            .allMatch(f -> f.mention().kind() == EntityKind.STATE);
  }

  /** The places listed behind the trigger after a word like "namely". */
  static List<Filler> namely(Grid grid) {
    for (int i = grid.triggerTo(); i < grid.size() && grid.cell(i) != Cell.STOP; i++) {
      if (grid.is(i, "namely") && grid.cell(i + 1) == Cell.NOUN) {
        List<Filler> listed =
            Lists.from(grid, i + 1).fillers().stream()
                .map(f -> new Filler(f.mention(), false))
                .toList();
        return listed.stream().allMatch(f -> NestedPlaces.spatial(f.mention()))
            ? listed
            : List.of();
      }
    }
    return List.of();
  }
}
