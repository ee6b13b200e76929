package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.index.Catalogue;
import org.entente.serve.index.Happening;
import org.entente.serve.index.Thing;

/** Events and entities as the page gets them. */
final class EventJson {
  private final Catalogue catalogue;
  private final Exactness exactness;
  private final String language;

  EventJson(Catalogue catalogue, Exactness exactness, String language) {
    this.catalogue = catalogue;
    this.exactness = exactness;
    this.language = language;
  }

  /** An event as a row, with its first report. */
  ObjectNode row(Happening event, DatasetGraph graph) {
    ObjectNode row = brief(event);
    FirstTelling.of(graph, event.iri())
        .ifPresent(
            told -> {
              row.put("sentence", told.sentence());
              row.put("article", told.article());
              put(row, "headline", told.headline());
              put(row, "url", told.url());
              put(row, "publisher", told.publisher());
              put(row, "published", told.published());
            });
    return row;
  }

  /** An event as a row, without reports. */
  ObjectNode brief(Happening event) {
    ObjectNode row = Json.object();
    row.put("iri", event.iri());
    row.put("type", event.type());
    row.put("factuality", event.factuality());
    row.put("date", event.date());
    row.put("datePrecision", Exactness.ofDate(event.date()));
    row.put("articles", event.articles());
    row.put("publishers", event.publishers());
    ArrayNode parts = row.putArray("parts");
    for (Happening.Part part : event.parts()) {
      if (!catalogue.isWhere(part.role())) {
        parts.add(named(catalogue.thing(part.filler())).put("role", part.role()));
      }
    }
    catalogue.place(event).ifPresent(place -> row.set("place", placed(place)));
    return row;
  }

  /** An entity with its name. */
  ObjectNode named(Thing thing) {
    ObjectNode node = Json.object();
    node.put("iri", thing.iri());
    node.put("label", thing.label(language));
    node.put("type", thing.type());
    return node;
  }

  /** A place with where it is and how exactly. */
  ObjectNode placed(Thing place) {
    ObjectNode node = named(place);
    node.put("precision", exactness.of(place));
    put(node, "country", place.country());
    place.latitude().ifPresent(degrees -> node.put("latitude", degrees));
    place.longitude().ifPresent(degrees -> node.put("longitude", degrees));
    return node;
  }

  static void put(ObjectNode node, String name, Optional<String> value) {
    value.ifPresent(text -> node.put(name, text));
  }
}
