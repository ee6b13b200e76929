package org.entente.link;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Entity;
import org.entente.model.Event.Participant;
import org.entente.ontology.EntityType.Extent;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Where an event was, of all the places that are told of it.
 *
 * @param type the type of the event
 * @param places where it is told to have been
 * @param participants who and what has a part in it
 * @param extents how large places are
 */
record Whereabouts(
    EventType type, Set<Entity> places, Set<Participant> participants, Extents extents) {

  /**
   * The most specific place: a site before the city, the city before the area, and that before the
   * state that it lies in; where none is told, what fills a role that is a place instead, as the
   * area that a launch went toward.
   */
  Optional<Entity> place() {
    return destination()
        .or(() -> extents.narrowest(places.stream()))
        .or(() -> extents.narrowest(instead()));
  }

  /** The most specific of its places that is larger than a site: where its sites lie. */
  Optional<Entity> around() {
    return land().filter(p -> extents.of(p) != Extent.STATE);
  }

  /** The same, or the state: of Singapore and its like no city is told. */
  Optional<Entity> land() {
    return extents.narrowest(places.stream().filter(p -> extents.of(p) != Extent.SITE));
  }

  /**
   * A journey goes to a place that is known; of "Wisma Sakura, Paris" it says Paris, and of the
   * airport of a city that is told the city.
   */
  private Optional<Entity> destination() {
    if (!type.traits().contains(Trait.JOURNEY)) {
      return Optional.empty();
    }
    Optional<Entity> known =
        extents.narrowest(
            places.stream().filter(p -> p.country().isPresent() || p.point().isPresent()));
    return known.filter(extents::passage).isPresent() ? around().or(() -> known) : known;
  }

  private Stream<Entity> instead() {
    return type.role(Draft.PLACE).stream().flatMap(this::instead);
  }

  private Stream<Entity> instead(Role place) {
    return participants.stream()
        .filter(p -> type.role(p.role()).orElseThrow().placeInstead())
        .map(Participant::entity)
        .filter(e -> place.admits(e.kind()));
  }
}
