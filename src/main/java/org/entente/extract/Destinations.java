package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Makes a visit of each place of a journey that leads to several states: "ke Mesir, lalu ke Qatar",
 * "tiga negara, yakni Prancis, Austria, dan Hungaria".
 */
final class Destinations {
  private Destinations() {}

  /** The event, or one for each state that it leads to. */
  static List<EventMention> each(EventMention event, EventType type) {
    Map<String, List<Argument>> places = places(event, type);
    if (places.size() < 2 || !type.traits().contains(EventType.Trait.JOURNEY)) {
      return List.of(event);
    }
    List<EventMention> visits = new ArrayList<>();
    for (List<Argument> there : places.values()) {
      List<Argument> arguments =
          event.arguments().stream()
              .filter(a -> places.values().stream().noneMatch(p -> p.contains(a)))
              .collect(Collectors.toCollection(ArrayList::new));
      arguments.addAll(there);
      visits.add(event.withArguments(arguments));
    }
    return visits;
  }

  private static Map<String, List<Argument>> places(EventMention event, EventType type) {
    Map<String, List<Argument>> places = new LinkedHashMap<>();
    for (Argument argument : event.arguments()) {
      if (type.has(argument.role(), Role.Function.PLACE)) {
        state(argument.mention())
            .ifPresent(s -> places.computeIfAbsent(s, k -> new ArrayList<>()).add(argument));
      }
    }
    return places;
  }

  private static Optional<String> state(Mention mention) {
    return mention.candidates().stream()
        .findFirst()
        .map(Mention.Candidate::entity)
        .flatMap(Entity::country);
  }
}
