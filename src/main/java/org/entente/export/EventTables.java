package org.entente.export;

import static org.entente.export.Kind.DAY;
import static org.entente.export.Kind.DECIMAL;
import static org.entente.export.Kind.INTEGER;
import static org.entente.export.Kind.IRI;
import static org.entente.export.Kind.IRIS;
import static org.entente.export.Kind.MOMENT;
import static org.entente.export.Kind.TEXT;
import static org.entente.export.Kind.TEXTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.entente.ontology.Detail;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Thing;

/** The tables that have rows for each event: of itself, and of who took part. */
final class EventTables {
  private EventTables() {}

  /** A row an event; a column at the end for each detail of the ontology. */
  static Table<Happening> events(Ontology ontology) {
    List<Column<Happening>> columns = new ArrayList<>();
    columns.addAll(what());
    columns.addAll(who());
    columns.addAll(where());
    columns.addAll(howSure());
    columns.addAll(more());
    ontology.details().forEach(detail -> columns.add(detail(detail)));
    return new Table<>(
        "events", "A row an event, however many articles tell it.", of("event_id"), columns);
  }

  private static List<String> of(String... keys) {
    return List.of(keys);
  }

  private static List<Column<Happening>> what() {
    return List.of(
        new Column<>("event_id", IRI, "the event; the same in every export", Happening::iri),
        new Column<>("event_type", TEXT, "class of the ontology", h -> h.event().type()),
        new Column<>(
            "event_mode",
            TEXT,
            "how: mode of a meeting, phase of a visit, device of a launch or attack, step of a"
                + " sanction, goods of a transfer",
            h -> h.world().alignments().mode(h.event().type(), h.event().details())),
        new Column<>(
            "factuality",
            TEXT,
            "happened, planned, possible or denied, as told",
            h -> h.event().factuality()),
        new Column<>("event_date", DAY, "first day of the event", Happening::earliest),
        new Column<>("event_date_end", DAY, "last day, the first one too", Happening::latest),
        new Column<>(
            "date_precision",
            TEXT,
            "day, month, year or interval: what the date was told as",
            h -> h.event().date().map(EventTables::precision)));
  }

  private static List<Column<Happening>> who() {
    return List.of(
        new Column<>("actor_ids", IRIS, "who acts or takes part", h -> ids(h.actors())),
        new Column<>("actor_names", TEXTS, "their names", h -> names(h, h.actors())),
        new Column<>("recipient_ids", IRIS, "to whom it is done", h -> ids(h.recipients())),
        new Column<>("recipient_names", TEXTS, "their names", h -> names(h, h.recipients())));
  }

  private static List<Column<Happening>> where() {
    return List.of(
        new Column<>("place_id", IRI, "the most exact place told", Happening::place),
        new Column<>("place_name", TEXT, "its name", h -> h.place().map(h.world()::name)),
        new Column<>(
            "admin1",
            TEXT,
            "province, where the place is one; the graph knows of no other",
            h -> h.place().flatMap(h.world()::province)),
        new Column<>(
            "country_iso3",
            TEXT,
            "ISO 3166-1 alpha-3 code of the state of the place",
            h -> h.place().flatMap(h.world()::iso3)),
        new Column<>(
            "latitude",
            DECIMAL,
            "degrees north of the place, WGS 84",
            h -> h.place().flatMap(h.world()::latitude)),
        new Column<>(
            "longitude",
            DECIMAL,
            "degrees east of the place, WGS 84",
            h -> h.place().flatMap(h.world()::longitude)),
        new Column<>(
            "geo_precision",
            INTEGER,
            "1 a spot or town, 2 a part of a country or a sea, 3 a country: where the point of a"
                + " larger area is only somewhere in it",
            h -> h.place().flatMap(h.world()::geoPrecision)));
  }

