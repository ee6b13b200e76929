package org.entente.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A happening, with everything that the article's sentences say of it.
 *
 * @param iri what names it in the graph
 * @param type local name of the event type
 * @param participants who took part, and in which role, in text order, no pair twice
 * @param place the most specific place
 * @param when the time, if the text gives one
 * @param factuality as told
 * @param attribution who says so; empty if the outlet itself does
 * @param details values of data properties by local name
 * @param confidence 0 to 1
 * @param evidence the event mentions it rests on, at least one
 */
public record Event(
    String iri,
    String type,
    List<Participant> participants,
    Optional<Entity> place,
    Optional<When> when,
    Factuality factuality,
    Optional<Entity> attribution,
    Map<String, String> details,
    double confidence,
    List<EventMention> evidence) {

  /** Makes the collections unmodifiable, and the details sorted by name. */
  public Event {
    participants = List.copyOf(participants);
    details = Collections.unmodifiableMap(new TreeMap<>(details));
    evidence = List.copyOf(evidence);
  }

  /**
   * An entity in a role.
   *
   * @param role local name of the property, for example {@code participant}
   * @param entity who or what
   */
  public record Participant(String role, Entity entity) {}
}
