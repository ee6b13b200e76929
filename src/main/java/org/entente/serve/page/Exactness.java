package org.entente.serve.page;

import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;
import org.entente.serve.index.Thing;

/** How exactly a place or a date is known. */
final class Exactness {
  private static final int MONTH = 7;

  private final Ontology ontology;

  Exactness(Ontology ontology) {
    this.ontology = ontology;
  }

  /** {@code country} for a state, {@code point} for a place with coordinates, or {@code none}. */
  String of(Thing place) {
    Optional<EntityKind> kind = ontology.entityType(place.type()).map(EntityType::kind);
    if (kind.filter(k -> k == EntityKind.STATE).isPresent()) {
      return "country";
    }
    return place.latitude().isPresent() && place.longitude().isPresent() ? "point" : "none";
  }

  /** {@code day}, {@code month}, {@code year}, {@code interval} or {@code none}. */
  static String ofDate(String date) {
    if (date.isEmpty()) {
      return "none";
    }
    if (date.indexOf('/') > 0) {
      return "interval";
    }
    return date.length() > MONTH ? "day" : date.length() == MONTH ? "month" : "year";
  }
}
