package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanation.Thing;
import org.entente.store.Explanation.Time;
import org.entente.store.Explanation.Told;

/**
 * Writes an explanation as JSON.
 *
 * @param event the event explained
 */
record ExplanationJson(Explanation event) implements Json.Fields {

  @Override
  public void write(JsonGenerator out) throws IOException {
    out.writeStringField("iri", event.iri());
    out.writeStringField("type", event.type());
    out.writeArrayFieldStart("roles");
    for (Explanation.Role role : event.roles()) {
      out.writeStartObject();
      out.writeStringField("role", role.name());
      out.writeFieldName("entity");
      thing(role.filler(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeFieldName("place");
    if (event.place().isPresent()) {
      thing(event.place().get(), out);
    } else {
      out.writeNull();
    }
    text("date", event.date(), out);
    out.writeStringField("factuality", event.factuality());
    out.writeNumberField("confidence", event.confidence());
    things("attributions", event.attributions(), out);
    details(event.details(), out);
    out.writeNumberField("publishers", event.publishers());
    out.writeArrayFieldStart("articles");
    for (Told told : event.articles()) {
      told(told, out);
    }
    out.writeEndArray();
  }

  private static void told(Told told, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("article", told.article());
    text("headline", told.headline(), out);
    text("url", told.url(), out);
    text("publisher", told.publisher(), out);
    text("published", told.published(), out);
    out.writeStringField("language", told.language());
    out.writeArrayFieldStart("mentions");
    for (Mention mention : told.mentions()) {
      mention(mention, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void mention(Mention mention, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("iri", mention.iri());
    passage("sentence", mention.sentence(), out);
    passage("trigger", mention.trigger(), out);
    out.writeStringField("frame", mention.frame());
    out.writeNumberField("confidence", mention.confidence());
    text("toldAs", mention.toldAs(), out);
    out.writeArrayFieldStart("fillers");
    for (Filler filler : mention.fillers()) {
      out.writeStartObject();
      out.writeStringField("role", filler.role());
      passage("passage", filler.passage(), out);
      text("rule", filler.linkRule(), out);
      things("entities", filler.entities(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    time(mention.time(), out);
    details(mention.details(), out);
    out.writeEndObject();
  }

  private static void time(Optional<Time> time, JsonGenerator out) throws IOException {
    out.writeFieldName("time");
    if (time.isEmpty()) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    passage("passage", time.get().passage(), out);
    out.writeStringField("value", time.get().value());
    out.writeStringField("rule", time.get().rule());
    out.writeEndObject();
  }

  private static void passage(String field, Passage passage, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("quote", passage.quote());
    out.writeNumberField("start", passage.start());
    out.writeNumberField("end", passage.end());
    out.writeBooleanField("inHeadline", passage.inHeadline());
    out.writeEndObject();
  }

  private static void things(String field, List<Thing> things, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (Thing thing : things) {
      thing(thing, out);
    }
    out.writeEndArray();
  }

  private static void thing(Thing thing, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("iri", thing.iri());
    out.writeObjectFieldStart("labels");
    for (Map.Entry<String, String> label : thing.labels().entrySet()) {
      out.writeStringField(label.getKey(), label.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void details(Map<String, List<String>> details, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("details");
    for (Map.Entry<String, List<String>> detail : details.entrySet()) {
      Json.texts(detail.getKey(), detail.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void text(String field, Optional<String> text, JsonGenerator out)
      throws IOException {
    if (text.isPresent()) {
      out.writeStringField(field, text.get());
    } else {
      out.writeNullField(field);
    }
  }
}
