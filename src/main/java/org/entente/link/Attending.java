package org.entente.link;

import org.entente.model.MentionSource;

/** Tells drafts that only say who was at an event which the text has told before. */
final class Attending {
  private Attending() {}

  /** "Pertemuan itu dihadiri X": whether the draft says who else took part. */
  static boolean joins(Draft draft) {
    return points(draft, MentionSource.TOLD) || only(draft);
  }

  /** "Hadir pula X": whether it names no event of its own either. */
  static boolean only(Draft draft) {
    return points(draft, MentionSource.PRESENT);
  }

  private static boolean points(Draft draft, MentionSource source) {
    return draft.mentions().stream()
        .allMatch(m -> m.arguments().stream().anyMatch(a -> a.mention().source() == source));
  }
}
