package org.entente.store;

import java.util.List;

/**
 * Two entities or two events that may be one, for people to decide.
 *
 * @param score how alike they are, 0 to 1
 * @param reasons in what
 * @param one the one that the graph says more of
 * @param other the other
 */
public record LikelySame(double score, List<String> reasons, Side one, Side other) {

  /** Makes the reasons unmodifiable. */
  public LikelySame {
    reasons = List.copyOf(reasons);
  }

  /**
   * What is known of one of the two.
   *
   * @param iri the entity or event
   * @param label what it is called, or what happened
   * @param facts further facts, each a few words
   * @param events how many events an entity takes part in, how many articles tell an event
   * @param sentence a sentence that names or tells it; may be empty
   */
  public record Side(String iri, String label, List<String> facts, long events, String sentence) {

    /** Makes the facts unmodifiable. */
    public Side {
      facts = List.copyOf(facts);
    }
  }
}
