package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Event.Participant;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** An event in the making: the mentions that tell it, and what they say together. */
final class Draft {
  private final EventType type;
  private final List<EventMention> mentions = new ArrayList<>();
  private final Set<Participant> participants = new LinkedHashSet<>();
  private final Set<Entity> places = new LinkedHashSet<>();
  private Optional<When> when = Optional.empty();
  private Factuality factuality;
  private boolean explicit;

  /** The draft of one mention. */
  Draft(EventType type, EventMention mention, Linked linked) {
    this.type = type;
    this.factuality = mention.factuality();
    this.explicit = mention.explicit();
    this.when = mention.time().map(TimeMention::when);
    mentions.add(mention);
    for (EventMention.Argument argument : mention.arguments()) {
      Role role = type.role(argument.role()).orElseThrow();
      for (Entity entity : linked.entities(argument.mention())) {
        add(role, entity);
      }
    }
  }

  private void add(Role role, Entity entity) {
    if (!role.admits(entity.kind())) {
      return;
    }
    if (role.name().equals(PLACE)) {
      places.add(entity);
    } else if (participants.stream().noneMatch(p -> p.entity().equals(entity))) {
      participants.add(new Participant(role.name(), entity));
    }
  }

  static final String PLACE = "place";

  EventType type() {
    return type;
  }

  List<EventMention> mentions() {
    return mentions;
  }

  Set<Participant> participants() {
    return participants;
  }

  Set<Entity> places() {
    return places;
  }

  Optional<When> when() {
    return when;
  }

  Factuality factuality() {
    return factuality;
  }

  boolean explicit() {
    return explicit;
  }

  /** The entities in roles of one function. */
  Set<Entity> in(Role.Function function) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Participant participant : participants) {
      if (type.role(participant.role()).orElseThrow().function() == function) {
        found.add(participant.entity());
      }
    }
    return found;
  }

  /** Dates the event, if its own words do not. */
  void dateIfUndated(When found) {
    if (when.isEmpty()) {
      when = Optional.of(found);
    }
  }

  /** Takes in what another draft of the same event says. */
  void absorb(Draft other) {
    mentions.addAll(other.mentions);
    other.participants.stream()
        .filter(p -> participants.stream().noneMatch(q -> q.entity().equals(p.entity())))
        .forEach(participants::add);
    places.addAll(other.places);
    when = moreExact(when, other.when);
    if (other.explicit && !explicit) {
      factuality = other.factuality;
      explicit = true;
    }
  }

  private static Optional<When> moreExact(Optional<When> one, Optional<When> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return one.get().contains(other.get()) ? other : one;
  }

  /** Values of data properties: the first mention that gives one wins. */
  Map<String, String> details() {
    Map<String, String> details = new HashMap<>();
    for (EventMention mention : mentions) {
      mention.details().forEach(details::putIfAbsent);
    }
    return details;
  }

  /** What is said, if this is a statement: two statements of one speaker differ in nothing else. */
  Optional<String> quotation() {
    return Optional.ofNullable(mentions.get(0).details().get("quotation"));
  }

  /** The most specific place: a site or city before the state that it lies in. */
  Optional<Entity> place() {
    Optional<Entity> site = places.stream().filter(p -> p.kind() == EntityKind.PLACE).findFirst();
    return site.isPresent() ? site : places.stream().findFirst();
  }
}