  private static List<Column<Happening>> howSure() {
    return List.of(
        new Column<>(
            "confidence",
            DECIMAL,
            "0 to 1: how sure the surest reading of a sentence is",
            h -> number(h.event().confidence())),
        new Column<>(
            "source_reliability",
            TEXT,
            "A to F (Admiralty code) of the most reliable source, where the graph grades it",
            h -> h.fact("reliability")),
        new Column<>(
            "credibility",
            INTEGER,
            "1 to 6 (Admiralty code), where the graph grades it",
            h -> h.fact("credibility")),
        new Column<>("num_mentions", INTEGER, "sentences that tell it", Happening::mentions),
        new Column<>(
            "num_sources",
            INTEGER,
            "publishers, independent of each other, that tell it",
            h -> h.event().publishers()),
        new Column<>(
            "num_articles", INTEGER, "articles that tell it", h -> h.event().articles().size()),
        new Column<>(
            "first_seen", DAY, "day of the first article that tells it", Happening::firstSeen),
        new Column<>(
            "last_seen", DAY, "day of the last article that tells it", Happening::lastSeen),
        new Column<>(
            "last_change",
            MOMENT,
            "when the run began that last changed the event, ISO 8601; empty without a history",
            h -> h.world().origins().lastChange(h.iri())),
        new Column<>(
            "source_url",
            IRI,
            "where the first article that tells it as it stands can be read",
            h -> h.first().url()),
        new Column<>(
            "sentence",
            TEXT,
            "the first sentence of that article that tells it so",
            h -> h.sentence().sentence().quote()));
  }

  private static List<Column<Happening>> more() {
    return List.of(
        new Column<>(
            "date_told",
            TEXT,
            "the date as told: day, month, year or interval, ISO 8601",
            h -> h.event().date()),
        new Column<>(
            "attribution_ids",
            IRIS,
            "who says so in the text; empty where an outlet itself does",
            h -> ids(h.event().attributions())),
        new Column<>(
            "attribution_names", TEXTS, "their names", h -> names(h, h.event().attributions())),
        new Column<>("cameo", TEXT, "code of CAMEO", h -> h.code("cameo")),
        new Column<>("plover", TEXT, "type of PLOVER", h -> h.code("plover")));
  }

  private static Column<Happening> detail(Detail detail) {
    return new Column<>(
        detail.name(),
        detail.number() ? INTEGER : TEXTS,
        detail.labels().getOrDefault("en", detail.name())
            + (detail.number() ? "; the highest, where several are told" : ""),
        h -> values(h.event().details().getOrDefault(detail.name(), List.of()), detail));
  }

  private static Object values(List<String> told, Detail detail) {
    return detail.number() ? told.stream().map(BigDecimal::new).max(BigDecimal::compareTo) : told;
  }

  /**
   * An entity in a role.
   *
   * @param event the event
   * @param role local name of the role
   * @param ordinal number within the event, from 1
   * @param filler who or what
   */
  record Part(Happening event, String role, int ordinal, Thing filler) {}

  /** A row an entity in a role: the tidy form of who took part and where. */
  static Table<Part> participants() {
    return new Table<>(
        "participants",
        "A row an entity in a role of an event, the place among them.",
        of("event_id", "ordinal"),
        List.of(
            new Column<>("event_id", IRI, "the event", p -> p.event().iri()),
            new Column<>("role", TEXT, "property of the ontology", Part::role),
            new Column<>("entity_id", IRI, "who, what or where", p -> p.filler().iri()),
            new Column<>("ordinal", INTEGER, "number within the event, from 1", Part::ordinal),
            new Column<>(
                "function",
                TEXT,
                "acts, receives, place or other",
                p ->
                    p.event()
                        .type()
                        .role(p.role())
                        .map(role -> role.function().name().toLowerCase(Locale.ROOT))),
            new Column<>(
                "entity_name", TEXT, "its name", p -> p.event().world().name(p.filler().iri())),
            new Column<>(
                "country_iso3",
                TEXT,
                "ISO 3166-1 alpha-3 code of its state",
                p -> p.event().world().iso3(p.filler().iri()))));
  }

  /** The rows of {@link #participants} for one event. */
  static List<Part> parts(Happening event) {
    List<Part> parts = new ArrayList<>();
    for (Explanation.Role role : event.event().roles()) {
      parts.add(new Part(event, role.name(), parts.size() + 1, role.filler()));
    }
    event
        .event()
        .place()
        .ifPresent(
            place ->
                parts.add(new Part(event, World.termName(Terms.PLACE), parts.size() + 1, place)));
    return parts;
  }

  private static String precision(String date) {
    return date.indexOf('/') > 0
        ? "interval"
        : date.length() > 7 ? "day" : date.length() > 4 ? "month" : "year";
  }

  private static List<String> ids(Collection<Thing> things) {
    return things.stream().map(Thing::iri).toList();
  }

  private static List<String> names(Happening event, Collection<Thing> things) {
    return things.stream().map(thing -> event.world().name(thing.iri())).toList();
  }

  static BigDecimal number(double value) {
    return new BigDecimal(Double.toString(value));
  }
}
