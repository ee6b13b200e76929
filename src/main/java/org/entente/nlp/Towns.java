package org.entente.nlp;

import java.util.List;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Finds the names of towns, villages and islands that no table has by the noun that says what they
 * are: "the border town of Kenari", "desa Kenari". A name that a table has stands as it is.
 */
final class Towns {
  private static final int LONGEST = 3;

  private static final String KIND = "town";

  private final Language language;

  Towns(Language language) {
    this.language = language;
  }

  /** Adds such places of a sentence to the names found in it. */
  void add(List<Token> tokens, List<Mention> names) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (is(tokens, i, KIND)) {
        int from = behind(tokens, i);
        int to = from > i ? end(tokens, from) : from;
        if (to > from && take(NameAnnotator.span(tokens, from, to), names)) {
          and(tokens, to, names);
        }
      }
    }
  }

  /** "the villages of Kenari and Melati": a second one that no table has either. */
  private void and(List<Token> tokens, int to, List<Mention> names) {
    if (to + 1 < tokens.size() && is(tokens, to, "and")) {
      int end = end(tokens, to + 1);
      if (end > to + 1) {
        take(NameAnnotator.span(tokens, to + 1, end), names);
      }
    }
  }

  /** Where the name starts of which the noun at {@code i} says the kind; {@code i} if nowhere. */
  private int behind(List<Token> tokens, int i) {
    if (!language.is("headFirst")) {
      return is(tokens, i + 1, "of") ? i + 2 : i;
    }
    return is(tokens, i + 1, "describes-town") ? i + 2 : i + 1;
  }

  private int end(List<Token> tokens, int from) {
    int to = from;
    while (to < Math.min(tokens.size(), from + LONGEST) && named(tokens, to)) {
      to++;
    }
    return to;
  }

  /** A capital letter, also behind an article that is written at the name: "al-Kenari". */
  private boolean named(List<Token> tokens, int i) {
    return i < tokens.size()
        && tokens.get(i).word()
        && tokens.get(i).text().chars().anyMatch(Character::isUpperCase)
        && tokens.get(i).text().chars().anyMatch(Character::isLowerCase)
        && !is(tokens, i, "not-a-name")
        && !is(tokens, i, KIND)
        && language.titles().at(tokens, i).isEmpty()
        && language.places().at(tokens, i).isEmpty();
  }

  private boolean take(Span span, List<Mention> names) {
    List<Mention> met = names.stream().filter(m -> m.span().overlaps(span)).toList();
    if (!met.stream().allMatch(m -> guessed(m, span) || inner(m, span))) {
      return false;
    }
    names.removeAll(met);
    return names.add(
        new Mention(span, Form.NAME, EntityKind.PLACE, List.of(), Title.NONE, MentionSource.VENUE));
  }

  private static boolean guessed(Mention mention, Span span) {
    return mention.candidates().isEmpty()
        && !mention.title().present()
        && span.contains(mention.span());
  }

  /** "Abu Kenari", where Kenari is another place. */
  private static boolean inner(Mention mention, Span span) {
    return span.contains(mention.span())
        && mention.span().start() > span.start()
        && mention.kind() != EntityKind.STATE;
  }

  private boolean is(List<Token> tokens, int i, String marker) {
    return i < tokens.size() && language.markers().is(tokens, i, marker);
  }
}
