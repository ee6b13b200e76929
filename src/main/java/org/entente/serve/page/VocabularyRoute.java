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

/**
 * The words that the pages need: event types, roles, details and entity classes; and the questions,
 * which one page alone needs and which are much longer.
 */
final class VocabularyRoute {
  private final Asset terms;
  private final Asset questions;

  VocabularyRoute(Site site) {
    this.terms = Json.asset(terms(site.ontology()));
    ArrayNode all = Json.array();
    site.queries().all().forEach(query -> all.add(question(query)));
    this.questions = Json.asset(all);
  }

  /** Answers with the terms of the ontology. */
  void terms(Asked asked, HttpServletResponse response) throws IOException {
    terms.send(asked, response, "no-cache");
  }

  /** Answers with the questions. */
  void questions(Asked asked, HttpServletResponse response) throws IOException {
    questions.send(asked, response, "no-cache");
  }

  private static ObjectNode terms(Ontology ontology) {
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
    return answer;
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
