package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;

/**
 * Who thinks so goes on: where a source says what may happen ("analysts predict that ..."), and the
 * next sentence tells what may happen without a source, that is the same source's view.
 */
final class Conjecture {
  private Conjecture() {}

  /** The mentions, sorted by place, with the source of the sentence before where they need one. */
  static List<EventMention> attributed(List<EventMention> mentions) {
    List<EventMention> ordered = new ArrayList<>(mentions);
    ordered.sort(
        Comparator.comparingInt(EventMention::sentence).thenComparing(EventMention::trigger));
    List<EventMention> told = new ArrayList<>();
    Optional<Argument> source = Optional.empty();
    int heard = 0;
    for (EventMention mention : ordered) {
      boolean possible = mention.factuality() == Factuality.POSSIBLE;
      boolean goesOn = possible && source.isPresent() && mention.sentence() - heard <= 1;
      EventMention said =
          goesOn && mention.attribution().isEmpty() ? mention.saidBy(source.get()) : mention;
      told.add(said);
      if (possible && said.attribution().isPresent()) {
        source = said.attribution();
        heard = said.sentence();
      }
    }
    return told;
  }
}
