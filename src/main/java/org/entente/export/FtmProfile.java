package org.entente.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Told;
import org.entente.store.LineSorter;

/**
 * Entities of FollowTheMoney as JSON lines: an {@code Event} each, its parties, its place as an
 * {@code Address}, and the articles that prove it. Values are lists of texts, and ids are made of
 * letters, digits, dots and dashes, as FollowTheMoney wants them.
 */
final class FtmProfile implements Profile {
  private static final String NAME = "entities.ftm.json";
  private static final String PREFIX = "entente-";

  private final Bundle bundle;
  private final World world;
  private final JsonGenerator json;
  private final LineSorter named = Selected.sorter();
  private final LineSorter telling = Selected.sorter();
  private long number;

  FtmProfile(Bundle bundle, World world) throws IOException {
    this.bundle = bundle;
    this.world = world;
    this.json = JsonCells.generator(bundle.open(NAME));
  }

  /** The id of what has that IRI: kind and key, the key in hexadecimal where it must be. */
  static String id(String iri) {
    String path = iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
    int slash = path.indexOf('/');
    String kind = slash > 0 ? path.substring(0, slash) : "iri";
    String key = path.substring(slash + 1);
    boolean plain = kind.equals("entity") && key.matches("[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?");
    String safe = plain ? key : HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
    return PREFIX + (kind.matches("[a-z]+") ? kind : "iri") + "-" + safe;
  }

  @Override
  public void event(Happening event) throws IOException {
    begin(event.iri(), "Event");
    property("name", List.of(title(event)));
    property("summary", List.of(event.sentence().sentence().quote()));
    property("recordId", List.of(event.iri()));
    property("date", event.event().date().filter(date -> date.indexOf('/') < 0).stream().toList());
    property("startDate", event.earliest().stream().toList());
    property("endDate", event.latest().stream().toList());
    property("location", event.place().map(world::name).stream().toList());
    property("country", countries(event));
    property(
        "addressEntity",
        event.place().filter(this::isAddress).map(FtmProfile::id).stream().toList());
    property("involved", involved(event));
    property("proof", event.event().articles().stream().map(told -> id(told.article())).toList());
    property("sourceUrl", sources(event));
    property("publisher", publishers(event));
    property("keywords", List.of(event.event().type(), event.event().factuality()));
    endOne();
    event.entities().forEach(named::add);
    event.event().articles().stream().map(Told::article).forEach(telling::add);
  }

  private String title(Happening event) {
    String label = event.type().labels().getOrDefault(world.language(), event.event().type());
    List<String> parties =
        GephiProfile.parties(event).stream().map(world::name).distinct().toList();
    return label + ": " + String.join(", ", parties);
  }

  private Collection<String> countries(Happening event) {
    TreeSet<String> codes = new TreeSet<>();
    event
        .place()
        .flatMap(world::country)
        .ifPresent(code -> codes.add(code.toLowerCase(Locale.ROOT)));
    return codes;
  }

  private List<String> involved(Happening event) {
    return GephiProfile.parties(event).stream()
        .filter(iri -> schema(iri).isPresent() && !isAddress(iri))
        .map(FtmProfile::id)
        .toList();
  }

  private static Collection<String> sources(Happening event) {
    TreeSet<String> urls = new TreeSet<>();
    event.event().articles().forEach(told -> told.url().ifPresent(urls::add));
    return urls;
  }

  private static Collection<String> publishers(Happening event) {
    TreeSet<String> names = new TreeSet<>();
    event.event().articles().forEach(told -> told.publisher().ifPresent(names::add));
    return names;
  }

  @Override
  public void end() throws IOException {
    Lines.distinct(named, this::entity);
    Lines.distinct(telling, this::article);
    json.flush();
    bundle.count(NAME, number);
  }

  private Optional<String> schema(String entity) {
    return world.code("ftmSchema", entity);
  }

  private boolean isAddress(String entity) {
    return world.kind(entity).filter(kind -> kind == EntityKind.PLACE).isPresent();
  }

  private void entity(String iri) throws IOException {
    Optional<String> schema = schema(iri);
    if (schema.isEmpty()) {
      return;
    }
    begin(iri, schema.get());
    List<String> country =
        world.country(iri).map(code -> code.toLowerCase(Locale.ROOT)).stream().toList();
    if (isAddress(iri)) {
      property("full", world.names(iri));
      property("latitude", world.latitude(iri).map(Object::toString).stream().toList());
      property("longitude", world.longitude(iri).map(Object::toString).stream().toList());
    } else {
      property("name", world.names(iri));
      property("alias", world.aliases(iri));
      property("wikidataId", world.wikidata(iri).stream().toList());
    }
    property("country", country);
    endOne();
  }

  private void article(String iri) throws IOException {
    Facts facts = world.article(iri);
    begin(iri, "Article");
    property("title", facts.text(iri, Terms.HEADLINE).stream().toList());
    property("publishedAt", facts.text(iri, Terms.PUBLISHED).stream().toList());
    property("publisher", facts.text(iri, Terms.PUBLISHER).stream().toList());
    property("sourceUrl", facts.text(iri, Terms.URL).stream().toList());
    property("language", facts.text(iri, Terms.LANGUAGE).map(FtmProfile::iso3).stream().toList());
    endOne();
  }

  private static String iso3(String language) {
    return Locale.forLanguageTag(language).getISO3Language();
  }

  private void begin(String iri, String schema) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id(iri));
    json.writeStringField("schema", schema);
    json.writeObjectFieldStart("properties");
  }

  private void endOne() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    number++;
  }

  private void property(String name, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  @Override
  public void close() throws IOException {
    named.close();
    telling.close();
  }
}
