package org.entente.serve.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;
import org.entente.ontology.Terms;

/**
 * All events and the entities in them as of one moment, the newest event first. About 300 bytes an
 * event.
 */
public final class Catalogue {
  private final long commits;
  private final List<Happening> events;
  private final List<Thing> things;
  private final Map<String, Integer> numbers;
  private final Map<String, Integer> places;
  private final Ontology ontology;

  Catalogue(long commits, List<Happening> events, List<Thing> things, Ontology ontology) {
    this.commits = commits;
    this.events = events;
    this.things = things;
    this.ontology = ontology;
    this.numbers = things.stream().collect(Collectors.toMap(Thing::iri, Thing::number));
    this.places =
        IntStream.range(0, events.size())
            .boxed()
            .collect(Collectors.toMap(n -> events.get(n).iri(), n -> n));
  }

  /** {@link org.entente.store.Store#commits} of the graph that it was read from. */
  public long commits() {
    return commits;
  }

  /** All events, the newest first, then those without a date. */
  public List<Happening> events() {
    return events;
  }

  /** All entities, by number. */
  public List<Thing> things() {
    return things;
  }

  /** The entity of that number. */
  public Thing thing(int number) {
    return things.get(number);
  }

  /** The entity with that IRI, if some event names it. */
  public Optional<Thing> thing(String iri) {
    return Optional.ofNullable(numbers.get(iri)).map(things::get);
  }

  /** The event with that IRI. */
  public Optional<Happening> event(String iri) {
    return Optional.ofNullable(places.get(iri)).map(events::get);
  }

  /** Whether a role says where, where from or where to, rather than who or with what. */
  public boolean isWhere(String role) {
    return ontology.role(role).filter(r -> r.function() == Role.Function.PLACE).isPresent();
  }

  /** Where the event happened, if known. */
  public Optional<Thing> place(Happening event) {
    return event.parts().stream()
        .filter(part -> Terms.iri(part.role()).equals(Terms.PLACE))
        .findFirst()
        .map(part -> thing(part.filler()));
  }
}
