package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.Event.Participant;
import org.entente.model.EventMention;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/**
 * Makes one event of all that an article says of one happening, and leaves out what has too few
 * parties.
 */
public final class EventMerger {
  /** The headline and the first sentences tell what the article is about. */
  private static final int LEAD = 3;

  private static final int DATED_WITHIN = 6;

  private final Ontology ontology;

  /** Merges events of the types of {@code ontology}. */
  public EventMerger(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The events of one article, in the order of their first mention. */
  List<Event> merge(Document document, List<EventMention> mentions, Linked linked) {
    List<Draft> drafts = new ArrayList<>();
    for (EventMention mention : mentions) {
      EventType type = ontology.eventType(mention.type()).orElseThrow();
      drafts.add(new Draft(type, mention, linked));
    }
    Optional<When> main = mainDate(document);
    main.ifPresent(
        day -> drafts.stream().filter(EventMerger::opens).forEach(d -> d.dateIfUndated(day)));
    List<Draft> merged = cluster(drafts);
    main.ifPresent(
        day -> merged.stream().filter(EventMerger::leads).forEach(d -> d.dateIfUndated(day)));
    List<Event> events = new ArrayList<>();
    for (Draft draft : cluster(merged)) {
      if (enough(draft)) {
        events.add(event(draft, linked));
      }
    }
    return events;
  }

  /**
   * The drafts that say most come first, the others join the first one that they do not contradict.
   */
  private static List<Draft> cluster(List<Draft> drafts) {
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(Comparator.comparingInt((Draft d) -> -d.participants().size()));
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : ordered) {
      Optional<Draft> home = merged.stream().filter(m -> Sameness.same(m, draft)).findFirst();
      if (home.isPresent()) {
        home.get().absorb(draft);
      } else {
        merged.add(draft);
      }
    }
    merged.sort(Comparator.comparingInt(d -> d.mentions().get(0).trigger().start()));
    return merged;
  }

  /** The day that the first sentences name: it dates what they and the headline tell. */
  private static Optional<When> mainDate(Document document) {
    List<Sentence> sentences = document.get(Layer.SENTENCES);
    int end = sentences.get(Math.min(DATED_WITHIN, sentences.size()) - 1).span().end();
    return document.get(Layer.TIMES).stream()
        .filter(t -> t.span().end() <= end && t.when().precision() == When.Precision.DAY)
        .min(
            Comparator.comparing((TimeMention t) -> t.rule().startsWith("report"))
                .thenComparing(TimeMention::span))
        .map(TimeMention::when);
  }

  /** Told outright in the headline or the first sentence: what the article is about. */
  private static boolean opens(Draft draft) {
    return draft.explicit() && draft.mentions().get(0).sentence() < 2;
  }

  private static boolean leads(Draft draft) {
    return draft.mentions().stream().anyMatch(m -> m.sentence() < LEAD);
  }

  private static boolean enough(Draft draft) {
    int acting = draft.in(Role.Function.ACTS).size();
    int receiving = draft.in(Role.Function.RECEIVES).size();
    return acting > 0 && acting + receiving >= draft.type().fewestParties();
  }

  private Event event(Draft draft, Linked linked) {
    List<Participant> participants = List.copyOf(draft.participants());
    Optional<Entity> place = draft.place();
    Optional<Entity> attribution =
        draft.mentions().stream()
            .flatMap(m -> m.attribution().stream())
            .flatMap(a -> linked.entities(a.mention()).stream())
            .findFirst();
    return new Event(
        iri(draft, participants, place),
        draft.type().name(),
        participants,
        place,
        draft.when(),
        draft.factuality(),
        attribution,
        draft.details(),
        confidence(draft),
        draft.mentions());
  }

  /** Type, parties, day, place and factuality tell an event from any other. */
  private static String iri(Draft draft, List<Participant> participants, Optional<Entity> place) {
    List<String> values = new ArrayList<>();
    values.add(draft.type().name());
    participants.stream().map(p -> p.role() + " " + p.entity().iri()).sorted().forEach(values::add);
    values.add(place.map(Entity::iri).orElse(""));
    values.add(draft.when().map(When::iso).orElse(""));
    values.add(draft.factuality().word());
    draft.quotation().ifPresent(values::add);
    return Iris.event(values);
  }

  /** Each further mention halves the doubt that the best one leaves. */
  private static double confidence(Draft draft) {
    double best =
        draft.mentions().stream().mapToDouble(EventMention::confidence).max().orElseThrow();
    double doubt = (1 - best) * Math.pow(0.8, draft.mentions().size() - 1.0);
    return Math.round((1 - doubt) * 100) / 100.0;
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
