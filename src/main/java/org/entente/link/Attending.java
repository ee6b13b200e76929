package org.entente.link;

import org.entente.model.Mention;

/** Tells drafts that only say who was at an event which the text has told before. */
final class Attending {
  private Attending() {}

  /** "Pertemuan itu dihadiri X": whether the draft says who else took part. */
  static boolean joins(Draft draft) {
    return points(draft, Mention.TOLD) || only(draft);
  }

  /** "Hadir pula X": whether it names no event of its own either. */
  static boolean only(Draft draft) {
    return points(draft, Mention.PRESENT);
  }

  private static boolean points(Draft draft, String source) {
    return draft.mentions().stream()
        .allMatch(m -> m.arguments().stream().anyMatch(a -> a.mention().source().equals(source)));
  }
}
