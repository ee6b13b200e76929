package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.Event.Participant;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.EntityType;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/** An event in the making: the mentions that tell it, and what they say together. */
final class Draft {
  private final Ontology ontology;
  private final EventType type;
  private final Extents extents;
  private final ActsFor actsFor;
  private final List<EventMention> mentions = new ArrayList<>();
  private final Set<Participant> participants = new LinkedHashSet<>();
  private final Set<Entity> places = new LinkedHashSet<>();
  private Optional<When> when = Optional.empty();
  private Factuality factuality;
  private boolean explicit;

  /** The draft of one mention, with those who may take part in an event of its type. */
  Draft(Ontology ontology, EventMention mention, Linked linked) {
    this.ontology = ontology;
    this.type = ontology.eventType(mention.type()).orElseThrow();
    this.extents = new Extents(ontology);
    this.actsFor = new ActsFor(ontology, type);
    this.factuality = mention.factuality();
    this.explicit = mention.explicit();
    this.when = mention.time().map(TimeMention::when);
    mentions.add(mention);
    for (EventMention.Argument argument : mention.arguments()) {
      Role role = type.role(argument.role()).orElseThrow();
      linked.entities(argument.mention()).stream()
          .filter(this::takesPart)
          .forEach(e -> add(role, e));
    }
    Set<Participant> told = Set.copyOf(participants);
    participants.removeIf(p -> stoodFor(p, told));
  }

  /** Who acts for whom in events of its type. */
  ActsFor actsFor() {
    return actsFor;
  }

  /** Where those stay who arrived: not at the airport, but in what lies around it. */
  Optional<Entity> stay() {
    return place()
        .filter(p -> !ontology.has(p.type(), EntityType.Trait.PASSAGE))
        .or(this::land)
        .or(this::place);
  }

