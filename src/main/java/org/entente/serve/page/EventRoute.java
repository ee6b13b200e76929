package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.entente.serve.web.Refusal;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanations;

/**
 * An event with all its reports: every sentence, and what was read out of which words by which
 * rule.
 */
final class EventRoute implements Route {
  private final Site site;

  EventRoute(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    String iri = asked.required("iri");
    String language = asked.language();
    Optional<ObjectNode> node =
        site.store()
            .read(dataset -> Explanations.of(dataset, iri).map(e -> event(e, dataset, language)));
    Json.send(
        response,
        node.orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no event " + iri)));
  }

  private static ObjectNode event(Explanation event, Dataset dataset, String language) {
    ObjectNode node = Json.object();
    node.put("iri", event.iri());
    node.put("type", event.type());
    node.put("factuality", event.factuality());
    node.put("confidence", event.confidence());
    node.put("publishers", event.publishers());
    EventJson.put(node, "date", event.date());
    node.put("datePrecision", Exactness.ofDate(event.date().orElse("")));
    ArrayNode parts = node.putArray("parts");
    event
        .roles()
        .forEach(role -> parts.add(thing(role.filler(), language).put("role", role.name())));
    event.place().ifPresent(place -> node.set("place", thing(place, language)));
    node.set("attributions", things(event.attributions(), language));
    ObjectNode details = node.putObject("details");
    event.details().forEach((name, values) -> values.forEach(details.withArray(name)::add));
    ArrayNode articles = node.putArray("articles");
    for (Explanation.Told told : event.articles()) {
      articles.add(told(told, Surroundings.of(dataset, told.article()), language));
    }
    return node;
  }

  private static ObjectNode told(
      Explanation.Told told, Surroundings surroundings, String language) {
    ObjectNode node = Json.object();
    node.put("iri", told.article());
    node.put("language", told.language());
    EventJson.put(node, "headline", told.headline());
    EventJson.put(node, "url", told.url());
    EventJson.put(node, "publisher", told.publisher());
    EventJson.put(node, "published", told.published());
    ArrayNode mentions = node.putArray("mentions");
    told.mentions().forEach(mention -> mentions.add(mention(mention, surroundings, language)));
    return node;
  }

  private static ObjectNode mention(
      Explanation.Mention mention, Surroundings surroundings, String language) {
    ObjectNode node = Json.object();
    node.put("iri", mention.iri());
    node.set("sentence", passage(mention.sentence()));
    node.put("before", surroundings.before(mention.sentence()));
    node.put("after", surroundings.after(mention.sentence()));
    node.set("trigger", passage(mention.trigger()));
    node.put("frame", mention.frame());
    node.put("confidence", mention.confidence());
    EventJson.put(node, "toldAs", mention.toldAs());
    ArrayNode fillers = node.putArray("fillers");
    for (Explanation.Filler filler : mention.fillers()) {
      ObjectNode one = passage(filler.passage());
      one.put("role", filler.role());
      EventJson.put(one, "linkRule", filler.linkRule());
      one.set("entities", things(filler.entities(), language));
      fillers.add(one);
    }
    mention
        .time()
        .ifPresent(
            time ->
                node.set(
                    "time",
                    passage(time.passage()).put("value", time.value()).put("rule", time.rule())));
    ObjectNode details = node.putObject("details");
    mention.details().forEach((name, values) -> values.forEach(details.withArray(name)::add));
    return node;
  }

  private static ObjectNode passage(Passage passage) {
    ObjectNode node = Json.object();
    node.put("quote", passage.quote());
    node.put("start", passage.start());
    node.put("end", passage.end());
    node.put("inHeadline", passage.inHeadline());
    return node;
  }

  private static ArrayNode things(List<Explanation.Thing> things, String language) {
    ArrayNode nodes = Json.array();
    things.forEach(thing -> nodes.add(thing(thing, language)));
    return nodes;
  }

  private static ObjectNode thing(Explanation.Thing thing, String language) {
    return Json.object().put("iri", thing.iri()).put("label", thing.label(language));
  }
}
