package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Span;

/** Pronouns that are suffixes: "pertemuannya" (whose), "menerimanya" (whom), "ditemuinya" (by). */
final class Suffixes {
  private Suffixes() {}

  /** The suffix of a word of the trigger, if one has any. */
  static Optional<Span> of(Grid grid) {
    for (int i = grid.triggerFrom(); i < grid.triggerTo(); i++) {
      Optional<Span> suffix = at(grid, i);
      if (suffix.isPresent()) {
        return suffix;
      }
    }
    return Optional.empty();
  }

  /** The suffix of the word at {@code i}. */
  static Optional<Span> at(Grid grid, int i) {
    String word = grid.line().lower(i);
    String stem = grid.line().stems().isEmpty() ? word : grid.line().stem(i);
    Span span = grid.line().token(i).span();
    return stem.length() < word.length()
        ? Optional.of(new Span(span.start() + stem.length(), span.end()))
        : Optional.empty();
  }

  /**
   * Whom the suffix of the verb at {@code verb} means as its object: the first person named in
   * front of it who is not its subject ("Xi bertemu Putin dan mengundangnya"), else somebody of a
   * sentence before.
   */
  static Filler object(Grid grid, int verb, Span suffix, List<Filler> subjects) {
    for (int i = 0; i < verb; i++) {
      Optional<Mention> person = grid.words().mentionAt(i).filter(Suffixes::person);
      if (person.isPresent()
          && subjects.stream().noneMatch(s -> s.mention().equals(person.get()))) {
        return new Filler(person.get(), false);
      }
    }
    return new Filler(Mention.object(suffix), false);
  }

  private static boolean person(Mention mention) {
    return mention.kind() == EntityKind.PERSON
        && (mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.TITLE);
  }
}
