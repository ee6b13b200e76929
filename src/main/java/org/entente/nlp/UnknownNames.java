package org.entente.nlp;

import java.util.List;
import java.util.function.Predicate;
import org.entente.lang.Language;
import org.entente.model.Mention;
import org.entente.model.Sentence;

/**
 * Asks the model for names where it pays: in sentences that can hold an event and in which a
 * capitalized word is unexplained. The model is loaded at the first of them.
 */
final class UnknownNames {
  private final UnknownCapitals capitals;
  private final NameFinder finder;
  private final NameMerger merger;
  private final Predicate<Sentence> worth;

  UnknownNames(Language language, NameFinder finder, NameMerger merger, Predicate<Sentence> worth) {
    this.capitals = new UnknownCapitals(language);
    this.finder = finder;
    this.merger = merger;
    this.worth = worth;
  }

  /** Adds to the known mentions of a sentence, or changes them, if the model has more evidence. */
  void add(Sentence sentence, List<Mention> mentions) {
    if (!worth.test(sentence) || !capitals.in(sentence, mentions)) {
      return;
    }
    List<Mention> merged =
        merger.merge(sentence.tokens(), mentions, finder.find(sentence.tokens()));
    mentions.clear();
    mentions.addAll(merged);
  }
}
