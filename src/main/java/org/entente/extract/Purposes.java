package org.entente.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.lang.Language;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;

/**
 * Knows what an event is held for from a second event: "held a call to discuss trade" tells one
 * meeting.
 */
final class Purposes {
  private final Words words;
  private final Language language;

  Purposes(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** The mentions without those that only say what an earlier one of the same parties is for. */
  List<EventMention> without(List<EventMention> mentions) {
    return mentions.stream().filter(m -> mentions.stream().noneMatch(held -> of(m, held))).toList();
  }

  private boolean of(EventMention purpose, EventMention held) {
    return held.type().equals(purpose.type())
        && held.trigger().end() < purpose.trigger().start()
        && parties(held).equals(parties(purpose))
        && behindPurpose(purpose);
  }

  private static Set<Mention> parties(EventMention mention) {
    return mention.arguments().stream().map(Argument::mention).collect(Collectors.toSet());
  }

  private boolean behindPurpose(EventMention mention) {
    for (int i = 1; i < words.line().size(); i++) {
      if (words.line().token(i).span().start() == mention.trigger().start()) {
        return language.markers().is(words.line().tokens(), i - 1, "purpose");
      }
    }
    return false;
  }
}
