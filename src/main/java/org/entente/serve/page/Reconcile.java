package org.entente.serve.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Iris;
import org.entente.ontology.EntityType;
import org.entente.serve.index.Current;
import org.entente.serve.index.EntitySearch;
import org.entente.serve.index.Thing;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Replies;
import org.entente.store.NameKey;

/** Reconciliation of names with our entities, as OpenRefine asks for it (API 0.2). */
final class Reconcile {
  private static final int USUAL = 5;
  private static final int MOST = 20;
  private static final int MOST_QUERIES = 100;
  private static final int LONGEST_BATCH = 100_000;
  private static final double WHOLE = 100;
  private static final double LONGEST_PART = 90;

  private final Site site;
  private final Current current;
  private final Extension extension;

  Reconcile(Site site, Current current) {
    this.site = site;
    this.current = current;
    this.extension = new Extension(site.ontology());
  }

  /** Answers with the manifest, candidates for {@code queries}, or values for {@code extend}. */
  void reconcile(Asked asked, HttpServletResponse response) throws IOException {
    switch (asked.rest()) {
      case "" -> {
        Optional<String> queries = batch(asked, "queries");
        Optional<String> extend = batch(asked, "extend");
        if (queries.isPresent()) {
          Json.send(response, candidates(queries.get()));
        } else if (extend.isPresent()) {
          Json.send(response, extension.values(extend.get(), view().catalogue()));
        } else {
          Json.send(response, manifest(asked.base()));
        }
      }
      case "suggest/entity" -> Json.send(response, suggested(asked));
      case "suggest/type" -> Json.send(response, types(asked.param("prefix").orElse("")));
      case "suggest/property" -> {
        String typed = asked.param("prefix").orElse("");
        Json.send(response, Json.object().set("result", Extension.suggested(typed)));
      }
      case "properties" ->
          Json.send(
              response, Extension.proposed(asked.param("type"), asked.number("limit", MOST, MOST)));
      case "preview" -> preview(asked, response);
      default -> throw new Refusal(Refusal.NOT_FOUND, "There is /reconcile, see its manifest");
    }
  }

  private static Optional<String> batch(Asked asked, String name) {
    return asked.posted() ? asked.param(name, LONGEST_BATCH) : asked.param(name);
  }

  private ObjectNode manifest(String base) {
    ObjectNode manifest = Json.object();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Entente");
    manifest.put("identifierSpace", Iris.BASE);
    manifest.put("schemaSpace", org.entente.ontology.Terms.ENT);
    ArrayNode types = manifest.putArray("defaultTypes");
    site.ontology().entityTypes().forEach(type -> types.add(type(type)));
    manifest.putObject("view").put("url", base + "/id/{{id}}");
    manifest
        .putObject("preview")
        .put("url", base + "/reconcile/preview?id={{id}}")
        .put("width", 400)
        .put("height", 120);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String what : List.of("entity", "type", "property")) {
      suggest
          .putObject(what)
          .put("service_url", base)
          .put("service_path", "/reconcile/suggest/" + what);
    }
    Extension.into(manifest, base);
    return manifest;
  }

  private static ObjectNode type(EntityType type) {
    return Json.object()
        .put("id", type.name())
        .put("name", type.labels().getOrDefault("en", type.name()));
  }

  private Current.View view() {
    return current
        .view()
        .orElseThrow(() -> new Refusal(Refusal.BUSY, "The events are still being read; try again"));
  }

  private ObjectNode candidates(String queries) throws IOException {
    JsonNode asked;
    try {
      asked = Json.read(queries);
    } catch (IOException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "queries is no JSON");
    }
    if (!asked.isObject() || asked.size() > MOST_QUERIES) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "queries is an object of at most " + MOST_QUERIES + " queries");
    }
    ObjectNode answer = Json.object();
    for (Map.Entry<String, JsonNode> query : asked.properties()) {
      answer.set(query.getKey(), Json.object().set("result", candidates(query.getValue())));
    }
    return answer;
  }

  private ArrayNode candidates(JsonNode query) {
    String name = query.path("query").asText("");
    int limit = Math.min(MOST, Math.max(1, query.path("limit").asInt(USUAL)));
    List<EntitySearch.Hit> hits = view().search().find(name, below(query.path("type")), limit);
    ArrayNode result = Json.array();
    long whole = hits.stream().filter(EntitySearch.Hit::whole).count();
    for (EntitySearch.Hit hit : hits) {
      ObjectNode one = candidate(hit.thing());
      one.put("score", score(hit, name));
      one.put("match", hit.whole() && whole == 1);
      result.add(one);
    }
    return result;
  }

  private ObjectNode candidate(Thing thing) {
    ObjectNode node = Json.object();
    node.put("id", id(thing));
    node.put("name", thing.label("en"));
    ArrayNode types = node.putArray("type");
    site.ontology().entityType(thing.type()).ifPresent(type -> types.add(type(type)));
    return node;
  }

  private static String id(Thing thing) {
    return thing.iri().startsWith(Iris.BASE)
        ? thing.iri().substring(Iris.BASE.length())
        : thing.iri();
  }

  /** 100 for a whole name, else the share of the name that was given, of 90. */
  private static double score(EntitySearch.Hit hit, String name) {
    double given = NameKey.of(name).length();
    double all = Math.max(1, NameKey.of(hit.name()).length());
    return hit.whole() ? WHOLE : Math.rint(LONGEST_PART * Math.min(1, given / all));
  }

  /** A type asked for, or several, and all classes below them. */
  private Set<String> below(JsonNode types) {
    Set<String> wanted = new HashSet<>();
    if (types.isTextual()) {
      wanted.add(types.asText());
    }
    types.forEach(type -> wanted.add(type.isObject() ? type.path("id").asText() : type.asText()));
    for (EntityType type : site.ontology().entityTypes()) {
      if (type.parent().filter(wanted::contains).isPresent()) {
        wanted.add(type.name());
      }
    }
    return wanted;
  }

  private ObjectNode suggested(Asked asked) {
    ArrayNode result = Json.array();
    for (EntitySearch.Hit hit :
        view().search().find(asked.param("prefix").orElse(""), Set.of(), MOST)) {
      result.add(candidate(hit.thing()).put("description", hit.name()));
    }
    return Json.object().set("result", result);
  }

  private ObjectNode types(String prefix) {
    String key = NameKey.of(prefix);
    ArrayNode result = Json.array();
    for (EntityType type : site.ontology().entityTypes()) {
      if (type.labels().values().stream().anyMatch(label -> NameKey.of(label).startsWith(key))) {
        result.add(type(type));
      }
    }
    return Json.object().set("result", result);
  }

  private void preview(Asked asked, HttpServletResponse response) throws IOException {
    String iri = Iris.BASE + asked.required("id");
    Thing thing =
        current
            .view()
            .flatMap(view -> view.catalogue().thing(iri))
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "No event names " + iri));
    String html =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Entente</title><p>"
            + Html.text(thing.label("en"))
            + "</p><p>"
            + Html.text(thing.type() + " " + thing.country().orElse(""))
            + " · "
            + thing.events()
            + "</p></html>\n";
    // OpenRefine shows it in a frame; there is nothing on it to click at.
    response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'");
    Replies.text(response, "text/html;charset=utf-8", html);
  }
}
