package org.entente.extract;

import java.util.Optional;
import java.util.function.Predicate;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles.Title;

/** Words that are one unit to the clause grammar, whatever each of them is alone. */
final class Units {
  private final Words words;
  private final Language language;

  Units(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** The token behind a cue that belongs to the verb group ("is due to"); {@code i} for none. */
  int verbGroup(int i, int limit) {
    return language
        .cues()
        .at(words.line().tokens(), i)
        .filter(f -> f.to() <= limit && f.to() - f.from() > 1)
        .filter(f -> f.value().stream().anyMatch(c -> c.scope().equals("verb")))
        .map(Found::to)
        .orElse(i);
  }

  /**
   * The token behind an office of several words ("Minister of Foreign Affairs"), whose function
   * words open no slot; {@code i} if none starts here.
   */
  int office(int i, int limit) {
    return title(i, t -> t.kind().equals("office"))
        .map(Found::to)
        .filter(to -> to > i + 1 && to <= limit)
        .orElse(i);
  }

  /**
   * "around the time Kim met Trump", "the day the two leaders spoke": the token behind a noun of
   * time that opens a clause, for who acts in it stands right behind; {@code i} for any other.
   */
  int clauseNoun(int i, int limit) {
    return marker(i, "clause-noun", limit)
            .map(to -> language.markers().is(words.line().tokens(), to, "article") ? to + 1 : to)
            .filter(to -> to < limit && words.mentionAt(to).isPresent())
            .filter(to -> verbBehind(words.mentionEnd(to)))
            .isPresent()
        ? marker(i, "clause-noun", limit).orElse(i)
        : i;
  }

  /** Whether a verb follows, with no mark in between. */
  private boolean verbBehind(int from) {
    for (int k = from; k < words.line().size() && words.line().token(k).word(); k++) {
      if (words.line().tag(k).equals("VERB")) {
        return true;
      }
    }
    return false;
  }

  /** The token behind the marker of that class at {@code i}, if something follows it. */
  private Optional<Integer> marker(int i, String markerClass, int limit) {
    return language
        .markers()
        .at(words.line().tokens(), i)
        .filter(f -> f.value().contains(markerClass))
        .map(Found::to)
        .filter(to -> to <= limit && to < words.line().size());
  }

  private Optional<Found<Title>> title(int i, Predicate<Title> wanted) {
    return language.titles().at(words.line().tokens(), i).filter(t -> wanted.test(t.value()));
  }
}
