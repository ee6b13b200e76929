package org.entente.serve.index;

import java.util.List;

/**
 * An event as it is filtered and counted.
 *
 * @param iri the event
 * @param type local name of its type
 * @param factuality {@code happened}, {@code planned}, {@code possible} or {@code denied}
 * @param date when, as in the graph: a day, a month, a year or an interval; empty if unknown
 * @param earliest first day as days since 1970-01-01; {@link #UNDATED} if unknown
 * @param latest last day; {@link #UNDATED} if unknown
 * @param parts who and what has a part in it, the place among them
 * @param articles how many articles tell it
 * @param publishers how many publishers tell it
 */
public record Happening(
    String iri,
    String type,
    String factuality,
    String date,
    int earliest,
    int latest,
    List<Part> parts,
    int articles,
    int publishers) {
  /** The day of events without one: before all others. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** Makes the list unmodifiable. */
  public Happening {
    parts = List.copyOf(parts);
  }

  /** Whether it has a date. */
  public boolean dated() {
    return earliest != UNDATED;
  }

  /**
   * An entity in a role.
   *
   * @param role local name of the role
   * @param filler number of the entity
   */
  public record Part(String role, int filler) {}
}
