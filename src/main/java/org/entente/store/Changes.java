package org.entente.store;

/**
 * What a write did.
 *
 * @param added articles that were not there before
 * @param replaced articles whose graph changed
 * @param unchanged articles that were there already, the same in every quad
 * @param removed articles taken out
 * @param quadsAdded quads written
 * @param quadsDeleted quads deleted
 */
public record Changes(
    int added, int replaced, int unchanged, int removed, long quadsAdded, long quadsDeleted) {
  /** Nothing done. */
  public static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Changes plus(Changes other) {
    return new Changes(
        added + other.added,
        replaced + other.replaced,
        unchanged + other.unchanged,
        removed + other.removed,
        quadsAdded + other.quadsAdded,
        quadsDeleted + other.quadsDeleted);
  }
}
