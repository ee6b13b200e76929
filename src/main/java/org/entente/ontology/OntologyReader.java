package org.entente.ontology;

import java.nio.file.Path;
import java.util.List;

/** Reads the folder {@code ontology/}; each file has a reader of its own. */
final class OntologyReader {
  private OntologyReader() {}

  static Ontology read(Path folder) {
    // Only its soundness is of interest: code knows the core terms by Terms.
    Turtle.read(folder.resolve("core.ttl"));
    List<EntityType> entityTypes =
        new EntityTypes(Turtle.read(folder.resolve("entities.ttl"))).read();
    EventTypes events = new EventTypes(Turtle.read(folder.resolve("events.ttl")), entityTypes);
    return new Ontology(events.read(), events.roles(), events.details(), entityTypes);
  }
}
