package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Token;

/**
 * Reads a title that several states share: in "Menlu Korsel dan Jepang" Japan stands for its
 * minister too. Only where titles stand in front of their states.
 */
final class SharedTitles {
  /** The key of titles that no table of offices resolves (see {@code titles.tsv}). */
  private static final String UNRESOLVED = "-";

  private final Language language;

  SharedTitles(Language language) {
    this.language = language;
  }

  /** The names of one sentence, with those of states that share the title in front of them. */
  List<Mention> read(List<Token> tokens, List<Mention> mentions) {
    if (!language.is("headFirst")) {
      return mentions;
    }
    List<Mention> read = new ArrayList<>();
    for (Mention mention : mentions) {
      Optional<Mention> before =
          read.isEmpty() ? Optional.empty() : Optional.of(read.get(read.size() - 1));
      read.add(
          before
              .filter(SharedTitles::office)
              .filter(b -> state(mention) && joined(tokens, b, mention))
              .map(b -> holder(b, mention))
              .orElse(mention));
    }
    return read;
  }

  private static boolean office(Mention mention) {
    return mention.form() == Form.TITLE
        && mention.kind() == EntityKind.PERSON
        && mention.title().country().length() == 2
        && !mention.title().office().equals(UNRESOLVED);
  }

  private static boolean state(Mention mention) {
    return mention.form() == Form.NAME
        && mention.kind() == EntityKind.STATE
        && !mention.title().present();
  }

  /** Whether only "dan" stands between the two. */
  private boolean joined(List<Token> tokens, Mention one, Mention other) {
    int and = -1;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i).span().start();
      if (start >= one.span().end() && start < other.span().start()) {
        if (and >= 0 || !language.markers().is(tokens, i, "and")) {
          return false;
        }
        and = i;
      }
    }
    return and >= 0;
  }

  /** The holder of the same office in the other state, which stands for him if nobody knows him. */
  private static Mention holder(Mention titled, Mention state) {
    Optional<String> country =
        state.candidates().stream()
            .map(Mention.Candidate::entity)
            .findFirst()
            .flatMap(Entity::country);
    return country
        .map(
            code ->
                new Mention(
                    state.span(),
                    Form.TITLE,
                    EntityKind.PERSON,
                    state.candidates(),
                    new Title(state.span(), titled.title().office(), code),
                    MentionSource.TITLE))
        .orElse(state);
  }
}
