package org.entente.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Layer;
import org.entente.model.Mention.Form;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.model.When;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Dates what a sentence without a time adds to what was told just before: "Sugiono juga bertemu
 * Wang Yi", "Kedua pemimpin menandatangani perjanjian". The scene is the day of the last event that
 * has one; another time, or a word that recalls something earlier, ends it.
 */
final class Scene {
  /** How many sentences a scene goes on. */
  private static final int REACH = 4;

  /** How many days what belongs to a scene may lie apart. */
  private static final int NEAR = 3;

  private final Document document;
  private final Language language;
  private final Map<String, EventType> types;

  Scene(Document document, Language language, Map<String, EventType> types) {
    this.document = document;
    this.language = language;
    this.types = types;
  }

  /** The mentions, in the order of the text, with the days that scenes give them. */
  List<EventMention> date(List<EventMention> mentions) {
    List<EventMention> dated = new ArrayList<>();
    Optional<EventMention> scene = Optional.empty();
    for (EventMention mention : mentions) {
      Sentence sentence = document.get(Layer.SENTENCES).get(mention.sentence());
      scene = scene.filter(s -> sentence.index() - s.sentence() <= REACH && !elsewhere(s, mention));
      dated.add(
          scene
              .filter(s -> goesOn(mention, sentence) || received(s, mention, sentence))
              .flatMap(EventMention::time)
              .map(mention::withTime)
              .orElse(mention));
      if (opens(mention, scene) && !sentence.headline()) {
        scene = Optional.of(mention);
      }
    }
    return dated;
  }

  /** Whether it has a day, and none before that of the scene: who arrived has come before. */
  private boolean opens(EventMention mention, Optional<EventMention> scene) {
    return mention.factuality() == Factuality.HAPPENED
        && (is(mention, Trait.OCCASION) || is(mention, Trait.JOURNEY) || is(mention, Trait.OUTCOME))
        && mention.time().filter(t -> t.when().precision() == When.Precision.DAY).isPresent()
        && scene.filter(s -> day(mention).isBefore(day(s))).isEmpty();
  }

  private static LocalDate day(EventMention mention) {
    return mention.time().orElseThrow().when().latest();
  }

  /** Whether the text has gone on to something of another time. */
  private static boolean elsewhere(EventMention scene, EventMention mention) {
    return mention.factuality() == Factuality.HAPPENED
        && mention
            .time()
            .filter(t -> Math.abs(ChronoUnit.DAYS.between(t.when().latest(), day(scene))) > NEAR)
            .isPresent();
  }

  private boolean goesOn(EventMention mention, Sentence sentence) {
    return mention.time().isEmpty()
        && mention.factuality() == Factuality.HAPPENED
        && (mention.explicit() || understood(mention))
        && (is(mention, Trait.OCCASION) || is(mention, Trait.OUTCOME))
        && document.get(Layer.TIMES).stream().noneMatch(t -> sentence.span().contains(t.span()))
        && !mention.otherTime()
        && !has(sentence, "recalls")
        && (has(sentence, "goes-on") || pointed(mention));
  }

  /**
   * "Erdogan tiba di Jakarta pada Rabu. Prabowo menyambutnya di Halim": next to a journey, what the
   * traveller does in the land that he came to.
   */
  private boolean received(EventMention journey, EventMention mention, Sentence sentence) {
    return is(journey, Trait.JOURNEY)
        && is(mention, Trait.OCCASION)
        && mention.time().isEmpty()
        && mention.factuality() == Factuality.HAPPENED
        && mention.explicit()
        && !mention.otherTime()
        && sentence.index() - journey.sentence() < NEAR
        && document.get(Layer.TIMES).stream().noneMatch(t -> sentence.span().contains(t.span()))
        && !has(sentence, "formerly")
        && new Shared(document).acting(journey, mention, types)
        && !Collections.disjoint(where(journey), where(mention));
  }

  /** The states that its places lie in. */
  private Set<String> where(EventMention mention) {
    EventType type = types.get(mention.type());
    return mention.arguments().stream()
        .filter(a -> type.has(a.role(), Role.Function.PLACE))
        .flatMap(a -> a.mention().candidates().stream().limit(1))
        .flatMap(c -> c.entity().country().stream())
        .collect(Collectors.toSet());
  }

  /** "Pertemuan kedua digelar dengan X": somebody told of before takes part. */
  private static boolean understood(EventMention mention) {
    return mention.arguments().stream()
        .anyMatch(a -> a.mention().source() == MentionSource.UNDERSTOOD);
  }

  /** Whether those who act are told by a pronoun, or by "the two leaders". */
  private static boolean pointed(EventMention mention) {
    return mention.arguments().stream()
        .map(Argument::mention)
        .anyMatch(m -> m.form() == Form.PRONOUN || m.form() == Form.PLURAL);
  }

  private boolean has(Sentence sentence, String marker) {
    return Marked.in(sentence, language, marker);
  }

  private boolean is(EventMention mention, Trait trait) {
    return types.get(mention.type()).traits().contains(trait);
  }
}
