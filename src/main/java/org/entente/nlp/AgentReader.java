package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.lang.Titles;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;
import org.entente.nlp.Owners.Owner;
import org.entente.nlp.TitleReader.Reading;

/**
 * Reads a noun that acts for a state or organization: "militer Israel", "the Russian government".
 */
final class AgentReader {
  /** The key of titles of those who are sent. */
  private static final String DELEGATION = "delegation";

  private final Gazetteer gazetteer;
  private final Language language;
  private final Owners owners;

  AgentReader(Gazetteer gazetteer, Language language, Owners owners) {
    this.gazetteer = gazetteer;
    this.language = language;
    this.owners = owners;
  }

  /** The acting noun from {@code from} on, if it is told whose it is. */
  Optional<Reading> read(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> before) {
    Optional<Owner> owner =
        before.or(() -> owners.behindAgent(tokens, title.to())).or(() -> sender(tokens, title));
    if (owner.isEmpty() || beginsTrigger(tokens, title) || endsTrigger(tokens, title)) {
      return Optional.empty();
    }
    int to = Math.max(title.to(), owner.get().to());
    if (nameOfItsOwn(tokens, from, to)
        || nameOfItsOwn(tokens, owners.pastDeterminer(tokens, from), to)) {
      return Optional.empty();
    }
    Span span = NameAnnotator.span(tokens, from, to);
    Title full = new Title(span, title.value().key(), owner.get().key());
    return Optional.of(
        new Reading(
            new Mention(
                span,
                Form.TITLE,
                owner.get().kind(),
                owner.get().candidates(),
                full,
                MentionSource.AGENT),
            to));
  }

  /** "a delegation from Hamas": those who are sent act for whom they come from. */
  private Optional<Owner> sender(List<Token> tokens, Found<Titles.Title> title) {
    return title.value().key().equals(DELEGATION)
        ? owners.from(tokens, title.to())
        : Optional.empty();
  }

  /** "Istana Elysee", "the U.N. Security Council": all of it is a name that the gazetteer knows. */
  private boolean nameOfItsOwn(List<Token> tokens, int from, int to) {
    return gazetteer.match(tokens, from).filter(m -> from + m.tokens() >= to).isPresent();
  }

  /** Whether the noun belongs to the words of an event: the missile of "missile test". */
  private boolean beginsTrigger(List<Token> tokens, Found<Titles.Title> title) {
    Line line = language.line(tokens, List.of());
    return language.frames().startingWith(tokens.get(title.from()).lower()).stream()
        .anyMatch(f -> f.trigger().match(line, title.from()) > title.to());
  }

  /** Whether the noun only describes the one in front: "bantuan militer AS" comes from the US. */
  private boolean endsTrigger(List<Token> tokens, Found<Titles.Title> title) {
    int noun = title.from() - 1;
    if (noun < 0 || !language.is("headFirst") || title.to() > title.from() + 1) {
      return false;
    }
    Line line = language.line(tokens, List.of());
    return language.frames().startingWith(tokens.get(noun).lower()).stream()
        .filter(f -> f.nominal())
        .anyMatch(f -> f.trigger().match(line, noun) == title.to());
  }
}
