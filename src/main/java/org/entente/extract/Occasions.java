package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.EventMention;
import org.entente.model.TimeMention;

/**
 * Makes an event of each day that is listed for what happened several times: "dua kali berkunjung
 * ke Paris, yakni pada 23 Januari dan 14 April". Only counted, they are no single happenings.
 */
final class Occasions {
  /** The marker class of words that say how often something happened. */
  private static final String TIMES = "times";

  /** How many words may stand between such words and the trigger. */
  private static final int REACH = 2;

  private final Words words;
  private final Language language;

  Occasions(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** Whether words right in front of the trigger say how often it happened. */
  boolean counted(EventMention mention) {
    int trigger = at(mention.trigger().start());
    for (int i = 0; i < trigger; i++) {
      int to =
          language
              .markers()
              .at(words.line().tokens(), i)
              .filter(f -> f.value().contains(TIMES))
              .map(Found::to)
              .orElse(-1);
      if (to > i && trigger - to <= REACH) {
        return true;
      }
    }
    return false;
  }

  /** The event on each of the days that are listed behind a word like "namely". */
  List<EventMention> each(EventMention mention) {
    List<EventMention> events = new ArrayList<>();
    boolean listed = false;
    for (int i = at(mention.trigger().end()); i < words.line().size(); i++) {
      listed |= language.markers().is(words.line().tokens(), i, "namely");
      if (listed && words.timeAt(i).isPresent()) {
        TimeMention time = words.timeAt(i).get();
        events.add(mention.withTime(time));
        i = words.timeEnd(i) - 1;
      }
    }
    return events;
  }

  /** The first token at or behind an offset of the text. */
  private int at(int offset) {
    int i = 0;
    while (i < words.line().size() && words.line().token(i).span().start() < offset) {
      i++;
    }
    return i;
  }
}
