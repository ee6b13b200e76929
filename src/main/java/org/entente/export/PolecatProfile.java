package org.entente.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.EntityKind;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Thing;

/**
 * Events as POLECAT has them, in the types of PLOVER: 40 columns, separated by tabs, all parties of
 * an event in one row. What PLOVER has no type for is left out.
 */
final class PolecatProfile implements Profile {
  private static final String NONE = "";

  private final CsvTable<Happening> events;

  PolecatProfile(Bundle bundle) throws IOException {
    events = new CsvTable<>(bundle, table(), Dialect.tabs(".txt", true));
  }

  @Override
  public boolean takes(Happening event) {
    return event.code("plover").isPresent();
  }

  @Override
  public void event(Happening event) throws IOException {
    events.row(event);
  }

  @Override
  public void end() throws IOException {
    events.end();
  }

  static Table<Happening> table() {
    List<Column<Happening>> columns = new ArrayList<>();
    add(columns, "Event ID", Happening::id);
    add(columns, "Event Date", Happening::earliest);
    add(columns, "Event Type", event -> event.code("plover"));
    add(columns, "Event Mode", event -> event.code("ploverMode"));
    add(columns, "Intensity", event -> ofCameo(event, "goldstein"));
    add(columns, "Quad Code", event -> ofCameo(event, "quadClass"));
    add(columns, "Contexts", event -> event.code("ploverContext"));
    parties(columns, "Actor", Happening::actors);
    parties(columns, "Recipient", Happening::recipients);
    place(columns);
    add(columns, "Source", event -> event.first().publisher());
    add(columns, "Publication Date", event -> event.first().published());
    add(columns, "Story People", event -> ofKind(event, EntityKind.PERSON));
    add(columns, "Story Organizations", event -> ofKind(event, EntityKind.ORGANIZATION));
    add(columns, "Story Locations", event -> ofKind(event, EntityKind.PLACE));
    add(columns, "Language", event -> event.first().language());
    add(columns, "Version", event -> "PLOVER 0.8");
    return new Table<>("polecat", "A row an event.", List.of("Event ID"), columns);
  }

  private static void parties(
      List<Column<Happening>> columns, String which, Function<Happening, List<Thing>> parties) {
    add(columns, which + " Name", event -> each(event, parties, world(event)::name));
    add(columns, which + " Country", event -> each(event, parties, orNone(world(event)::iso3)));
    add(columns, which + " COW", event -> NONE);
    Function<Happening, List<String>> sectors =
        event ->
            each(event, parties, orNone(iri -> world(event).code("ploverSector", iri))).stream()
                .filter(sector -> !sector.isEmpty())
                .distinct()
                .toList();
    add(
        columns,
        "Primary " + which + " Sector",
        event -> sectors.apply(event).stream().findFirst());
    add(columns, which + " Sectors", sectors);
    add(columns, which + " Title", event -> NONE);
    add(columns, which + " Name Raw", event -> each(event, parties, iri -> raw(event, iri)));
    add(columns, "Wikipedia " + which + " ID", event -> NONE);
  }

  private static void place(List<Column<Happening>> columns) {
    add(columns, "Placename", event -> event.place().map(world(event)::name));
    add(columns, "City", event -> event.place().flatMap(iri -> city(event, iri)));
    add(columns, "District", event -> NONE);
    add(columns, "Province", event -> event.place().flatMap(world(event)::province));
    add(columns, "Country", event -> event.place().flatMap(world(event)::iso3));
    add(columns, "Latitude", event -> event.place().flatMap(world(event)::latitude));
    add(columns, "Longitude", event -> event.place().flatMap(world(event)::longitude));
    add(columns, "GeoNames ID", event -> NONE);
    add(columns, "Raw Placename", event -> event.place().map(iri -> raw(event, iri)));
    add(columns, "Feature Type", event -> event.place().flatMap(world(event)::type));
  }

  private static void add(
      List<Column<Happening>> columns, String name, Function<Happening, ?> cell) {
    columns.add(new Column<>(name, Kind.TEXT, "as POLECAT defines it", cell));
  }

  private static World world(Happening event) {
    return event.world();
  }

  private static Optional<String> ofCameo(Happening event, String property) {
    return event.code("cameo").flatMap(code -> world(event).alignments().ofCameo(property, code));
  }

  private static List<String> each(
      Happening event, Function<Happening, List<Thing>> parties, Function<String, String> value) {
    return parties.apply(event).stream().map(Thing::iri).map(value).toList();
  }

  private static Function<String, String> orNone(Function<String, Optional<String>> value) {
    return iri -> value.apply(iri).orElse(NONE);
  }

  /** The name by which the texts first call it. */
  private static String raw(Happening event, String entity) {
    return event.event().articles().stream()
        .flatMap(told -> told.mentions().stream())
        .flatMap(mention -> mention.fillers().stream())
        .filter(filler -> filler.entities().stream().anyMatch(e -> e.iri().equals(entity)))
        .map((Filler filler) -> filler.passage().quote())
        .findFirst()
        .orElse(NONE);
  }

  private static Optional<String> city(Happening event, String place) {
    return world(event).type(place).filter("City"::equals).map(city -> world(event).name(place));
  }

  private static List<String> ofKind(Happening event, EntityKind kind) {
    Stream<String> wanted =
        event.entities().filter(iri -> world(event).kind(iri).filter(k -> k == kind).isPresent());
    return wanted.map(world(event)::name).sorted().toList();
  }
}
