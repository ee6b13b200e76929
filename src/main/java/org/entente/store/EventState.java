package org.entente.store;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event as it stands, or stood, in the graph.
 *
 * @param id its IRI
 * @param type local name of its type
 * @param date when, as in the graph: a day, a month, a year or an interval
 * @param factuality {@code happened}, {@code planned}, {@code possible} or {@code denied}
 * @param participants who and what took part, sorted by role and IRI
 * @param place where
 * @param attributions who says so, in the text
 * @param details values of its other properties, sorted, by local name
 * @param articles how many articles tell it
 * @param publishers how many publishers do
 */
public record EventState(
    String id,
    String type,
    Optional<String> date,
    String factuality,
    List<Part> participants,
    Optional<Part> place,
    List<Part> attributions,
    SortedMap<String, List<String>> details,
    int articles,
    int publishers) {

  /** Makes the collections unmodifiable. */
  public EventState {
    participants = List.copyOf(participants);
    attributions = List.copyOf(attributions);
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** The same without the names of entities, which may come to be called otherwise. */
  public EventState unnamed() {
    return new EventState(
        id,
        type,
        date,
        factuality,
        participants.stream().map(Part::unnamed).toList(),
        place.map(Part::unnamed),
        attributions.stream().map(Part::unnamed).toList(),
        details,
        articles,
        publishers);
  }

  /**
   * An entity in a role.
   *
   * @param role local name of the role
   * @param id IRI of the entity
   * @param name what it was called at that time
   */
  public record Part(String role, String id, String name) {
    private Part unnamed() {
      return new Part(role, id, "");
    }
  }
}
