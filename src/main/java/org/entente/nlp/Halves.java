package org.entente.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Token;

/**
 * States called by the first word of their name alone where the article names them: "the North".
 */
final class Halves {
  private final Language language;
  private final Map<String, Candidate> byWord = new HashMap<>();

  private Halves(Language language) {
    this.language = language;
  }

  /** The states that an article names in full among {@code mentions}. */
  static Halves of(Language language, List<Mention> mentions) {
    Halves halves = new Halves(language);
    for (Mention mention : mentions) {
      if (mention.kind() == EntityKind.STATE) {
        mention.candidates().stream().findFirst().ifPresent(halves::add);
      }
    }
    return halves;
  }

  private void add(Candidate candidate) {
    String name = candidate.entity().label(language.code());
    int blank = name.indexOf(' ');
    if (blank > 0) {
      byWord.putIfAbsent(name.substring(0, blank).toLowerCase(Locale.ROOT), candidate);
    }
  }

  /** The mention that token {@code i} is, if it is such a word behind an article. */
  Optional<Mention> at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (i == 0
        || !token.capitalized()
        || !language.markers().is(tokens, i, "half")
        || !language.markers().is(tokens, i - 1, "article")
        || i + 1 < tokens.size() && tokens.get(i + 1).capitalized()) {
      return Optional.empty();
    }
    return Optional.ofNullable(byWord.get(token.lower()))
        .map(
            c ->
                new Mention(
                    token.span(),
                    Form.NAME,
                    EntityKind.STATE,
                    List.of(c),
                    Title.NONE,
                    MentionSource.SHORT));
  }
}
