package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.When;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/**
 * Writes a reading as one line of JSON, in the form that {@code evaluate} compares with gold: one
 * object an event, actors and recipients with every name that they go by.
 */
final class EvalJson {
  private static final int LONGEST_EVIDENCE = 120;

  private final Ontology ontology;

  EvalJson(Ontology ontology) {
    this.ontology = ontology;
  }

  /** Writes {@code {"id": ..., "events": [...]}}. */
  void write(Reading reading, JsonGenerator json) throws IOException {
    Names names = Names.of(reading);
    json.writeStartObject();
    json.writeStringField("id", reading.document().article().id());
    json.writeArrayFieldStart("events");
    for (Event event : reading.events()) {
      event(event, reading.document(), names, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes the line of an article that could not be read. */
  static void writeNothing(String id, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeArrayFieldStart("events");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void event(Event event, Document document, Names names, JsonGenerator json)
      throws IOException {
    EventType type = ontology.eventType(event.type()).orElseThrow();
    Factuality factuality = type.printedFactuality().orElse(event.factuality());
    json.writeStartObject();
    json.writeStringField("type", type.printed());
    entities("actors", fillers(event, type, Role.Function.ACTS), names, json);
    entities("recipients", fillers(event, type, Role.Function.RECEIVES), names, json);
    json.writeFieldName("place");
    if (event.place().isPresent()) {
      entity(event.place().get(), names, json);
    } else {
      json.writeNull();
    }
    json.writeStringField("date", when(event, type, document).map(When::iso).orElse(null));
    json.writeStringField("factuality", factuality.word());
    json.writeStringField("evidence", evidence(event.evidence().get(0), document));
    json.writeStringField("class", type.name());
    json.writeStringField("iri", event.iri());
    more(event, document, json);
    json.writeEndObject();
  }

  /**
   * When it was or is to be. The day of a threat is none on which anything was attacked: of that
   * which is printed for it only a day to come tells.
   */
  private static Optional<When> when(Event event, EventType type, Document document) {
    Optional<LocalDate> published = document.article().published();
    return event
        .when()
        .filter(
            when ->
                type.printedFactuality().isEmpty()
                    || published.filter(p -> when.earliest().isAfter(p)).isPresent());
  }

  private static void more(Event event, Document document, JsonGenerator json) throws IOException {
    String language = document.article().language();
    json.writeStringField(
        "attribution", event.attribution().map(a -> a.label(language)).orElse(null));
    json.writeObjectFieldStart("details");
    for (Map.Entry<String, String> detail : new TreeMap<>(event.details()).entrySet()) {
      json.writeStringField(detail.getKey(), detail.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("frames");
    for (EventMention mention : event.evidence()) {
      json.writeString(mention.frame());
    }
    json.writeEndArray();
  }

  /** Who fills a role of that function, each once, in text order. */
  private static List<Entity> fillers(Event event, EventType type, Role.Function function) {
    Map<String, Entity> found = new LinkedHashMap<>();
    for (Event.Participant participant : event.participants()) {
      Optional<Role> role = type.role(participant.role());
      if (role.filter(r -> r.function() == function).isPresent()) {
        found.putIfAbsent(participant.entity().iri(), participant.entity());
      }
    }
    return List.copyOf(found.values());
  }

  private static void entities(String field, List<Entity> entities, Names names, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Entity entity : entities) {
      entity(entity, names, json);
    }
    json.writeEndArray();
  }

  private static void entity(Entity entity, Names names, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", entity.label(names.language()));
    json.writeArrayFieldStart("names");
    for (String name : names.of(entity)) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeStringField("iri", entity.iri());
    json.writeStringField("country", entity.country().orElse(null));
    json.writeEndObject();
  }

  /** The mention's sentence, or the part around its trigger if it is long. */
  static String evidence(EventMention mention, Document document) {
    Sentence sentence = document.get(Layer.SENTENCES).get(mention.sentence());
    Span whole = sentence.span();
    if (whole.length() <= LONGEST_EVIDENCE) {
      return whole.of(document.text());
    }
    int spare = Math.max(0, LONGEST_EVIDENCE - mention.trigger().length());
    int start = Math.max(whole.start(), mention.trigger().start() - spare / 2);
    start = Math.min(start, whole.end() - LONGEST_EVIDENCE);
    return words(new Span(start, start + LONGEST_EVIDENCE), whole, document.text());
  }

  /** The words of {@code part} that are not cut by its ends. */
  private static String words(Span part, Span whole, String text) {
    int start = part.start();
    int end = part.end();
    while (start > whole.start()
        && start < end
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < whole.end() && end > start && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(start, end).strip();
  }

  /** Every name by which the article and the gazetteer call an entity. */
  private record Names(String language, Map<String, Set<String>> inText) {
    static Names of(Reading reading) {
      Map<String, Set<String>> found = new LinkedHashMap<>();
      String text = reading.document().text();
      for (Link link : reading.links()) {
        Mention.Form form = link.mention().form();
        if (link.entities().size() == 1
            && form != Mention.Form.PRONOUN
            && form != Mention.Form.PLURAL) {
          Set<String> names =
              found.computeIfAbsent(link.entities().get(0).iri(), i -> new LinkedHashSet<>());
          names.add(link.mention().span().of(text));
          if (link.mention().title().present()) {
            names.add(link.mention().title().span().union(link.mention().span()).of(text));
          }
        }
      }
      return new Names(reading.document().article().language(), found);
    }

    Set<String> of(Entity entity) {
      Set<String> names = new LinkedHashSet<>(new TreeMap<>(entity.labels()).values());
      names.addAll(entity.names());
      names.addAll(inText.getOrDefault(entity.iri(), Set.of()));
      return names;
    }
  }
}
