package org.entente.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.store.EventChange;
import org.entente.store.EventState;

/**
 * A change of an event as one line of JSON: {@code {"op":"MOD","run":"...","why":"feed","event":
 * {...},"before":{...},...}}. What is empty is left out.
 */
final class ChangeJson {
  private final JsonFactory factory = new JsonFactory();
  private final ObjectMapper mapper = new ObjectMapper();

  /** The line, without its end. */
  String line(Change change) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      write(change, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** An event alone, as one line. */
  String line(EventState state) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      out.writeStartObject();
      state("event", state, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Change change, JsonGenerator out) throws IOException {
    EventChange what = change.what();
    out.writeStartObject();
    out.writeStringField("op", what.op().name());
    out.writeStringField("run", change.run());
    out.writeStringField("why", what.why().word());
    if (what.into().isPresent()) {
      out.writeStringField("into", what.into().get());
    }
    state("event", what.event(), out);
    if (what.before().isPresent()) {
      state("before", what.before().get(), out);
    }
    texts("articlesAdded", what.articlesAdded(), out);
    texts("articlesRemoved", what.articlesRemoved(), out);
    out.writeEndObject();
  }

  private static void state(String field, EventState state, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("id", state.id());
    out.writeStringField("type", state.type());
    if (state.date().isPresent()) {
      out.writeStringField("date", state.date().get());
    }
    out.writeStringField("factuality", state.factuality());
    parts("participants", state.participants(), out);
    if (state.place().isPresent()) {
      out.writeFieldName("place");
      part(state.place().get(), out);
    }
    parts("attributions", state.attributions(), out);
    if (!state.details().isEmpty()) {
      out.writeObjectFieldStart("details");
      for (Map.Entry<String, List<String>> detail : state.details().entrySet()) {
        texts(detail.getKey(), detail.getValue(), out);
      }
      out.writeEndObject();
    }
    out.writeNumberField("articles", state.articles());
    out.writeNumberField("publishers", state.publishers());
    out.writeEndObject();
  }

  private static void parts(String field, List<EventState.Part> parts, JsonGenerator out)
      throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(field);
    for (EventState.Part part : parts) {
      part(part, out);
    }
    out.writeEndArray();
  }

  private static void part(EventState.Part part, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", part.role());
    out.writeStringField("id", part.id());
    out.writeStringField("name", part.name());
    out.writeEndObject();
  }

  private static void texts(String field, List<String> texts, JsonGenerator out)
      throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(field);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** What {@link #line} wrote. */
  Change parse(String line) {
    try {
      JsonNode json = mapper.readTree(line);
      return new Change(
          json.path("run").asText(),
          new EventChange(
              EventChange.Op.valueOf(json.path("op").asText()),
              why(json.path("why").asText()),
              state(json.path("event")),
              json.has("before") ? Optional.of(state(json.path("before"))) : Optional.empty(),
              texts(json.path("articlesAdded")),
              texts(json.path("articlesRemoved")),
              text(json, "into")));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EventChange.Why why(String word) {
    return Stream.of(EventChange.Why.values())
        .filter(why -> why.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static EventState state(JsonNode json) {
    SortedMap<String, List<String>> details = new TreeMap<>();
    for (Map.Entry<String, JsonNode> detail : json.path("details").properties()) {
      details.put(detail.getKey(), texts(detail.getValue()));
    }
    return new EventState(
        json.path("id").asText(),
        json.path("type").asText(),
        text(json, "date"),
        json.path("factuality").asText(),
        parts(json.path("participants")),
        json.has("place") ? Optional.of(part(json.path("place"))) : Optional.empty(),
        parts(json.path("attributions")),
        details,
        json.path("articles").asInt(),
        json.path("publishers").asInt());
  }

  private static List<EventState.Part> parts(JsonNode json) {
    List<EventState.Part> parts = new ArrayList<>();
    json.forEach(part -> parts.add(part(part)));
    return parts;
  }

  private static EventState.Part part(JsonNode json) {
    return new EventState.Part(
        json.path("role").asText(), json.path("id").asText(), json.path("name").asText());
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.has(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
  }
}
