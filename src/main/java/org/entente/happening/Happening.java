package org.entente.happening;

import java.util.List;

/**
 * The tellings that are taken for reports of one happening.
 *
 * @param members by IRI, at least one
 * @param joins for each member but one, what it was joined to and why
 */
public record Happening(List<Telling> members, List<Join> joins) {

  /** Makes the lists unmodifiable. */
  public Happening {
    members = members.stream().sorted().toList();
    joins = List.copyOf(joins);
  }

  /**
   * Why a telling belongs to the happening.
   *
   * @param telling IRI of the telling that was joined
   * @param to IRI of the one that it is like
   * @param likeness how much, and why
   */
  public record Join(String telling, String to, Likeness likeness) {}
}
