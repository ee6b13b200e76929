package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Token;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Places what happens at a gathering where another sentence tells that it is held: "Jokowi bertemu
 * Biden di sela KTT G20. KTT G20 digelar di Bali." The body that it is of tells one from another.
 */
final class Gatherings {
  private static final String GATHERING = "gathering";

  /** How far the name of the body stands from the word for the gathering: "KTT ke-42 ASEAN". */
  private static final int NAME = 5;

  /** How far its place stands behind the name: "yang akan digelar pada 15-16 November di Bali". */
  private static final int SITE = 9;

  private final Document document;
  private final Language language;
  private final Map<String, EventType> types;
  private final Map<String, Mention> sites = new LinkedHashMap<>();

  Gatherings(Document document, Language language, Map<String, EventType> types) {
    this.document = document;
    this.language = language;
    this.types = types;
  }

  /** The mentions, those that tell of a meeting at a gathering with its place. */
  List<EventMention> place(List<EventMention> mentions) {
    document.get(Layer.SENTENCES).forEach(this::read);
    List<EventMention> placed = new ArrayList<>();
    for (EventMention mention : mentions) {
      placed.add(site(mention).map(s -> with(mention, s)).orElse(mention));
    }
    return placed;
  }

  /** Notes the places that the sentence tells. */
  private void read(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Mention> body = body(tokens, i);
      int at = i;
      body.flatMap(b -> site(tokens, Math.max(at + 1, behind(tokens, b))))
          .ifPresent(
              s -> sites.merge(key(body.get()), s, (a, b) -> a.kind() == EntityKind.STATE ? b : a));
    }
  }

  private static String key(Mention body) {
    return body.candidates().get(0).entity().iri();
  }

  private static int behind(List<Token> tokens, Mention mention) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).span().start() < mention.span().end()) {
      i++;
    }
    return i;
  }

  /** The body whose gathering the word at {@code i} is: "KTT G20", "the G20 summit". */
  private Optional<Mention> body(List<Token> tokens, int i) {
    if (!language.markers().is(tokens, i, GATHERING)) {
      return Optional.empty();
    }
    for (int k = Math.max(0, i - 1); k < Math.min(tokens.size(), i + NAME); k++) {
      Optional<Mention> mention = mention(tokens.get(k));
      if (k != i && mention.isPresent()) {
        return mention.filter(m -> m.kind() == EntityKind.ORGANIZATION);
      }
    }
    return Optional.empty();
  }

  /** The place behind a function word, with nobody named in between. */
  private Optional<Mention> site(List<Token> tokens, int from) {
    for (int i = from; i + 1 < Math.min(tokens.size(), from + SITE); i++) {
      Optional<Found<Set<String>>> marker = marker(tokens, i, SlotNames.AT);
      if (marker.isPresent() && marker.get().to() < tokens.size()) {
        return mention(tokens.get(marker.get().to()))
            .filter(m -> Places.place(m.kind()) && !m.pointsAtPlace());
      }
      if (mention(tokens.get(i)).isPresent() || tokens.get(i).text().matches("[.;:\"]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Found<Set<String>>> marker(List<Token> tokens, int i, String name) {
    return language.markers().at(tokens, i).filter(f -> f.value().contains(name));
  }

  private Optional<Mention> mention(Token token) {
    return document.get(Layer.MENTIONS).stream()
        .filter(m -> m.span().overlaps(token.span()) && !m.candidates().isEmpty())
        .findFirst();
  }

  /** The place of the gathering at which the meeting is told to be. */
  private Optional<Mention> site(EventMention mention) {
    EventType type = types.get(mention.type());
    boolean placed =
        mention.arguments().stream()
            .anyMatch(a -> type.role(a.role()).orElseThrow().function() == Role.Function.PLACE);
    if (sites.isEmpty() || placed || !type.traits().contains(Trait.OCCASION)) {
      return Optional.empty();
    }
    List<Token> tokens = document.get(Layer.SENTENCES).get(mention.sentence()).tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (attended(tokens, i)) {
        return body(tokens, i).map(Gatherings::key).map(sites::get);
      }
    }
    return Optional.empty();
  }

  /** Whether a function word in front of the gathering at {@code i} says that it was there. */
  private boolean attended(List<Token> tokens, int i) {
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (marker(tokens, k, SlotNames.AT).filter(f -> f.to() >= i).isPresent()) {
        return language.markers().is(tokens, i, GATHERING);
      }
    }
    return false;
  }

  private EventMention with(EventMention mention, Mention site) {
    Role place = types.get(mention.type()).role("place").orElseThrow();
    return mention.withArgument(new Argument(place.name(), site));
  }
}
