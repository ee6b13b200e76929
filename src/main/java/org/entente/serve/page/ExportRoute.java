package org.entente.serve.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.index.Happening;
import org.entente.serve.index.Selection;
import org.entente.serve.index.Thing;
import org.entente.serve.web.Counted;
import org.entente.serve.web.Refusal;

/** The events that someone wants, all of them, as a file: {@code /export/events.csv?who=...}. */
final class ExportRoute implements Route {
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv;charset=utf-8",
          "excel.csv", "text/csv;charset=utf-8",
          "json", "application/json",
          "geojson", "application/geo+json",
          "ttl", "text/turtle;charset=utf-8");

  private static final List<String> COLUMNS =
      List.of(
          "event_id",
          "event_type",
          "factuality",
          "event_date",
          "date_precision",
          "participants",
          "participant_ids",
          "place_name",
          "place_id",
          "geo_precision",
          "country",
          "latitude",
          "longitude",
          "num_articles",
          "num_sources",
          "sentence",
          "title",
          "source_name",
          "source_url",
          "published_at");

  private final AskRoutes ask;
  private final Site site;
  private final EventForms forms;
  private final Exactness exactness;
  private final long most;

  ExportRoute(AskRoutes ask, Site site, EventForms forms, long most) {
    this.ask = ask;
    this.site = site;
    this.forms = forms;
    this.exactness = new Exactness(site.ontology());
    this.most = most;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    String form = asked.rest().startsWith("events.") ? asked.rest().substring(7) : "";
    String type = TYPES.get(form);
    if (type == null) {
      throw new Refusal(
          Refusal.NOT_FOUND, "There is events." + String.join(", events.", TYPES.keySet()));
    }
    Selection found = ask.selection(asked);
    if (found.events().size() > most) {
      throw Counted.tooMany(most);
    }
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"events." + form + "\"");
    OutputStream out = response.getOutputStream();
    try {
      site.store()
          .read(
              dataset -> {
                write(form, found, asked, dataset.asDatasetGraph(), out);
                return true;
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(
      String form, Selection found, Asked asked, DatasetGraph graph, OutputStream out) {
    try {
      switch (form) {
        case "json" -> json(found, asked, graph, out);
        case "geojson" -> geoJson(found, asked, graph, out);
        case "ttl" -> new RdfForm(graph).events(found.events(), out);
        default -> csv(found, asked, graph, out, form.equals("excel.csv"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void csv(
      Selection found, Asked asked, DatasetGraph graph, OutputStream out, boolean excel)
      throws IOException {
    boolean raw = asked.param("raw").filter("true"::equals).isPresent();
    UnaryOperator<String> cell = raw ? text -> text : site.cell();
    Csv csv = new Csv(out, cell, excel);
    csv.row(COLUMNS);
    for (Happening event : found.events()) {
      csv.row(cells(event, found, asked.language(), graph));
    }
    csv.flush();
  }

  private List<?> cells(Happening event, Selection found, String language, DatasetGraph graph) {
    List<Happening.Part> parts =
        event.parts().stream().filter(p -> !found.catalogue().isWhere(p.role())).toList();
    Optional<Thing> place = found.catalogue().place(event);
    Optional<FirstTelling> told = FirstTelling.of(graph, event.iri());
    return List.of(
        event.iri(),
        event.type(),
        event.factuality(),
        event.date(),
        Exactness.ofDate(event.date()),
        parts.stream()
            .map(p -> found.catalogue().thing(p.filler()).label(language) + " (" + p.role() + ")")
            .collect(Collectors.joining("; ")),
        parts.stream()
            .map(part -> found.catalogue().thing(part.filler()).iri())
            .collect(Collectors.joining("; ")),
        place.map(p -> p.label(language)).orElse(""),
        place.map(Thing::iri).orElse(""),
        place.map(exactness::of).orElse(""),
        place.flatMap(Thing::country).orElse(""),
        place.flatMap(Thing::latitude).map(Object.class::cast).orElse(""),
        place.flatMap(Thing::longitude).map(Object.class::cast).orElse(""),
        event.articles(),
        event.publishers(),
        told.map(FirstTelling::sentence).orElse(""),
        told.flatMap(FirstTelling::headline).orElse(""),
        told.flatMap(FirstTelling::publisher).orElse(""),
        told.flatMap(FirstTelling::url).orElse(""),
        told.flatMap(FirstTelling::published).orElse(""));
  }

  private void json(Selection found, Asked asked, DatasetGraph graph, OutputStream out)
      throws IOException {
    EventJson json = ask.json(found, asked);
    try (JsonGenerator array = generator(out)) {
      array.writeStartArray();
      for (Happening event : found.events()) {
        array.writeTree(json.row(event, graph));
      }
      array.writeEndArray();
    }
  }

  private void geoJson(Selection found, Asked asked, DatasetGraph graph, OutputStream out)
      throws IOException {
    EventJson rows = ask.json(found, asked);
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Happening event : found.events()) {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", event.iri());
        forms.geometry(json, found.catalogue().place(event));
        json.writeFieldName("properties");
        json.writeTree(rows.row(event, graph));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory(new ObjectMapper()).createGenerator(out);
    return json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
