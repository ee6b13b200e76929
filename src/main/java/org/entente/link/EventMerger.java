package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Event;
import org.entente.model.Event.Participant;
import org.entente.model.EventMention;
import org.entente.model.Iris;
import org.entente.model.Mention;
import org.entente.model.When;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/**
 * Makes one event of all that an article says of one happening, and leaves out what has too few
 * parties.
 */
public final class EventMerger {
  private static final String RECEIVER = "receiver";

  private final Ontology ontology;

  /** Merges events of the types of {@code ontology}. */
  public EventMerger(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The events of one article, in the order of their first mention. */
  List<Event> merge(Document document, List<EventMention> mentions, Linked linked) {
    List<Draft> drafts = new ArrayList<>();
    for (EventMention mention : mentions) {
      drafts.add(new Draft(ontology, mention, linked));
    }
    Standing standing = new Standing(linked);
    drafts.stream().filter(Attending::joins).forEach(d -> d.keep(e -> standing.anyOf(List.of(e))));
    Clusters clusters = new Clusters(document);
    MainDate main = new MainDate(document, linked, drafts);
    main.dateLead(drafts);
    List<Draft> merged = clusters.of(drafts);
    main.dateOpening(merged);
    Itinerary.place(merged, linked, document.article().published());
    Impacts.place(merged, linked);
    List<Draft> whole = Trips.join(clusters.of(merged), main.day());
    Hosts.receive(whole, linked);
    List<Event> events = new ArrayList<>();
    for (Draft draft : Overlaps.without(whole)) {
      if (enough(draft) && geopolitical(draft, standing)) {
        events.add(event(document, draft, linked));
      }
    }
    return events;
  }

  /**
   * What is said counts whoever says it; what is done only if somebody acts for more than himself.
   */
  private static boolean geopolitical(Draft draft, Standing standing) {
    return draft.type().details().contains(Draft.QUOTATION)
        || standing.anyOf(draft.in(Role.Function.ACTS));
  }

  private static boolean enough(Draft draft) {
    int acting = draft.in(Role.Function.ACTS).size();
    int receiving = draft.in(Role.Function.RECEIVES).size();
    boolean nowhere = draft.type().traits().contains(Trait.JOURNEY) && draft.place().isEmpty();
    boolean actorsOnly = acting == draft.participants().size();
    return acting > 0
        && !(nowhere && actorsOnly)
        && !atHome(draft)
        && !comesHome(draft)
        && acting + receiving + (receiving == 0 && sentTo(draft) ? 1 : 0)
            >= draft.type().fewestParties();
  }

  /** "mengirim bantuan untuk warga Gaza": who gets it is told by where he is. */
  private static boolean sentTo(Draft draft) {
    return draft.type().role(RECEIVER).isPresent()
        && draft
            .place()
            .flatMap(Entity::country)
            .filter(c -> draft.in(Role.Function.ACTS).stream().noneMatch(a -> a.of(c)))
            .isPresent();
  }

  /**
   * "The British Army assists the United Kingdom", "Congress expelled Santos": nothing leaves the
   * state that gives it, and no other is hit.
   */
  private static boolean atHome(Draft draft) {
    Set<Entity> receivers = draft.in(Role.Function.RECEIVES);
    return draft.type().traits().contains(Trait.ABROAD)
        && !receivers.isEmpty()
        && receivers.stream()
            .allMatch(
                r ->
                    r.country().isPresent()
                        && draft.in(Role.Function.ACTS).stream()
                            .allMatch(g -> g.of(r.country().get())));
  }

  /** "On Friday he returns to India": who comes home to his state visits nothing. */
  private static boolean comesHome(Draft draft) {
    return draft.type().traits().contains(Trait.JOURNEY)
        && draft.in(Role.Function.RECEIVES).isEmpty()
        && draft
            .place()
            .filter(p -> p.kind() == EntityKind.STATE)
            .flatMap(Entity::country)
            .filter(c -> draft.in(Role.Function.ACTS).stream().allMatch(a -> a.of(c)))
            .isPresent();
  }

  private Event event(Document document, Draft draft, Linked linked) {
    List<Participant> participants = draft.parts();
    Optional<Entity> place =
        draft.tells(Sense.REMOTE) ? Optional.empty() : draft.place(); // a call is nowhere
    return new Event(
        iri(document, draft, participants, place),
        draft.type().name(),
        participants,
        place,
        draft.when(),
        draft.factuality(),
        attribution(document, draft, linked),
        draft.details(),
        Confidence.of(draft),
        draft.mentions());
  }

  /**
   * Who says so where the text first tells it. What the text tells outright at first is its own,
   * and stays so where somebody is quoted on it later; headlines leave the source out. That an
   * attack was told outright says nothing of who tells whose it was.
   */
  private static Optional<Entity> attribution(Document document, Draft draft, Linked linked) {
    int body = document.article().headline().length();
    Comparator<EventMention> first =
        Comparator.comparing((EventMention m) -> m.trigger().start() < body)
            .thenComparing(EventMention::trigger);
    return draft.mentions().stream().filter(draft::named).min(first).stream()
        .flatMap(m -> m.attribution().stream())
        .flatMap(a -> linked.entities(a.mention()).stream())
        .findFirst();
  }

  /**
   * Type, parties, day, place and factuality tell an event from any other. What is told without a
   * day may be any of many: it is this article's own, until reports are compared.
   */
  private static String iri(
      Document document, Draft draft, List<Participant> participants, Optional<Entity> place) {
    List<String> values = new ArrayList<>();
    values.add(draft.type().name());
    participants.stream().map(p -> p.role() + " " + p.entity().iri()).sorted().forEach(values::add);
    values.add(place.map(Entity::iri).orElse(""));
    values.add(draft.when().map(When::iso).orElseGet(() -> document.article().iri()));
    values.add(draft.factuality().word());
    draft.quotation().ifPresent(values::add);
    return Iris.event(values);
  }

  /** The mentions that the events use, their attributions included. */
  static List<Mention> used(List<Event> events) {
    return events.stream()
        .flatMap(e -> e.evidence().stream())
        .flatMap(m -> Stream.concat(m.arguments().stream(), m.attribution().stream()))
        .map(EventMention.Argument::mention)
        .distinct()
        .toList();
  }
}
