package org.entente.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The metadata of a table, as W3C's "Metadata Vocabulary for Tabular Data" has it: what each column
 * holds, and how the file is written.
 */
final class Csvw {
  private static final String EVENTS = "events";
  private static final String EVENT_ID = "event_id";

  private final Table<?> table;
  private final Dialect dialect;

  Csvw(Table<?> table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  /** Writes the metadata of the file {@code name}; leaves {@code out} open. */
  void write(String name, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("@context", "http://www.w3.org/ns/csvw");
      json.writeStringField("url", name);
      json.writeStringField("dc:description", table.says());
      json.writeStringField(
          "rdfs:comment",
          dialect.guarded()
              ? "Text that a spreadsheet would take for a formula or a day stands behind an"
                  + " apostrophe."
              : "Text stands as it is.");
      dialect(json);
      schema(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void dialect(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("dialect");
    json.writeStringField("encoding", "utf-8");
    json.writeBooleanField("header", dialect.header());
    json.writeStringField("delimiter", dialect.form().getDelimiterString());
    json.writeArrayFieldStart("lineTerminators");
    json.writeString(dialect.form().getRecordSeparator());
    json.writeEndArray();
    if (!dialect.unquoted()) {
      json.writeStringField("quoteChar", "\"");
      json.writeBooleanField("doubleQuote", true);
    }
    json.writeEndObject();
  }

  private void schema(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tableSchema");
    json.writeArrayFieldStart("columns");
    for (Column<?> column : table.columns()) {
      column(column, json);
    }
    json.writeEndArray();
    if (!table.key().isEmpty()) {
      json.writeArrayFieldStart("primaryKey");
      for (String key : table.key()) {
        json.writeString(key);
      }
      json.writeEndArray();
    }
    foreignKey(json);
    subject().ifPresent(column -> aboutUrl(column, json));
    json.writeEndObject();
  }

  private void column(Column<?> column, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("titles", column.name());
    json.writeStringField("dc:description", column.says());
    json.writeStringField("datatype", column.kind().datatype());
    if (column.kind().several()) {
      json.writeStringField("separator", ";");
    }
    json.writeEndObject();
  }

  private void foreignKey(JsonGenerator json) throws IOException {
    boolean ofEvents =
        !table.name().equals(EVENTS)
            && table.key().size() > 1
            && table.columns().stream().anyMatch(column -> column.name().equals(EVENT_ID));
    if (ofEvents) {
      json.writeArrayFieldStart("foreignKeys");
      json.writeStartObject();
      json.writeStringField("columnReference", EVENT_ID);
      json.writeObjectFieldStart("reference");
      json.writeStringField("resource", EVENTS + dialect.ending());
      json.writeStringField("columnReference", EVENT_ID);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  /** The column that names what a row is about, if its key is that alone. */
  private Optional<String> subject() {
    return table.columns().stream()
        .filter(column -> table.key().equals(List.of(column.name())))
        .filter(column -> column.kind() == Kind.IRI)
        .map(Column::name)
        .findFirst();
  }

  private static void aboutUrl(String column, JsonGenerator json) {
    try {
      json.writeStringField("aboutUrl", "{+" + column + "}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
