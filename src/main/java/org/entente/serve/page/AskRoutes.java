package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.index.Current;
import org.entente.serve.index.EntitySearch;
import org.entente.serve.index.Happening;
import org.entente.serve.index.Selection;
import org.entente.serve.index.Thing;
import org.entente.serve.index.Wish;
import org.entente.serve.web.Refusal;

/** What the page asks for: events as rows, by place, by time and as a network; names as typed. */
final class AskRoutes {
  private static final int ROWS = 50;
  private static final int MOST_ROWS = 500;
  private static final int MOST_OFFSET = 100_000_000;
  private static final int MOST_PLACES = 1_000;
  private static final int MOST_TIMES = 120;
  private static final int MOST_HITS = 50;
  private static final int EVENTS_A_PLACE = 20;

  private final Site site;
  private final Current current;
  private final Exactness exactness;
  private final WishReader wishes;

  AskRoutes(Site site, Current current) {
    this.site = site;
    this.current = current;
    this.exactness = new Exactness(site.ontology());
    this.wishes = new WishReader(site.ontology(), site.background().meanings());
  }

  private Current.View view() {
    return current
        .view()
        .orElseThrow(() -> new Refusal(Refusal.BUSY, "The events are still being read; try again"));
  }

  /** The events that a request wants. */
  Selection selection(Asked asked) {
    Current.View view = view();
    return Selection.of(view.catalogue(), wishes.read(asked, view.catalogue()));
  }

  /** How events are written for this request. */
  EventJson json(Selection selection, Asked asked) {
    return new EventJson(selection.catalogue(), exactness, asked.language());
  }

  /** Rows from an offset on, and counts of all. */
  void events(Asked asked, HttpServletResponse response) throws IOException {
    Current.View view = view();
    Wish wish = wishes.read(asked, view.catalogue());
    Selection found = Selection.of(view.catalogue(), wish);
    EventJson json = json(found, asked);
    int offset = asked.number("offset", 0, MOST_OFFSET);
    int limit = asked.number("limit", ROWS, MOST_ROWS);
    List<Happening> page = found.events().stream().skip(offset).limit(limit).toList();
    ObjectNode answer = Json.object();
    answer.put("total", found.events().size());
    answer.put("offset", offset);
    counts(answer.putObject("types"), Selection.of(view.catalogue(), wish.ofAnyType()).types());
    counts(
        answer.putObject("factualities"),
        Selection.of(view.catalogue(), wish.toldAnyhow()).factualities());
    ObjectNode chosen = answer.putObject("chosen");
    for (Set<Integer> things : List.of(wish.who(), wish.with(), wish.where())) {
      things.stream()
          .filter(number -> number >= 0)
          .map(view.catalogue()::thing)
          .forEach(thing -> chosen.put(thing.iri(), thing.label(asked.language())));
    }
    ArrayNode rows = answer.putArray("rows");
    site.store()
        .read(
            dataset -> {
              DatasetGraph graph = dataset.asDatasetGraph();
              page.forEach(event -> rows.add(json.row(event, graph)));
              return true;
            });
    Json.send(response, answer);
  }

  private static void counts(ObjectNode into, Map<String, Long> counts) {
    counts.forEach(into::put);
  }

  /** Where the events happened. */
  void places(Asked asked, HttpServletResponse response) throws IOException {
    Selection found = selection(asked);
    EventJson json = json(found, asked);
    List<Map.Entry<Thing, List<Happening>>> places = found.places();
    ObjectNode answer = Json.object();
    answer.put("total", found.events().size());
    answer.put("placed", places.stream().mapToInt(place -> place.getValue().size()).sum());
    answer.put("places", places.size());
    ArrayNode rows = answer.putArray("rows");
    for (Map.Entry<Thing, List<Happening>> place : places.stream().limit(MOST_PLACES).toList()) {
      ObjectNode row = json.placed(place.getKey());
      row.put("count", place.getValue().size());
      ArrayNode events = row.putArray("events");
      place.getValue().stream().limit(EVENTS_A_PLACE).map(json::brief).forEach(events::add);
      rows.add(row);
    }
    Json.send(response, answer);
  }

  /** When the events happened. */
  void times(Asked asked, HttpServletResponse response) throws IOException {
    Selection found = selection(asked);
    int most = asked.number("most", MOST_TIMES, MOST_TIMES);
    ObjectNode answer = Json.object();
    answer.put("total", found.events().size());
    answer.put("dated", found.events().stream().filter(Happening::dated).count());
    ArrayNode rows = answer.putArray("rows");
    found
        .times(most)
        .forEach(
            (time, types) -> {
              ObjectNode row = rows.addObject().put("time", time);
              counts(row.putObject("types"), types);
            });
    Json.send(response, answer);
  }

  /** Who has to do with whom. */
  void network(Asked asked, HttpServletResponse response) throws IOException {
    Selection found = selection(asked);
    Json.send(response, new Network(found, json(found, asked)).json());
  }

  /** Entities whose names begin as typed. */
  void suggest(Asked asked, HttpServletResponse response) throws IOException {
    Current.View view = view();
    EventJson json = new EventJson(view.catalogue(), exactness, asked.language());
    List<EntitySearch.Hit> hits =
        view.search()
            .find(
                asked.param("q").orElse(""),
                asked.words("type"),
                asked.number("limit", 10, MOST_HITS));
    ArrayNode rows = Json.array();
    for (EntitySearch.Hit hit : hits) {
      ObjectNode row = json.named(hit.thing());
      row.put("name", hit.name());
      row.put("events", hit.thing().events());
      EventJson.put(row, "country", hit.thing().country());
      rows.add(row);
    }
    Json.send(response, Json.object().set("rows", rows));
  }
}
