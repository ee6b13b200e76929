package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.entente.model.Factuality;
import org.entente.ontology.Ontology;
import org.entente.store.NamedQuery;
import org.entente.store.Parameter;

/** The words that the pages need: event types, roles, details, entity classes, questions. */
final class VocabularyRoute implements Route {
  private final Site site;

  VocabularyRoute(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    Ontology ontology = site.ontology();
    ObjectNode answer = Json.object();
    ObjectNode types = answer.putObject("types");
    ontology.eventTypes().forEach(type -> labels(types, type.name(), type.labels()));
    ObjectNode roles = answer.putObject("roles");
    ontology.roles().forEach(role -> labels(roles, role.name(), role.labels()));
    ObjectNode details = answer.putObject("details");
    ontology.details().forEach(detail -> labels(details, detail.name(), detail.labels()));
    ObjectNode classes = answer.putObject("entityTypes");
    ontology.entityTypes().forEach(type -> labels(classes, type.name(), type.labels()));
    ArrayNode told = answer.putArray("factualities");
    for (Factuality factuality : Factuality.values()) {
      told.add(factuality.word());
    }
    ArrayNode questions = answer.putArray("questions");
    site.queries().all().forEach(query -> questions.add(question(query)));
    Json.send(response, answer);
  }

  private static void labels(ObjectNode into, String name, Map<String, String> labels) {
    ObjectNode node = into.putObject(name);
    labels.forEach(node::put);
  }

  private static ObjectNode question(NamedQuery query) {
    ObjectNode node = Json.object();
    node.put("name", query.name());
    node.put("summary", query.summary());
    node.put("description", query.description());
    node.put("text", query.text());
    ArrayNode params = node.putArray("params");
    for (Parameter param : query.params()) {
      ObjectNode one = params.addObject();
      one.put("name", param.name());
      one.put("what", param.what());
      one.put("type", param.type());
      one.put("required", param.required());
      EventJson.put(one, "standard", param.standard());
    }
    return node;
  }
}
