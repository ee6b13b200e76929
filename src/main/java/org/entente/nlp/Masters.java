package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Token;
import org.entente.nlp.Owners.Owner;
import org.entente.nlp.TitleReader.Reading;

/**
 * Finds the ruler whom an envoy or adviser serves, so that the office is his state's: "utusan
 * khusus Trump Steve Witkoff", "Penasihat Keamanan Nasional Biden". Only where titles stand in
 * front of names.
 */
final class Masters {
  private static final Set<String> RULERS =
      Set.of("president", "prime-minister", "chancellor", "king", "supreme-leader", "leader");

  private final Gazetteer gazetteer;
  private final Language language;

  Masters(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
  }

  /**
   * Whom the title that starts at {@code from} is told to serve.
   *
   * @param titled reads the titled name that starts at a token
   */
  Optional<Owner> of(
      List<Token> tokens,
      int from,
      Found<Titles.Title> title,
      IntFunction<Optional<Reading>> titled) {
    if (!language.is("headFirst")
        || !language.markers().is(tokens, from, "serves")
        || title.to() >= tokens.size()) {
      return Optional.empty();
    }
    Optional<Owner> plain =
        gazetteer
            .match(tokens, title.to())
            .flatMap(m -> owner(m.candidates().stream(), title.to() + m.tokens()));
    return plain.or(
        () ->
            titled
                .apply(title.to())
                .filter(r -> r.mention().form() == Mention.Form.NAME)
                .flatMap(r -> owner(r.mention().candidates().stream(), r.to())));
  }

  private Optional<Owner> owner(Stream<Mention.Candidate> candidates, int to) {
    return candidates
        .map(Mention.Candidate::entity)
        .filter(e -> e.kind() == EntityKind.PERSON && e.country().isPresent() && ruled(e))
        .findFirst()
        .map(e -> new Owner(to, e.country().get(), EntityKind.STATE, List.of()));
  }

  private boolean ruled(Entity person) {
    return RULERS.stream()
        .flatMap(office -> gazetteer.holders(office, person.country().get()).stream())
        .anyMatch(t -> t.person().equals(person));
  }
}
