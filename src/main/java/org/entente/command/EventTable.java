package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.Event;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/** The events of an article as rows for people. */
final class EventTable {
  static final List<String> COLUMNS =
      List.of("article", "type", "date", "told", "who", "whom", "where", "sentence");

  private final Ontology ontology;

  EventTable(Ontology ontology) {
    this.ontology = ontology;
  }

  /** A row an event. */
  List<List<String>> rows(Reading reading) {
    List<List<String>> rows = new ArrayList<>();
    String language = reading.document().article().language();
    for (Event event : reading.events()) {
      Map<Role.Function, List<String>> names = names(event, language);
      rows.add(
          List.of(
              reading.document().article().id(),
              event.type(),
              event.when().map(when -> when.iso()).orElse(""),
              event.factuality().word(),
              String.join(", ", names.getOrDefault(Role.Function.ACTS, List.of())),
              String.join(", ", names.getOrDefault(Role.Function.RECEIVES, List.of())),
              event.place().map(place -> place.label(language)).orElse(""),
              EvalJson.evidence(event.evidence().get(0), reading.document())
                  .replaceAll("\\s+", " ")));
    }
    return rows;
  }

  private Map<Role.Function, List<String>> names(Event event, String language) {
    Map<Role.Function, List<String>> names = new TreeMap<>();
    for (Event.Participant participant : event.participants()) {
      ontology
          .role(participant.role())
          .ifPresent(
              role ->
                  names
                      .computeIfAbsent(role.function(), f -> new ArrayList<>())
                      .add(participant.entity().label(language)));
    }
    return names;
  }
}
