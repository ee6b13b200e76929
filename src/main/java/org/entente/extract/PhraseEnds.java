package org.entente.extract;

import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/** Tells where a noun phrase ends although another noun follows it. */
final class PhraseEnds {
  private final Words words;
  private final Language language;

  PhraseEnds(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** Whether the noun at {@code at} opens a phrase of its own behind that from {@code from}. */
  boolean at(int from, int at) {
    return nominative(at) || subjectBehindPlace(from, at) || reducedRelative(at);
  }

  /** "restrictions the US is to impose": behind a noun an article opens another phrase. */
  private boolean reducedRelative(int at) {
    return !language.is("headFirst")
        && words.line().tag(at).equals("DET")
        && language.markers().is(words.line().tokens(), at, "article")
        && words.line().tag(at - 1).equals("NOUN")
        && words.mentionAt(at - 1).isEmpty();
  }

  /** "tempat ia bertemu", "the day he met": a pronoun that is always a subject of its own. */
  private boolean nominative(int i) {
    return language.markers().is(words.line().tokens(), i, "nominative");
  }

  /** "Di Paris Prabowo bertemu Macron": no comma parts the place in front from the subject. */
  private boolean subjectBehindPlace(int from, int at) {
    return language.is("headFirst")
        && from > 0
        && language.markers().is(words.line().tokens(), from - 1, SlotNames.AT)
        && words.mentionAt(at - 1).filter(m -> NestedPlaces.spatial(m)).isPresent()
        && words.mentionAt(at).filter(PhraseEnds::person).isPresent()
        && !words.mentionAt(at).equals(words.mentionAt(at - 1));
  }

  private static boolean person(Mention mention) {
    return mention.kind() == EntityKind.PERSON && mention.form() == Mention.Form.NAME;
  }
}
