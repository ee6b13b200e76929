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
 */
public record Link(Mention mention, List<Entity> entities, String rule, double score) {

  /** Makes the entities unmodifiable. */
  public Link {
    entities = List.copyOf(entities);
  }
}
