package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/**
 * Who leads those who are sent is the party: "a US delegation led by Steve Witkoff", "officials led
 * by".
 */
final class Delegations {
  /** The key of titles of those who are sent by a state. */
  private static final String DELEGATION = "delegation";

  private final Words words;
  private final Language language;

  Delegations(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** Who leads those whom {@code sent} means, told behind it at {@code end}. */
  Optional<Mention> leader(Mention sent, int end) {
    return sent.form() == Mention.Form.TITLE && sent.title().office().equals(DELEGATION)
        ? ledBy(end)
        : Optional.empty();
  }

  /** Who leads the delegation or the officials for whom the word at {@code i} stands. */
  Optional<Mention> leader(int i) {
    return language
        .titles()
        .at(words.line().tokens(), i)
        .filter(t -> t.value().key().equals(DELEGATION) || t.value().kind().equals("unnamed"))
        .map(Found::to)
        .flatMap(this::ledBy);
  }

  private Optional<Mention> ledBy(int end) {
    return language
        .markers()
        .at(words.line().tokens(), end)
        .filter(f -> f.value().contains("led-by"))
        .flatMap(f -> f.to() < words.line().size() ? words.mentionAt(f.to()) : Optional.empty())
        .filter(m -> m.kind() == EntityKind.PERSON && m.form() == Mention.Form.NAME);
  }
}
