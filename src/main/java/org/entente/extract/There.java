package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Places what words behind a trigger only point to: "Pompeo terbang ke Bogor. Ia bertemu Jokowi di
 * sana", "di negara itu", "there". It was where the event told before was.
 */
final class There {
  /** How many sentences back that event may stand. */
  private static final int REACH = 2;

  private static final String PLACE = "place";

  /** Words that point to any place. */
  private static final String ANYWHERE = "there";

  /** Words that point to a state. */
  private static final String STATE = "there-state";

  private final Document document;
  private final Language language;
  private final Map<String, EventType> types;

  There(Document document, Language language, Map<String, EventType> types) {
    this.document = document;
    this.language = language;
    this.types = types;
  }

  /** The mentions, in the order of the text, with the places that they point to. */
  List<EventMention> place(List<EventMention> mentions) {
    List<EventMention> placed = new ArrayList<>();
    for (EventMention mention : mentions) {
      Optional<String> pointer =
          where(mention).isPresent() || !happens(types.get(mention.type()))
              ? Optional.empty()
              : pointer(mention, mentions);
      Optional<Argument> place = pointer.flatMap(p -> before(mention, placed, p));
      placed.add(place.map(mention::withArgument).orElse(mention));
    }
    return placed;
  }

  /** Whether it happens somewhere: journeys lead "there", but seldom to where something was. */
  private static boolean happens(EventType type) {
    return type.role(PLACE).isPresent() && !type.traits().contains(EventType.Trait.JOURNEY);
  }

  /** The class of such words behind the trigger, with no other event between. */
  private Optional<String> pointer(EventMention mention, List<EventMention> mentions) {
    Sentence sentence = document.get(Layer.SENTENCES).get(mention.sentence());
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int start = sentence.tokens().get(i).span().start();
      Optional<Found<Set<String>>> marker = language.markers().at(sentence.tokens(), i);
      boolean behind = start >= mention.trigger().end() || i == 0;
      if (behind && marker.isPresent() && own(mention, start, mentions)) {
        for (String pointer : List.of(STATE, ANYWHERE)) {
          if (marker.get().value().contains(pointer)) {
            return Optional.of(pointer);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean own(EventMention mention, int start, List<EventMention> mentions) {
    return mentions.stream()
        .filter(m -> m.sentence() == mention.sentence())
        .map(EventMention::trigger)
        .noneMatch(
            t ->
                t.start() >= mention.trigger().end() && t.start() < start
                    || t.start() < mention.trigger().start() && start < t.start());
  }

  /** The place of the last event that has one of the kind that is pointed to. */
  private Optional<Argument> before(EventMention mention, List<EventMention> told, String pointer) {
    for (int i = told.size() - 1; i >= 0; i--) {
      EventMention earlier = told.get(i);
      if (mention.sentence() - earlier.sentence() > REACH) {
        break;
      }
      Optional<Argument> place =
          where(earlier)
              .filter(a -> !pointer.equals(STATE) || a.mention().kind() == EntityKind.STATE);
      if (place.isPresent()) {
        return place.map(a -> new Argument(PLACE, a.mention()));
      }
    }
    return Optional.empty();
  }

  private Optional<Argument> where(EventMention mention) {
    EventType type = types.get(mention.type());
    return mention.arguments().stream()
        .filter(a -> type.role(a.role()).orElseThrow().function() == Role.Function.PLACE)
        .findFirst();
  }
}
