package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.model.Factuality;
import org.entente.ontology.EventType;
import org.entente.store.NamedQuery;
import org.entente.store.Parameter;

/** Describes the questions and what else programs may ask, as OpenAPI 3.1. */
final class OpenApi implements Route {
  private static final Map<String, String> WISHES =
      Map.of(
          "who", "who takes part: an IRI or a name; of several, one of them",
          "with", "who takes part, too: an IRI or a name",
          "where", "where it happened: an IRI or a name",
          "from", "not before, YYYY-MM-DD",
          "to", "not after, YYYY-MM-DD",
          "publishers", "at least so many publishers tell it",
          "language", "of names: a code of two letters");

  private final Site site;

  OpenApi(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    ObjectNode api = Json.object();
    api.put("openapi", "3.1.0");
    api.putObject("info").put("title", "Entente").put("version", "1");
    api.putArray("servers").addObject().put("url", asked.base());
    ObjectNode paths = api.putObject("paths");
    for (NamedQuery query : site.queries().all()) {
      question(paths.putObject("/queries/" + query.name()).putObject("get"), query);
    }
    events(paths, "/api/events", "Events, the newest first, a page of rows", "application/json");
    events(paths, "/api/events/places", "The same events by place", "application/json");
    events(paths, "/api/events/times", "The same events by time", "application/json");
    events(paths, "/api/events/network", "The same events as a network", "application/json");
    events(paths, "/export/events.csv", "The same events, all of them", "text/csv");
    events(paths, "/export/events.geojson", "The same events", "application/geo+json");
    events(paths, "/export/events.json", "The same events", "application/json");
    events(paths, "/export/events.ttl", "The same events", "text/turtle");
    simple(paths, "/api/suggest", "Entities whose names begin so", "q");
    simple(paths, "/api/event", "An event with all its reports", "iri");
    simple(paths, "/api/entity", "An entity", "iri");
    simple(paths, "/api/article", "An article with all that was read in it", "iri");
    Json.send(response, api);
  }

  private static void question(ObjectNode get, NamedQuery query) {
    get.put("operationId", query.name());
    get.put("summary", query.summary());
    get.put("description", query.description());
    query.tags().forEach(get.putArray("tags")::add);
    ArrayNode params = get.putArray("parameters");
    for (Parameter param : query.params()) {
      ObjectNode node = parameter(params, param.name(), param.what() + "; " + param.form());
      node.put("required", param.required());
      ObjectNode schema = schema(node, param);
      param.standard().ifPresent(value -> schema.put("default", value));
    }
    ObjectNode format = parameter(params, "format", "the form of the answer").putObject("schema");
    format.put("type", "string");
    QuestionRoute.known().keySet().forEach(format.putArray("enum")::add);
    ObjectNode content = answers(get).putObject("content");
    QuestionRoute.known().values().forEach(content::putObject);
  }

  private static ObjectNode schema(ObjectNode node, Parameter param) {
    ObjectNode schema = node.putObject("schema");
    switch (param.type()) {
      case "integer" -> schema.put("type", "integer").put("minimum", 0);
      case "date" -> schema.put("type", "string").put("format", "date");
      case "iri" -> schema.put("type", "string").put("format", "iri");
      case "name", "country", "string" -> schema.put("type", "string");
      default ->
          List.of(param.type().split("\\|"))
              .forEach(schema.put("type", "string").putArray("enum")::add);
    }
    return schema;
  }

  private void events(ObjectNode paths, String path, String summary, String type) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("summary", summary);
    ArrayNode params = get.putArray("parameters");
    WISHES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            wish ->
                parameter(params, wish.getKey(), wish.getValue())
                    .putObject("schema")
                    .put("type", "string"));
    words(params, "type", site.ontology().eventTypes().stream().map(EventType::name).toList());
    words(params, "told", List.of(Factuality.values()).stream().map(Factuality::word).toList());
    answers(get).putObject("content").putObject(type);
  }

  private static void words(ArrayNode params, String name, List<String> words) {
    ObjectNode schema = parameter(params, name, "one of these, or several").putObject("schema");
    ObjectNode items = schema.put("type", "array").putObject("items").put("type", "string");
    words.forEach(items.putArray("enum")::add);
  }

  private static void simple(ObjectNode paths, String path, String summary, String parameter) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("summary", summary);
    parameter(get.putArray("parameters"), parameter, summary)
        .put("required", true)
        .putObject("schema")
        .put("type", "string");
    answers(get).putObject("content").putObject("application/json");
  }

  private static ObjectNode parameter(ArrayNode params, String name, String what) {
    return params.addObject().put("name", name).put("in", "query").put("description", what);
  }

  private static ObjectNode answers(ObjectNode get) {
    ObjectNode responses = get.putObject("responses");
    responses.putObject("400").put("description", "A parameter is wrong; the text says how");
    responses.putObject("413").put("description", "The answer is too large; ask for less");
    responses.putObject("503").put("description", "Too slow, or too many at a time");
    return responses.putObject("200").put("description", "The answer");
  }
}