  /** A news agency is told things, and takes no part in what it tells. */
  private boolean takesPart(Entity entity) {
    return type.details().contains(QUOTATION)
        || !ontology.has(entity.type(), EntityType.Trait.SPEAKS_ONLY);
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
  static final String QUOTATION = "quotation";

  EventType type() {
    return type;
  }

  List<EventMention> mentions() {
    return mentions;
  }

  Set<Participant> participants() {
    return participants;
  }

  /**
   * The parts in it, but nobody comes from, or aims at, the place where it is told to have been.
   */
  List<Participant> parts() {
    Optional<Entity> told = extents.narrowest(places.stream());
    return participants.stream()
        .filter(
            p ->
                !type.has(p.role(), Role.Function.PLACE)
                    || told.filter(p.entity()::equals).isEmpty())
        .toList();
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
    return participants.stream()
        .filter(p -> type.has(p.role(), function))
        .map(Participant::entity)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Dates the event by words that stand elsewhere, if its own do not or say only the year. */
  void dateIfUndated(TimeMention found) {
    if (when.isEmpty()
        || when.get().precision() == When.Precision.YEAR && when.get().contains(found.when())) {
      when = Optional.of(found.when());
      mentions.set(0, mentions.get(0).withTime(found));
    }
  }

  /** The words that tell on which day it was, if its first mention with a time names a day. */
  Optional<TimeMention> day() {
    return mentions.stream()
        .flatMap(m -> m.time().stream())
        .findFirst()
        .filter(t -> t.when().precision() == When.Precision.DAY);
  }

  /** Gives it the whole time that its mentions tell together. */
  void lasts(When whole) {
    when = Optional.of(whole);
  }

  /** Places the event where another one was, which names the place with {@code argument}. */
  void placeIfUnplaced(EventMention.Argument argument, Entity place) {
    if (places.isEmpty()) {
      places.add(place);
      mentions.set(0, mentions.get(0).withArgument(argument));
    }
  }

  /** Lets {@code entity} take the part in it that {@code argument} tells elsewhere. */
  void add(EventMention.Argument argument, Entity entity) {
    add(type.role(argument.role()).orElseThrow(), entity);
    mentions.set(0, mentions.get(0).withArgument(argument));
  }

  /** The mention that names {@code place} as the place, and in which role it may be shown. */
  Optional<EventMention.Argument> naming(Entity place, Linked linked) {
    return mentions.stream()
        .flatMap(m -> m.arguments().stream())
        .filter(a -> a.role().equals(PLACE) && linked.entities(a.mention()).contains(place))
        .findFirst();
  }

  /** Leaves only those participants who are accepted. */
  void keep(Predicate<Entity> accepted) {
    participants.removeIf(p -> !accepted.test(p.entity()));
  }

  /** Whether it names nobody who acts: it can only tell more of an event told elsewhere. */
  boolean bare() {
    return in(Role.Function.ACTS).isEmpty();
  }

  /** Whether {@code mention} of it names somebody who acts. */
  boolean named(EventMention mention) {
    return mention.arguments().stream().anyMatch(a -> type.has(a.role(), Role.Function.ACTS));
  }

  /** Whether its first mention sets it in another time than what is told around it. */
  boolean otherTime() {
    return mentions.get(0).otherTime();
  }

  /** Whether its first mention points to an event told before: "the attack". */
  boolean definite() {
    return mentions.stream()
        .min(Comparator.comparing(EventMention::trigger))
        .filter(EventMention::definite)
        .isPresent();
  }

  /** The sentence of its first mention. */
  int firstSentence() {
    return mentions.stream().mapToInt(EventMention::sentence).min().orElseThrow();
  }

  /** How many sentences back from {@code sentence} it was told last; none if only behind it. */
  OptionalInt back(int sentence) {
    return mentions.stream().mapToInt(m -> sentence - m.sentence()).filter(d -> d >= 0).min();
  }

  /** Takes in what another draft of the same event says. */
  void absorb(Draft other) {
    mentions.addAll(other.mentions);
    Set<Participant> mine = Set.copyOf(participants);
    participants.removeIf(p -> stoodFor(p, other.participants));
    other.participants.stream()
        .filter(p -> participants.stream().noneMatch(q -> q.entity().equals(p.entity())))
        .filter(p -> !stoodFor(p, mine))
        .forEach(participants::add);
    places.addAll(other.places);
    when = moreExact(when, other.when);
    if (other.explicit && !explicit) {
      factuality = other.factuality;
      explicit = true;
    }
  }

  /** Whether one of {@code others} acts for the state that takes part. */
  private boolean stoodFor(Participant state, Set<Participant> others) {
    return others.stream()
        .anyMatch(p -> p.role().equals(state.role()) && actsFor.one(p.entity(), state.entity()));
  }

  private static Optional<When> moreExact(Optional<When> one, Optional<When> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return one.get().contains(other.get()) ? other : one;
  }

  /** Whether one of the mentions has a value of that sense. */
  boolean tells(Sense sense) {
    return mentions.stream().anyMatch(m -> tells(m, sense));
  }

  /** Whether a mention of the draft has a value of that sense. */
  boolean tells(EventMention mention, Sense sense) {
    return Details.tell(mention, sense, ontology);
  }

  /** Values of data properties, as its mentions tell them together. */
  Map<String, String> details() {
    return Details.of(mentions, ontology);
  }

  /**
   * The words quoted first, if this is a statement: what a speaker says in two articles differs in
   * nothing else.
   */
  Optional<String> quotation() {
    return mentions.stream()
        .filter(mention -> mention.details().containsKey(QUOTATION))
        .min(Comparator.comparing(EventMention::trigger))
        .map(mention -> mention.details().get(QUOTATION));
  }

  /** Where it was, as {@link Whereabouts#place} tells. */
  Optional<Entity> place() {
    return whereabouts().place();
  }

  /** The most specific of its places that is larger than a site and no state. */
  Optional<Entity> around() {
    return whereabouts().around();
  }

  /** The same, or the state. */
  Optional<Entity> land() {
    return whereabouts().land();
  }

  private Whereabouts whereabouts() {
    return new Whereabouts(type, places, participants, extents);
  }
}
