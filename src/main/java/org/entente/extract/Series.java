package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Tells when and where the meetings of a series were: a sentence that only counts them ("Retno
 * melakukan tujuh pertemuan bilateral di New York, Senin") says it of all that the text tells of
 * behind it, until something of another day is told.
 */
final class Series {
  /** How many sentences a series goes on. */
  private static final int REACH = 12;

  /** The marker class of words that mean several. */
  private static final String SEVERAL = "several";

  private final Document document;
  private final Language language;
  private final Map<String, EventType> types;

  Series(Document document, Language language, Map<String, EventType> types) {
    this.document = document;
    this.language = language;
    this.types = types;
  }

  /** The mentions, in the order of the text, with the times and places of their series. */
  List<EventMention> complete(List<EventMention> mentions) {
    List<EventMention> completed = new ArrayList<>();
    Optional<EventMention> series = Optional.empty();
    for (EventMention mention : mentions) {
      series =
          series.filter(s -> mention.sentence() - s.sentence() <= REACH && !elsewhere(s, mention));
      EventMention told =
          series.filter(s -> belongs(s, mention)).map(s -> with(s, mention)).orElse(mention);
      completed.add(told);
      if (opens(mention)) {
        series = Optional.of(mention);
      }
    }
    return completed;
  }

  /** Whether it tells of several meetings of one party, and of when or where. */
  private boolean opens(EventMention mention) {
    return meeting(mention)
        && !sentence(mention).headline()
        && Shared.acting(mention, types).size() == 1
        && (mention.time().isPresent() || !places(mention).isEmpty())
        && several(mention);
  }

  /** A number or such a word in the trigger, or right in front of it. */
  private boolean several(EventMention mention) {
    Sentence sentence = sentence(mention);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Span token = sentence.tokens().get(i).span();
      boolean near =
          mention.trigger().contains(token)
              || i + 1 < sentence.tokens().size()
                  && sentence.tokens().get(i + 1).span().start() == mention.trigger().start();
      if (near && (language.markers().is(sentence.tokens(), i, SEVERAL) || number(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(Sentence sentence, int i) {
    String text = sentence.tokens().get(i).text();
    return !text.equals("1") && text.chars().allMatch(Character::isDigit);
  }

  private boolean belongs(EventMention series, EventMention mention) {
    Sentence sentence = sentence(mention);
    return meeting(mention)
        && (mention.time().isEmpty() || mention.time().equals(series.time()))
        && Shared.acting(mention, types).size() > 1
        && new Shared(document).acting(series, mention, types)
        && document.get(Layer.TIMES).stream().noneMatch(t -> sentence.span().contains(t.span()))
        && !Marked.in(sentence, language, "formerly");
  }

  private EventMention with(EventMention series, EventMention mention) {
    EventMention told = series.time().map(mention::withTime).orElse(mention);
    if (places(mention).isEmpty()) {
      for (Argument place : places(series)) {
        told = told.withArgument(place);
      }
    }
    return told;
  }

  /** Whether the text has gone on to something of another time. */
  private static boolean elsewhere(EventMention series, EventMention mention) {
    Optional<TimeMention> day = series.time();
    return mention.factuality() == Factuality.HAPPENED
        && day.isPresent()
        && mention.time().filter(t -> !t.when().overlaps(day.get().when())).isPresent();
  }

  private boolean meeting(EventMention mention) {
    return mention.factuality() == Factuality.HAPPENED
        && types.get(mention.type()).traits().contains(Trait.OCCASION);
  }

  private List<Argument> places(EventMention mention) {
    EventType type = types.get(mention.type());
    return mention.arguments().stream()
        .filter(a -> type.has(a.role(), Role.Function.PLACE))
        .toList();
  }

  private Sentence sentence(EventMention mention) {
    return document.get(Layer.SENTENCES).get(mention.sentence());
  }
}
