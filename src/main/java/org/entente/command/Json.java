package org.entente.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.entente.model.Issue;

/** Prints summaries as JSON. */
final class Json {
  private Json() {}

  /** Fields of an object. */
  interface Fields {
    void write(JsonGenerator out) throws IOException;
  }

  /** Prints one object with these fields, indented, and a line end. */
  static void print(Terminal terminal, Fields fields) throws IOException {
    try (JsonGenerator out = new JsonFactory().createGenerator(terminal.out())) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
      out.writeStartObject();
      fields.write(out);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  /** Writes an array of strings. */
  static void texts(String field, List<String> texts, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart(field);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** Writes an issue as an object. */
  static void issue(Issue issue, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", issue.code());
    out.writeStringField("source", issue.source());
    out.writeStringField("detail", issue.detail());
    out.writeEndObject();
  }
}
