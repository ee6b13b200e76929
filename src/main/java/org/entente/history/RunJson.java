package org.entente.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** A run, and what its log says besides changes, as lines of JSON. */
final class RunJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunJson() {}

  static String line(RunRecord run) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("number", run.number()).put("id", run.id()).put("command", run.command());
    json.put("begun", run.begun().toString());
    run.ended().ifPresent(ended -> json.put("ended", ended.toString()));
    json.put("outcome", run.outcome().word()).put("anew", run.anew());
    json.set("articles", articles(run.articles()).put("read", run.articles().read()));
    json.putObject("events")
        .put("added", run.events().added())
        .put("changed", run.events().changed())
        .put("withdrawn", run.events().withdrawn());
    return json.toString();
  }

  static ObjectNode articles(RunRecord.Articles articles) {
    return MAPPER
        .createObjectNode()
        .put("added", articles.added())
        .put("changed", articles.changed())
        .put("unchanged", articles.unchanged())
        .put("withdrawn", articles.withdrawn());
  }

  static RunRecord run(String line) {
    JsonNode json = read(line);
    JsonNode events = json.path("events");
    return new RunRecord(
        json.path("number").asInt(),
        json.path("id").asText(),
        json.path("command").asText(),
        Instant.parse(json.path("begun").asText()),
        json.has("ended")
            ? Optional.of(Instant.parse(json.path("ended").asText()))
            : Optional.empty(),
        RunRecord.Outcome.of(json.path("outcome").asText()),
        json.path("anew").asBoolean(),
        articles(json.path("articles")),
        new RunRecord.Events(
            events.path("added").asLong(),
            events.path("changed").asLong(),
            events.path("withdrawn").asLong()));
  }

  static RunRecord.Articles articles(JsonNode json) {
    return new RunRecord.Articles(
        json.path("read").asLong(),
        json.path("added").asLong(),
        json.path("changed").asLong(),
        json.path("unchanged").asLong(),
        json.path("withdrawn").asLong());
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode read(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
