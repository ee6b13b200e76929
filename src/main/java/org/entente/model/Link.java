package org.entente.model;

import java.util.List;

/**
 * What a mention was linked to, and why.
 *
 * @param mention the mention
 * @param entities one entity, or several for "kedua pemimpin"; never empty
 * @param rule which rule chose: {@code full-name}, {@code surname}, {@code office-at-date}, {@code
 *     unknown-name}, ...
 * @param score how sure, 0 to 1
 * @param considered the name that matched and every candidate with its score, best first, in one
 *     line; empty if the rule had nothing to choose among
 */
public record Link(
    Mention mention, List<Entity> entities, String rule, double score, String considered) {

  /** A link that had nothing to choose among. */
  public Link(Mention mention, List<Entity> entities, String rule, double score) {
    this(mention, entities, rule, score, "");
  }

  /** Makes the entities unmodifiable. */
  public Link {
    entities = List.copyOf(entities);
  }
}
