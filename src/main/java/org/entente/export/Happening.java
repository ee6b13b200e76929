package org.entente.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;
import org.entente.ontology.Terms;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Thing;
import org.entente.store.Explanation.Told;

/**
 * An event on its way into files.
 *
 * @param event what the graph says of it
 * @param type its type
 * @param world what there is to say about its entities
 */
record Happening(Explanation event, EventType type, World world) {

  String iri() {
    return event.iri();
  }

  /** The hash that its IRI ends with. */
  String id() {
    return event.iri().replaceAll(".*/", "");
  }

  List<Thing> actors() {
    return in(Role.Function.ACTS);
  }

  List<Thing> recipients() {
    return in(Role.Function.RECEIVES);
  }

  private List<Thing> in(Role.Function function) {
    return event.roles().stream()
        .filter(role -> type.has(role.name(), function))
        .map(Explanation.Role::filler)
        .toList();
  }

  /** Everybody and everything in a role, the place and those to whom it is attributed. */
  Stream<String> entities() {
    return Stream.of(
            event.roles().stream().map(Explanation.Role::filler),
            event.place().stream(),
            event.attributions().stream())
        .flatMap(things -> things)
        .map(Thing::iri)
        .distinct();
  }

  /** Where it happened, where from and where to. */
  Stream<String> places() {
    Stream<Thing> others =
        event.roles().stream()
            .filter(role -> type.has(role.name(), Role.Function.PLACE))
            .map(Explanation.Role::filler);
    return Stream.concat(event.place().stream(), others).map(Thing::iri).distinct();
  }

  /** The first day, ISO 8601. */
  Optional<String> earliest() {
    return facts().text(event.iri(), Terms.EARLIEST);
  }

  /** The last day, ISO 8601. */
  Optional<String> latest() {
    return facts().text(event.iri(), Terms.LATEST).or(this::earliest);
  }

  private Facts facts() {
    return new Facts(world.dataset(), Terms.EVENTS_GRAPH);
  }

  Optional<String> place() {
    return event.place().map(Thing::iri);
  }

  int mentions() {
    return event.articles().stream().mapToInt(told -> told.mentions().size()).sum();
  }

  /** The first article that tells it as it stands, or else the first that tells it at all. */
  Told first() {
    return event.articles().stream()
        .filter(told -> told.mentions().stream().anyMatch(mention -> mention.toldAs().isEmpty()))
        .findFirst()
        .orElse(event.articles().get(0));
  }

  /**
   * The first sentence of that article that tells it: one that tells it as it stands before one
   * that announces or denies it, the body before the headline.
   */
  Mention sentence() {
    return first().mentions().stream()
        .min(
            Comparator.comparing((Mention mention) -> mention.toldAs().isPresent())
                .thenComparing(mention -> mention.sentence().inHeadline()))
        .orElseThrow();
  }

  /** The days of publication, in order. */
  List<String> days() {
    return event.articles().stream().flatMap(told -> told.published().stream()).sorted().toList();
  }

  Optional<String> firstSeen() {
    return days().stream().findFirst();
  }

  Optional<String> lastSeen() {
    List<String> days = days();
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
  }

  /** A value of the event that not every graph keeps. */
  Optional<String> fact(String property) {
    return facts().text(event.iri(), Terms.iri(property));
  }

  /** What scheme {@code property} has for it. */
  Optional<String> code(String property) {
    return world.alignments().ofEvent(property, event.type(), event.details());
  }
}
