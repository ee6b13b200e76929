package org.entente.serve.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.entente.model.Iris;
import org.entente.ontology.Ontology;
import org.entente.serve.index.Catalogue;
import org.entente.serve.index.Thing;
import org.entente.serve.web.Refusal;

/** What is known of entities that were matched, for further columns (data extension, API 0.2). */
final class Extension {
  private static final int MOST_IDS = 1_000;
  private static final int MOST_PROPERTIES = 20;
  private static final Map<String, String> NAMES =
      Map.of(
          "name_en", "English name",
          "name_id", "Indonesian name",
          "aliases", "other names",
          "type", "class",
          "country_iso2", "ISO 3166-1 alpha-2 code of its state",
          "latitude", "degrees north",
          "longitude", "degrees east",
          "wikidata", "Wikidata id",
          "num_events", "events that name it");

  /** The order in which they are offered: the columns of the table of entities. */
  private static final List<String> ALL =
      List.of(
          "name_en",
          "name_id",
          "aliases",
          "type",
          "country_iso2",
          "latitude",
          "longitude",
          "wikidata",
          "num_events");

  private final Ontology ontology;

  Extension(Ontology ontology) {
    this.ontology = ontology;
  }

  /** What the manifest says of it. */
  static void into(ObjectNode manifest, String base) {
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", base)
        .put("service_path", "/reconcile/properties");
    extend.putArray("property_settings");
  }

  /** The properties that there are, for entities of any class. */
  static ObjectNode proposed(Optional<String> type, int limit) {
    ObjectNode answer = Json.object();
    type.ifPresent(name -> answer.put("type", name));
    answer.put("limit", limit);
    ArrayNode properties = answer.putArray("properties");
    ALL.stream().limit(limit).forEach(id -> properties.add(property(id)));
    return answer;
  }

  /** The properties whose id or name holds {@code typed}. */
  static ArrayNode suggested(String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    ArrayNode found = Json.array();
    for (String id : ALL) {
      if (id.contains(part) || named(id).toLowerCase(Locale.ROOT).contains(part)) {
        found.add(property(id));
      }
    }
    return found;
  }

  private static ObjectNode property(String id) {
    return Json.object().put("id", id).put("name", named(id));
  }

  private static String named(String id) {
    return Optional.ofNullable(NAMES.get(id))
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.BAD_REQUEST,
                    "There is no such property; there are " + String.join(", ", ALL)));
  }

  /** The values of the properties for the entities that {@code extend} names. */
  ObjectNode values(String extend, Catalogue catalogue) {
    JsonNode asked = read(extend);
    ObjectNode answer = Json.object();
    ArrayNode meta = answer.putArray("meta");
    asked.path("properties").forEach(p -> meta.add(property(p.path("id").asText())));
    ObjectNode rows = answer.putObject("rows");
    for (JsonNode id : asked.path("ids")) {
      Optional<Thing> thing = catalogue.thing(Iris.BASE + id.asText());
      ObjectNode row = rows.putObject(id.asText());
      for (JsonNode property : asked.path("properties")) {
        ArrayNode cell = row.putArray(property.path("id").asText());
        thing.ifPresent(one -> value(one, property.path("id").asText(), cell));
      }
    }
    return answer;
  }

  private static JsonNode read(String extend) {
    JsonNode asked;
    try {
      asked = Json.read(extend);
    } catch (IOException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "extend is no JSON");
    }
    if (!asked.path("ids").isArray() || !asked.path("properties").isArray()) {
      throw new Refusal(Refusal.BAD_REQUEST, "extend is an object with ids and properties");
    }
    if (asked.path("ids").size() > MOST_IDS || asked.path("properties").size() > MOST_PROPERTIES) {
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "extend takes at most " + MOST_IDS + " ids and " + MOST_PROPERTIES + " properties");
    }
    return asked;
  }

  private void value(Thing thing, String property, ArrayNode cell) {
    BiConsumer<String, Optional<String>> text =
        (kind, value) -> value.ifPresent(one -> cell.addObject().put(kind, one));
    switch (property) {
      case "name_en" -> text.accept("str", label(thing, "en"));
      case "name_id" -> text.accept("str", label(thing, "id"));
      case "aliases" -> texts(new TreeSet<>(thing.names()), cell);
      case "type" ->
          ontology
              .entityType(thing.type())
              .ifPresent(
                  type ->
                      cell.addObject()
                          .put("id", type.name())
                          .put("name", type.labels().getOrDefault("en", type.name())));
      case "country_iso2" -> text.accept("str", thing.country());
      case "latitude" -> thing.latitude().ifPresent(d -> cell.addObject().put("float", d));
      case "longitude" -> thing.longitude().ifPresent(d -> cell.addObject().put("float", d));
      case "wikidata" -> text.accept("str", Iris.wikidata(thing.iri()));
      default -> cell.addObject().put("int", thing.events());
    }
  }

  private static void texts(Collection<String> values, ArrayNode cell) {
    values.forEach(value -> cell.addObject().put("str", value));
  }

  /** The label in a language, or the one that is the same in all. */
  private static Optional<String> label(Thing thing, String language) {
    return Optional.ofNullable(thing.labels().get(language))
        .or(() -> Optional.ofNullable(thing.labels().get("")));
  }
}
