package org.entente.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.BadFile;

/** Reads lines of gold and of predictions. */
final class Rows {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Rows() {}

  /** The lines of a file as JSON; throws {@link BadFile} at the first that is none. */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      int number = 0;
      for (String line : (Iterable<String>) lines::iterator) {
        number++;
        if (!line.isBlank()) {
          rows.add(parse(file, number, line));
        }
      }
    }
    return rows;
  }

  static JsonNode parse(Path file, int number, String line) {
    try {
      JsonNode row = MAPPER.readTree(line);
      if (row.path("id").asText().isEmpty()) {
        throw new BadFile(file.toString(), number, "no \"id\"", "add the article's id");
      }
      return row;
    } catch (JsonProcessingException e) {
      throw new BadFile(
          file.toString(), number, "broken JSON: " + e.getOriginalMessage(), "mend the line");
    }
  }

  /** A line of gold: entities by key, and events that name the keys. */
  static GoldArticle gold(JsonNode row) {
    Map<String, Names> entities = new HashMap<>();
    row.path("entities").properties().forEach(e -> entities.put(e.getKey(), names(e.getValue())));
    List<ScoredEvent> events = new ArrayList<>();
    for (JsonNode event : row.path("events")) {
      events.add(
          new ScoredEvent(
              event.path("type").asText(),
              keyed(event.path("actors"), entities),
              keyed(event.path("recipients"), entities),
              text(event, "place").map(key -> known(key, entities)).orElse(Names.NONE),
              text(event, "date"),
              text(event, "factuality").orElse("happened"),
              event.path("evidence").asText("")));
    }
    return new GoldArticle(row.path("id").asText(), row.path("lang").asText("?"), events);
  }

  /** A line of predictions; events of other types are passed over. */
  static List<ScoredEvent> predicted(JsonNode row) {
    List<ScoredEvent> events = new ArrayList<>();
    for (JsonNode event : row.path("events")) {
      String type = event.path("type").asText("").toLowerCase(Locale.ROOT);
      if (Scores.TYPES.contains(type)) {
        events.add(
            new ScoredEvent(
                type,
                entities(event.path("actors")),
                entities(event.path("recipients")),
                names(event.path("place")),
                text(event, "date"),
                text(event, "factuality").orElse("happened"),
                event.path("evidence").asText("")));
      }
    }
    return events;
  }

  private static List<Names> keyed(JsonNode keys, Map<String, Names> entities) {
    List<Names> found = new ArrayList<>();
    keys.forEach(key -> found.add(known(key.asText(), entities)));
    return found;
  }

  private static Names known(String key, Map<String, Names> entities) {
    Names names = entities.get(key);
    if (names == null) {
      throw new IllegalArgumentException("no entity \"" + key + "\" in the gold");
    }
    return names;
  }

  private static List<Names> entities(JsonNode entities) {
    List<Names> found = new ArrayList<>();
    entities.forEach(entity -> found.add(names(entity)));
    return found;
  }

  private static Names names(JsonNode entity) {
    List<String> names = new ArrayList<>();
    entity.path("names").forEach(name -> names.add(name.asText()));
    text(entity, "name").ifPresent(names::add);
    return Names.of(names);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(value -> !value.isEmpty());
  }
}
