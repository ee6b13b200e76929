package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.serve.index.Happening;
import org.entente.serve.index.Selection;
import org.entente.serve.index.Thing;

/**
 * Events as nodes between those who take part; where there are too many to be seen, only those who
 * take part, and how many events join each two.
 */
final class Network {
  private static final int MOST_EVENTS = 150;
  private static final int MOST_PARTIES = 60;
  private static final int MOST_PAIRS = 250;
  private static final int MOST_AT_AN_EVENT = 30;

  private final Selection found;
  private final EventJson json;

  Network(Selection found, EventJson json) {
    this.found = found;
    this.json = json;
  }

  ObjectNode json() {
    ObjectNode answer = Json.object();
    answer.put("total", found.events().size());
    boolean each = found.events().size() <= MOST_EVENTS;
    answer.put("of", each ? "events" : "parties");
    ArrayNode nodes = answer.putArray("nodes");
    ArrayNode edges = answer.putArray("edges");
    if (each) {
      events(nodes, edges);
    } else {
      parties(nodes, edges);
    }
    return answer;
  }

  private void events(ArrayNode nodes, ArrayNode edges) {
    Set<Integer> named = new LinkedHashSet<>();
    for (Happening event : found.events()) {
      ObjectNode node = json.brief(event);
      node.put("kind", "event");
      nodes.add(node);
      for (Happening.Part part : event.parts()) {
        if (!found.catalogue().isWhere(part.role())) {
          Thing thing = found.catalogue().thing(part.filler());
          if (named.add(part.filler())) {
            nodes.add(json.named(thing).put("kind", "entity"));
          }
          edges
              .addObject()
              .put("from", event.iri())
              .put("to", thing.iri())
              .put("role", part.role());
        }
      }
    }
  }

  private void parties(ArrayNode nodes, ArrayNode edges) {
    Set<Integer> shown = new LinkedHashSet<>();
    for (Map.Entry<Thing, Integer> party : found.parties(MOST_PARTIES)) {
      shown.add(party.getKey().number());
      nodes.add(json.named(party.getKey()).put("kind", "entity").put("count", party.getValue()));
    }
    Map<Pair, Integer> pairs = new HashMap<>();
    for (Happening event : found.events()) {
      count(event, shown, pairs);
    }
    pairs.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Pair, Integer> pair) -> -pair.getValue())
                .thenComparing(pair -> pair.getKey().one())
                .thenComparing(pair -> pair.getKey().other()))
        .limit(MOST_PAIRS)
        .forEach(
            pair ->
                edges
                    .addObject()
                    .put("from", iri(pair.getKey().one()))
                    .put("to", iri(pair.getKey().other()))
                    .put("count", pair.getValue()));
  }

  private String iri(int number) {
    return found.catalogue().thing(number).iri();
  }

  private void count(Happening event, Set<Integer> shown, Map<Pair, Integer> pairs) {
    List<Integer> here =
        new ArrayList<>(
            event.parts().stream()
                .filter(part -> !found.catalogue().isWhere(part.role()))
                .map(Happening.Part::filler)
                .filter(shown::contains)
                .distinct()
                .sorted()
                .limit(MOST_AT_AN_EVENT)
                .toList());
    for (int i = 0; i < here.size(); i++) {
      for (int j = i + 1; j < here.size(); j++) {
        pairs.merge(new Pair(here.get(i), here.get(j)), 1, Integer::sum);
      }
    }
  }

  /** Two numbers of entities, the lower first. */
  private record Pair(int one, int other) {}
}
