package org.entente.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Events as points, in GeoJSON (RFC 7946: longitude first, WGS 84). What has no place, or one whose
 * coordinates are not known, is left out.
 */
final class GeoJsonProfile implements Profile {
  private static final String NAME = "events.geojson";

  private final Bundle bundle;
  private final JsonGenerator json;
  private final List<Column<Happening>> columns;
  private long number;

  GeoJsonProfile(Bundle bundle, World world) throws IOException {
    this.bundle = bundle;
    this.json = JsonCells.generator(bundle.open(NAME));
    this.columns =
        EventTables.events(world.ontology()).columns().stream()
            .filter(column -> !column.name().matches("latitude|longitude"))
            .toList();
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  @Override
  public boolean takes(Happening event) {
    return event
        .place()
        .filter(iri -> event.world().latitude(iri).isPresent())
        .filter(iri -> event.world().longitude(iri).isPresent())
        .isPresent();
  }

  @Override
  public void event(Happening event) throws IOException {
    String place = event.place().orElseThrow();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", event.iri());
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    number(event.world().longitude(place).orElseThrow());
    number(event.world().latitude(place).orElseThrow());
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonCells.fields(columns, event, json);
    json.writeEndObject();
    json.writeEndObject();
    number++;
  }

  private void number(BigDecimal degrees) throws IOException {
    json.writeNumber(degrees.toPlainString());
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    bundle.count(NAME, number);
  }
}
