package org.entente.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.ontology.Detail;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;
import org.entente.ontology.Terms;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Thing;
import org.entente.store.Explanation.Time;
import org.entente.store.Explanation.Told;

/** The rows of one event: of itself, of who took part, and of the sentences that tell it. */
final class EventRows {
  static final List<String> PARTICIPANT_COLUMNS =
      List.of("event_id", "role", "ordinal", "function", "entity_id", "entity_name");

  static final List<String> MENTION_COLUMNS =
      List.of(
          "event_id",
          "article_id",
          "source_url",
          "source_name",
          "title",
          "published_at",
          "lang",
          "in_headline",
          "sentence",
          "sentence_start",
          "sentence_end",
          "trigger",
          "char_start",
          "char_end",
          "told_as",
          "attribution",
          "time_quote",
          "time_value",
          "frame",
          "confidence");

  private static final List<String> EVENT_COLUMNS =
      List.of(
          "event_id",
          "event_type",
          "factuality",
          "event_date",
          "event_date_end",
          "date_precision",
          "actor_ids",
          "actor_names",
          "recipient_ids",
          "recipient_names",
          "place_id",
          "place_name",
          "place_country",
          "latitude",
          "longitude",
          "attribution_ids",
          "attribution_names",
          "confidence",
          "num_mentions",
          "num_articles",
          "num_publishers",
          "first_published",
          "last_published",
          "source_url",
          "sentence");

  private final Ontology ontology;
  private final String language;
  private final Facts events;
  private final Facts entities;

  EventRows(Ontology ontology, String language, DatasetGraph dataset) {
    this.ontology = ontology;
    this.language = language;
    this.events = new Facts(dataset, Terms.EVENTS_GRAPH);
    this.entities = new Facts(dataset, Terms.ENTITIES_GRAPH);
  }

  /** The columns that every event has, and one for each detail of the ontology. */
  List<String> eventColumns() {
    return Stream.concat(EVENT_COLUMNS.stream(), ontology.details().stream().map(Detail::name))
        .toList();
  }

  List<?> event(Explanation event) {
    List<Thing> actors = in(event, Role.Function.ACTS);
    List<Thing> recipients = in(event, Role.Function.RECEIVES);
    Optional<String> place = event.place().map(Thing::iri);
    Told first = event.articles().get(0);
    List<String> days = event.articles().stream().flatMap(a -> a.published().stream()).toList();
    List<Object> row = new ArrayList<>();
    row.add(event.iri());
    row.add(event.type());
    row.add(event.factuality());
    row.add(events.text(event.iri(), Terms.EARLIEST));
    row.add(events.text(event.iri(), Terms.LATEST));
    row.add(event.date().map(EventRows::precision));
    row.add(ids(actors));
    row.add(names(actors));
    row.add(ids(recipients));
    row.add(names(recipients));
    row.add(place);
    row.add(event.place().map(this::name));
    row.add(place.flatMap(iri -> entities.text(iri, Terms.COUNTRY)));
    row.add(place.flatMap(iri -> entities.number(iri, Terms.LATITUDE)));
    row.add(place.flatMap(iri -> entities.number(iri, Terms.LONGITUDE)));
    row.add(ids(event.attributions()));
    row.add(names(event.attributions()));
    row.add(number(event.confidence()));
    row.add(event.articles().stream().mapToInt(told -> told.mentions().size()).sum());
    row.add(event.articles().size());
    row.add(event.publishers());
    row.add(days.stream().min(String::compareTo));
    row.add(days.stream().max(String::compareTo));
    row.add(first.url());
    row.add(first.mentions().get(0).sentence().quote());
    for (Detail detail : ontology.details()) {
      row.add(String.join(";", event.details().getOrDefault(detail.name(), List.of())));
    }
    return row;
  }

  List<List<?>> participants(Explanation event) {
    List<List<?>> rows = new ArrayList<>();
    int ordinal = 0;
    for (Explanation.Role role : event.roles()) {
      ordinal++;
      rows.add(participant(event, role.name(), ordinal, role.filler()));
    }
    if (event.place().isPresent()) {
      rows.add(participant(event, "place", ordinal + 1, event.place().get()));
    }
    return rows;
  }

  private List<?> participant(Explanation event, String role, int ordinal, Thing filler) {
    Optional<String> function =
        ontology.role(role).map(r -> r.function().name().toLowerCase(java.util.Locale.ROOT));
    return List.of(event.iri(), role, ordinal, function, filler.iri(), name(filler));
  }

  List<List<?>> mentions(Explanation event) {
    List<List<?>> rows = new ArrayList<>();
    for (Told told : event.articles()) {
      told.mentions().forEach(mention -> rows.add(mention(event, told, mention)));
    }
    return rows;
  }

  private List<?> mention(Explanation event, Told told, Mention mention) {
    return List.of(
        event.iri(),
        told.article(),
        told.url(),
        told.publisher(),
        told.headline(),
        told.published(),
        told.language(),
        mention.sentence().inHeadline(),
        mention.sentence().quote(),
        mention.sentence().start(),
        mention.sentence().end(),
        mention.trigger().quote(),
        mention.trigger().start(),
        mention.trigger().end(),
        event.factuality(),
        attribution(mention),
        mention.time().map(time -> time.passage().quote()),
        mention.time().map(Time::value),
        mention.frame(),
        number(mention.confidence()));
  }

  private static String attribution(Mention mention) {
    Predicate<Filler> attributes = filler -> Terms.iri(filler.role()).equals(Terms.ATTRIBUTION);
    List<String> names =
        mention.fillers().stream()
            .filter(attributes)
            .map(filler -> filler.passage().quote())
            .toList();
    return String.join(";", names);
  }

  private List<Thing> in(Explanation event, Role.Function function) {
    return event.roles().stream()
        .filter(
            role -> ontology.role(role.name()).filter(r -> r.function() == function).isPresent())
        .map(Explanation.Role::filler)
        .toList();
  }

  private static String precision(String date) {
    return date.indexOf('/') > 0
        ? "interval"
        : date.length() > 7 ? "day" : date.length() > 4 ? "month" : "year";
  }

  private static String ids(Collection<Thing> things) {
    return String.join(";", things.stream().map(Thing::iri).toList());
  }

  private String names(Collection<Thing> things) {
    return String.join(";", things.stream().map(this::name).toList());
  }

  private String name(Thing thing) {
    return thing.label(language);
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(Double.toString(value));
  }
}
