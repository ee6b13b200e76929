package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Iris;
import org.entente.serve.index.Catalogue;
import org.entente.serve.index.Current;
import org.entente.serve.index.Happening;
import org.entente.serve.index.Selection;
import org.entente.serve.index.Thing;
import org.entente.serve.index.Wish;
import org.entente.serve.web.Refusal;

/**
 * An entity: its names, its offices, with whom, where and in which years it has a part in events.
 */
final class EntityRoute implements Route {
  private static final int MOST = 15;

  private final Site site;
  private final Current current;
  private final Exactness exactness;

  EntityRoute(Site site, Current current) {
    this.site = site;
    this.current = current;
    this.exactness = new Exactness(site.ontology());
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    String iri = asked.required("iri");
    Catalogue catalogue =
        current
            .view()
            .map(Current.View::catalogue)
            .orElseThrow(() -> new Refusal(Refusal.BUSY, "The events are still being read"));
    Thing thing =
        catalogue
            .thing(iri)
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "No event names " + iri));
    EventJson json = new EventJson(catalogue, exactness, asked.language());
    ObjectNode node = json.placed(thing);
    ObjectNode labels = node.putObject("labels");
    thing.labels().forEach(labels::put);
    Set<String> names = new TreeSet<>(thing.names());
    names.addAll(site.background().names(iri));
    names.removeAll(thing.labels().values());
    names.forEach(node.putArray("names")::add);
    Iris.wikidata(iri).ifPresent(id -> node.put("wikidata", id));
    ArrayNode offices = node.putArray("offices");
    for (Background.Office office : site.background().offices(iri, asked.language())) {
      ObjectNode one = offices.addObject().put("office", office.office()).put("of", office.of());
      office.from().ifPresent(day -> one.put("from", day.toString()));
      office.to().ifPresent(day -> one.put("to", day.toString()));
    }
    part(node, catalogue, thing, json);
    Json.send(response, node);
  }

  private static void part(ObjectNode node, Catalogue catalogue, Thing thing, EventJson json) {
    Selection found = Selection.of(catalogue, Wish.of(thing.number()));
    node.put("events", found.events().size());
    node.put("eventsHere", thing.events());
    found.types().forEach(node.putObject("types")::put);
    Map<String, Long> years = new TreeMap<>();
    for (Happening event : found.events()) {
      years.merge(event.dated() ? event.date().substring(0, 4) : "", 1L, Long::sum);
    }
    years.forEach(node.putObject("years")::put);
    ArrayNode with = node.putArray("with");
    found.parties(MOST + 1).stream()
        .filter(party -> party.getKey().number() != thing.number())
        .limit(MOST)
        .forEach(party -> with.add(json.named(party.getKey()).put("count", party.getValue())));
    ArrayNode places = node.putArray("places");
    found.places().stream()
        .limit(MOST)
        .forEach(
            place -> places.add(json.named(place.getKey()).put("count", place.getValue().size())));
  }
}
