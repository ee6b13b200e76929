package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Mention;
import org.entente.model.Mention.Title;
import org.entente.model.Token;

/**
 * Reads names of which one lends the other its head: "North and South Korea", "Barack and Michelle
 * Obama", "Korea Utara dan Selatan".
 */
final class SharedWords {
  private final Gazetteer gazetteer;
  private final Language language;

  SharedWords(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
  }

  /** The name that the token {@code i} begins and the name behind "and" ends: "North". */
  Optional<Mention> before(List<Token> tokens, int i) {
    if (language.is("headFirst") || !joins(tokens, i, i + 1) || i + 2 >= tokens.size()) {
      return Optional.empty();
    }
    return gazetteer
        .match(tokens, i + 2)
        .filter(m -> m.tokens() > 1)
        .flatMap(m -> name(tokens, i, tokens.subList(i + 3, i + 2 + m.tokens()), false));
  }

  /** The name that the token behind "and" ends and the name in front of it begins: "Selatan". */
  Optional<Mention> behind(List<Token> tokens, int from, int to) {
    if (!language.is("headFirst") || to - from < 2 || !joins(tokens, to + 1, to)) {
      return Optional.empty();
    }
    return name(tokens, to + 1, tokens.subList(from, to - 1), true);
  }

  private boolean joins(List<Token> tokens, int part, int and) {
    return Math.max(part, and) < tokens.size()
        && tokens.get(part).capitalized()
        && language.markers().is(tokens, and, "and");
  }

  private Optional<Mention> name(List<Token> tokens, int part, List<Token> head, boolean first) {
    List<Token> whole = new ArrayList<>(head);
    whole.add(first ? head.size() : 0, tokens.get(part));
    return gazetteer
        .match(whole, 0)
        .filter(m -> m.tokens() == whole.size())
        .map(m -> NameAnnotator.mention(tokens, part, part + 1, m, Title.NONE));
  }
}
