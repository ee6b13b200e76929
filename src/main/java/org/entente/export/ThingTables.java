package org.entente.export;

import static org.entente.export.Kind.DAY;
import static org.entente.export.Kind.DECIMAL;
import static org.entente.export.Kind.INTEGER;
import static org.entente.export.Kind.IRI;
import static org.entente.export.Kind.TEXT;
import static org.entente.export.Kind.TEXTS;

import java.util.List;
import org.entente.export.Appearances.Appearance;
import org.entente.ontology.Terms;

/** The tables of what events have in common: entities, places and articles. */
final class ThingTables {
  private static final Column<Appearance> FIRST =
      new Column<>("first_event", DAY, "first day of the first one with a date", Appearance::first);

  private static final Column<Appearance> LAST =
      new Column<>("last_event", DAY, "last day of the last one with a date", Appearance::last);

  private ThingTables() {}

  /** A row an entity that an event names. */
  static Table<Appearance> entities(World world) {
    return new Table<>(
        "entities",
        "A row an entity that an event of this export names.",
        List.of("entity_id"),
        List.of(
            new Column<>("entity_id", IRI, "the entity", Appearance::iri),
            new Column<>("entity_type", TEXT, "class of the ontology", a -> world.type(a.iri())),
            new Column<>("name_en", TEXT, "English name", a -> world.label(a.iri(), "en")),
            new Column<>("name_id", TEXT, "Indonesian name", a -> world.label(a.iri(), "id")),
            new Column<>("aliases", TEXTS, "other names in texts", a -> world.aliases(a.iri())),
            iso2(world),
            iso3(world),
            new Column<>("wikidata", TEXT, "Wikidata id", a -> world.wikidata(a.iri())),
            latitude(world),
            longitude(world),
            new Column<>("num_events", INTEGER, "events that name it", Appearance::events),
            FIRST,
            LAST));
  }

  /** A row a place of events. */
  static Table<Appearance> places(World world) {
    return new Table<>(
        "places",
        "A row a place where an event of this export happened, began or led to.",
        List.of("place_id"),
        List.of(
            new Column<>("place_id", IRI, "the place", Appearance::iri),
            new Column<>("place_type", TEXT, "class of the ontology", a -> world.type(a.iri())),
            new Column<>("name_en", TEXT, "English name", a -> world.label(a.iri(), "en")),
            new Column<>("name_id", TEXT, "Indonesian name", a -> world.label(a.iri(), "id")),
            new Column<>("admin1", TEXT, "province, if it is one", a -> world.province(a.iri())),
            iso2(world),
            iso3(world),
            latitude(world),
            longitude(world),
            new Column<>(
                "geo_precision",
                INTEGER,
                "1 a spot or town, 2 a part of a country or a sea, 3 a country",
                a -> world.geoPrecision(a.iri())),
            new Column<>("wikidata", TEXT, "Wikidata id", a -> world.wikidata(a.iri())),
            new Column<>("num_events", INTEGER, "events there", Appearance::events),
            FIRST,
            LAST));
  }

  /** A row an article. */
  static Table<String> articles(World world) {
    Facts registry = new Facts(world.dataset(), Terms.REGISTRY_GRAPH);
    return new Table<>(
        "articles",
        "A row an article that was read; where events are chosen, one that tells such an event.",
        List.of("article_id"),
        List.of(
            new Column<>("article_id", IRI, "the article", iri -> iri),
            of(world, "source_url", IRI, "where it can be read", Terms.URL),
            of(world, "source_name", TEXT, "who published it", Terms.PUBLISHER),
            of(world, "title", TEXT, "its headline", Terms.HEADLINE),
            of(world, "published_at", DAY, "day of publication at the outlet", Terms.PUBLISHED),
            of(world, "lang", TEXT, "ISO 639-1 code", Terms.LANGUAGE),
            of(world, "feed", TEXT, "feed or input that it came from", Terms.FEED),
            of(world, "source_id", TEXT, "its identifier there", Terms.ARTICLE_ID),
            new Column<>(
                "num_mentions",
                INTEGER,
                "mentions of events in it, of any factuality",
                iri -> world.article(iri).count(Terms.MENTION_OF)),
            of(
                world,
                "unused_names",
                INTEGER,
                "names found in it that no event uses",
                Terms.UNUSED_MENTIONS),
            new Column<>(
                "content_hash",
                TEXT,
                "hash of all that was read of it",
                iri -> registry.text(iri, Terms.CONTENT_HASH))));
  }

  private static Column<Appearance> iso2(World world) {
    return new Column<>(
        "country_iso2", TEXT, "ISO 3166-1 alpha-2 code of its state", a -> world.country(a.iri()));
  }

  private static Column<Appearance> iso3(World world) {
    return new Column<>(
        "country_iso3", TEXT, "ISO 3166-1 alpha-3 code of its state", a -> world.iso3(a.iri()));
  }

  private static Column<Appearance> latitude(World world) {
    return new Column<>("latitude", DECIMAL, "degrees north, WGS 84", a -> world.latitude(a.iri()));
  }

  private static Column<Appearance> longitude(World world) {
    return new Column<>(
        "longitude", DECIMAL, "degrees east, WGS 84", a -> world.longitude(a.iri()));
  }

  private static Column<String> of(
      World world, String name, Kind kind, String says, String property) {
    return new Column<>(name, kind, says, iri -> world.article(iri).text(iri, property));
  }
}
