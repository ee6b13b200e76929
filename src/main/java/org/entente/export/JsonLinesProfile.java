package org.entente.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * A JSON object a line and event, with the columns of the tables, its parties and its sentences.
 */
final class JsonLinesProfile implements Profile {
  private static final String NAME = "events.jsonl";

  private final Bundle bundle;
  private final JsonGenerator json;
  private final Table<Happening> events;
  private long number;

  JsonLinesProfile(Bundle bundle, World world) throws IOException {
    this.bundle = bundle;
    this.json = JsonCells.generator(bundle.open(NAME));
    this.events = EventTables.events(world.ontology());
  }

  @Override
  public void event(Happening event) throws IOException {
    json.writeStartObject();
    JsonCells.fields(events.columns(), event, json);
    each("participants", withoutEvent(EventTables.participants()), EventTables.parts(event));
    each("mentions", withoutEvent(MentionTable.table()), Sighting.of(event));
    json.writeEndObject();
    json.writeRaw('\n');
    number++;
  }

  private <T> void each(String name, List<Column<T>> columns, List<T> rows) throws IOException {
    json.writeArrayFieldStart(name);
    for (T row : rows) {
      json.writeStartObject();
      JsonCells.fields(columns, row, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static <T> List<Column<T>> withoutEvent(Table<T> table) {
    return table.columns().stream().filter(column -> !column.name().equals("event_id")).toList();
  }

  @Override
  public void end() throws IOException {
    json.flush();
    bundle.count(NAME, number);
  }
}
