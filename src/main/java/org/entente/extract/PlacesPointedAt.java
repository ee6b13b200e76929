package org.entente.extract;

import java.util.Optional;
import org.entente.model.Mention;

/** Words that point at a place named before, behind the trigger of an event. */
final class PlacesPointedAt {
  private PlacesPointedAt() {}

  /** "met Xi on the island": whether such words begin at {@code noun}. */
  static boolean noun(Grid grid, int noun) {
    return noun < grid.size()
        && grid.words().mentionAt(noun).filter(Mention::pointsAtPlace).isPresent();
  }

  /** "met Xi there": words in the phrase at {@code noun} that need no function word. */
  static Optional<Filler> adverb(Grid grid, int noun) {
    for (int i = noun; i < grid.unitEnd(noun); i++) {
      Optional<Mention> mention = grid.words().mentionAt(i).filter(Mention::tellsWhere);
      if (mention.isPresent()) {
        return mention.map(m -> new Filler(m, false));
      }
    }
    return Optional.empty();
  }
}
