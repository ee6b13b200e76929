package org.entente.link;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Entity;
import org.entente.ontology.EntityType;
import org.entente.ontology.EntityType.Extent;
import org.entente.ontology.Ontology;

/** How large places are, as the ontology says of their classes. */
final class Extents {
  private final Ontology ontology;

  Extents(Ontology ontology) {
    this.ontology = ontology;
  }

  /** How large a place is; what the ontology does not know is a site. */
  Extent of(Entity place) {
    return ontology.entityType(place.type()).map(EntityType::extent).orElse(Extent.SITE);
  }

  /** Whether one only passes through such a place, as an airport. */
  boolean passage(Entity place) {
    return ontology.has(place.type(), EntityType.Trait.PASSAGE);
  }

  /** The smallest of the places. */
  Optional<Entity> narrowest(Stream<Entity> places) {
    return places.min(Comparator.comparing(this::of));
  }
}
