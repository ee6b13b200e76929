package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Token;

/**
 * Finds whose office or force a title is: "French President", "Presiden Prancis", "president of
 * France", "delegasi tingkat tinggi Iran".
 */
final class Owners {
  /**
   * How many words may stand between an acting noun and its state: "delegasi tingkat tinggi Iran".
   */
  static final int MODIFIERS = 2;

  private final Gazetteer gazetteer;
  private final Language language;
  private final boolean behind;

  Owners(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
    behind = language.is("headFirst");
  }

  /**
   * Whose it is.
   *
   * @param to the token behind the name of the owner
   * @param key ISO code of the state, or IRI of the organization
   * @param kind state or organization
   * @param candidates what bears the name
   */
  record Owner(int to, String key, EntityKind kind, List<Candidate> candidates) {}

  /** The owner that stands in front of a title which would begin behind it. */
  Optional<Owner> before(List<Token> tokens, int from) {
    return behind ? Optional.empty() : at(tokens, from);
  }

  /** The owner behind a title that ends at {@code titleEnd}. */
  Optional<Owner> behind(List<Token> tokens, int titleEnd) {
    return behind ? at(tokens, pastBrackets(tokens, titleEnd)) : of(tokens, titleEnd);
  }

  /** "of China" behind a title or name. */
  Optional<Owner> of(List<Token> tokens, int at) {
    return isOf(tokens, at) ? at(tokens, pastDeterminer(tokens, at + 1)) : Optional.empty();
  }

  /** "from Hamas" behind those who were sent. */
  Optional<Owner> from(List<Token> tokens, int at) {
    return !behind && at < tokens.size() && language.markers().is(tokens, at, "from")
        ? at(tokens, pastDeterminer(tokens, at + 1))
        : Optional.empty();
  }

  /** The owner behind an acting noun that ends at {@code at}. */
  Optional<Owner> behindAgent(List<Token> tokens, int at) {
    if (!behind) {
      return of(tokens, at);
    }
    for (int i = at; i <= at + MODIFIERS && i < tokens.size(); i++) {
      Optional<Owner> owner = at(tokens, i);
      if (owner.isPresent()) {
        return owner;
      }
      if (!modifier(tokens, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where what owns a title that ends at {@code titleEnd} would begin; empty if nothing can. */
  Optional<Integer> startBehind(List<Token> tokens, int titleEnd) {
    if (behind) {
      return titleEnd < tokens.size() ? Optional.of(titleEnd) : Optional.empty();
    }
    return isOf(tokens, titleEnd)
        ? Optional.of(pastDeterminer(tokens, titleEnd + 1))
        : Optional.empty();
  }

  private boolean isOf(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "of");
  }

  private Optional<Owner> at(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    return gazetteer.match(tokens, at).flatMap(m -> owner(m, at));
  }

  private static Optional<Owner> owner(Gazetteer.Match match, int at) {
    return match.candidates().stream()
        .map(Mention.Candidate::entity)
        .filter(e -> e.kind() == EntityKind.STATE || e.kind() == EntityKind.ORGANIZATION)
        .findFirst()
        .map(
            e ->
                new Owner(
                    at + match.tokens(),
                    e.kind() == EntityKind.STATE ? e.country().orElse(e.iri()) : e.iri(),
                    e.kind(),
                    match.candidates()));
  }

  /**
   * A plain word that no lexicon of function words knows, that begins no name and tells of no event
   * as a verb does ("Germany supplied tanks").
   */
  boolean modifier(List<Token> tokens, int i) {
    return tokens.get(i).word()
        && language.frames().startingWith(tokens.get(i).lower()).stream()
            .noneMatch(f -> f.type().isPresent() && !f.nominal())
        && language.markers().at(tokens, i).isEmpty()
        && gazetteer.match(tokens, i).isEmpty();
  }

  /** The token behind an article or demonstrative at {@code at}. */
  int pastDeterminer(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "determiner") ? at + 1 : at;
  }

  /** The token behind a genitive ending at {@code at}. */
  int pastGenitive(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "genitive") ? at + 1 : at;
  }

  /** The token behind one word in brackets at {@code at}: "Menteri Luar Negeri (Menlu) Rusia". */
  static int pastBrackets(List<Token> tokens, int at) {
    boolean short3 =
        at + 2 < tokens.size()
            && tokens.get(at).text().equals("(")
            && tokens.get(at + 2).text().equals(")");
    return short3 ? at + 3 : at;
  }
}
