package org.entente.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decided about two entities or two events.
 *
 * @param verdict what was decided
 * @param one IRI of the first
 * @param other IRI of the second
 * @param by who decided, as they call themselves
 * @param when when, as an ISO 8601 instant
 * @param note why, in their words; may be empty
 */
public record Judgement(
    Verdict verdict, String one, String other, String by, String when, String note) {

  /** What can be decided of two. */
  public enum Verdict {
    /** Both are one. */
    SAME,
    /** They are two. */
    DIFFERENT,
    /** Looked at, and not to be told: they are not asked about again. */
    UNSURE,
    /** Nothing: an earlier decision is taken back. */
    OPEN;

    /** The word for it in files and commands. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict of that word; empty if it is none. */
    public static Optional<Verdict> of(String word) {
      for (Verdict verdict : values()) {
        if (verdict.word().equals(word)) {
          return Optional.of(verdict);
        }
      }
      return Optional.empty();
    }
  }
}
