package org.entente.serve.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.serve.index.Catalogue;
import org.entente.serve.index.Current;
import org.entente.serve.index.Thing;
import org.entente.serve.web.Refusal;
import org.entente.store.NamedQuery;

/** Rows about events as GeoJSON (RFC 7946) and as an Atom feed (RFC 4287). */
final class EventForms {
  private static final Var EVENT = Var.alloc("event");
  private static final int NEWEST = 100;

  private final Current current;
  private final Exactness exactness;

  EventForms(Current current, Exactness exactness) {
    this.current = current;
    this.exactness = exactness;
  }

  private static void requireEvents(RowSet rows) {
    if (!rows.getResultVars().contains(EVENT)) {
      throw new Refusal(Refusal.BAD_REQUEST, "The rows of this question are no events");
    }
  }

  /**
   * A feature a row. Its geometry is the place of the event where that is known as a point; a
   * country is no point, so that nothing stands on its capital that did not happen there.
   */
  void geoJson(RowSet rows, OutputStream out) throws IOException {
    requireEvents(rows);
    Optional<Catalogue> catalogue = current.view().map(Current.View::catalogue);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      while (rows.hasNext()) {
        Binding row = rows.next();
        Optional<Thing> place =
            catalogue.flatMap(c -> c.event(iri(row)).flatMap(event -> c.place(event)));
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        geometry(json, place);
        json.writeObjectFieldStart("properties");
        for (Var column : rows.getResultVars()) {
          Node value = row.get(column);
          if (value != null) {
            json.writeStringField(column.getVarName(), text(value));
          }
        }
        if (place.isPresent()) {
          json.writeStringField("placePrecision", exactness.of(place.get()));
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Writes the place as {@code geometry}: a point, or null. */
  void geometry(JsonGenerator json, Optional<Thing> place) throws IOException {
    if (place.filter(p -> exactness.of(p).equals("point")).isEmpty()) {
      json.writeNullField("geometry");
      return;
    }
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(place.get().longitude().orElseThrow());
    json.writeNumber(place.get().latitude().orElseThrow());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String iri(Binding row) {
    Node event = row.get(EVENT);
    return event != null && event.isURI() ? event.getURI() : "";
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** The hundred events that were reported last, each an entry with the IRI of the event. */
  void atom(RowSet rows, Dataset dataset, NamedQuery question, Asked asked, OutputStream out)
      throws IOException {
    requireEvents(rows);
    List<Atom.Entry> entries = new ArrayList<>();
    while (rows.hasNext()) {
      Binding row = rows.next();
      List<String> title = new ArrayList<>();
      String summary = "";
      for (Var column : rows.getResultVars()) {
        Node value = row.get(column);
        if (value != null && column.getVarName().equals("sentence")) {
          summary = text(value);
        } else if (value != null
            && List.of("date", "type", "who", "where").contains(column.getVarName())) {
          title.add(text(value));
        }
      }
      String iri = iri(row);
      Optional<FirstTelling> told = FirstTelling.of(dataset.asDatasetGraph(), iri);
      String day = told.flatMap(FirstTelling::published).orElse("1970-01-01");
      entries.add(
          new Atom.Entry(
              iri, String.join(" · ", title), summary, day, told.flatMap(FirstTelling::url)));
    }
    entries.sort(Comparator.comparing(Atom.Entry::day).reversed().thenComparing(Atom.Entry::iri));
    new Atom(question.summary(), asked.base(), name(question, asked))
        .write(entries.stream().limit(NEWEST).toList(), out);
  }

  /** The question with its parameters in order. */
  private static String name(NamedQuery question, Asked asked) {
    Map<String, String> values = asked.all();
    values.keySet().removeAll(List.of("format", "raw"));
    String text =
        values.entrySet().stream()
            .map(
                value ->
                    value.getKey()
                        + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return question.name() + (text.isEmpty() ? "" : "?" + text);
  }
}
