package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.lang.Titles;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Reads a title, whose office it is, and the name behind it: "Presiden Rusia Vladimir Putin",
 * "French President Emmanuel Macron", "pemimpin Korut itu", "militer Israel", "President Xi Jinping
 * of China".
 */
final class TitleReader {
  /**
   * How many words may stand between an acting noun and its state: "delegasi tingkat tinggi Iran".
   */
  private static final int MODIFIERS = 2;

  private final Gazetteer gazetteer;
  private final Language language;
  private final boolean ownerBehind;

  TitleReader(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
    ownerBehind = language.is("headFirst");
  }

  /**
   * What was read.
   *
   * @param mention the mention
   * @param to the token behind it
   */
  record Reading(Mention mention, int to) {}

  /** Whose office it is. */
  private record Owner(int to, String key, EntityKind kind, Gazetteer.Match match) {}

  /** The titled mention that starts at {@code from}, if one does. */
  Optional<Reading> read(List<Token> tokens, int from) {
    Optional<Owner> before = ownerBehind ? Optional.empty() : owner(tokens, from);
    int at = before.map(o -> genitive(tokens, o.to())).orElse(from);
    Optional<Found<Titles.Title>> title = title(tokens, at, before.isPresent());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    return switch (title.get().value().kind()) {
      case "office" -> office(tokens, from, title.get(), before);
      case "agent" -> agent(tokens, from, title.get(), before);
      case "honorific" -> honorific(tokens, from, title.get());
      default -> Optional.empty();
    };
  }

  private Optional<Found<Titles.Title>> title(List<Token> tokens, int at, boolean owned) {
    for (int skip = 0; skip <= (owned ? MODIFIERS : 0) && at + skip < tokens.size(); skip++) {
      Optional<Found<Titles.Title>> found = language.titles().at(tokens, at + skip);
      if (found.isPresent() && (skip == 0 || found.get().value().kind().equals("agent"))) {
        return found;
      }
      if (!modifier(tokens, at + skip)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * A plain word that no lexicon of function words knows, that begins no name and tells of no event
   * as a verb does ("Germany supplied tanks").
   */
  private boolean modifier(List<Token> tokens, int i) {
    return tokens.get(i).word()
        && language.frames().startingWith(tokens.get(i).lower()).stream()
            .noneMatch(f -> f.type().isPresent() && !f.nominal())
        && language.markers().at(tokens, i).isEmpty()
        && gazetteer.match(tokens, i).isEmpty();
  }

  private Optional<Reading> office(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> before) {
    int at = pastBrackets(tokens, title.to());
    Optional<Owner> owner = before.or(() -> ownerBehind(tokens, title.to()));
    if (before.isEmpty() && owner.isPresent()) {
      at = pastOrdinal(tokens, pastBrackets(tokens, owner.get().to()));
    }
    at = pastHonorific(tokens, owner.isPresent() ? pastPost(tokens, at) : at);
    int ordinal = pastOrdinal(tokens, at);
    Optional<Reading> named = named(tokens, from, ordinal, title, owner);
    if (named.isPresent()) {
      return named;
    }
    return owner.isPresent() || pointed(tokens, from, title.to())
        ? Optional.of(
            titleOnly(
                tokens,
                from,
                owner.map(Owner::to).filter(t -> before.isEmpty()).orElse(title.to()),
                title,
                owner))
        : Optional.empty();
  }

  /** The name behind the title, known or not; also behind a comma if the title says whose it is. */
  private Optional<Reading> named(
      List<Token> tokens, int from, int at, Found<Titles.Title> title, Optional<Owner> owner) {
    int name =
        at < tokens.size() && owner.isPresent() && tokens.get(at).text().equals(",") ? at + 1 : at;
    Optional<Gazetteer.Match> match =
        gazetteer
            .match(tokens, name)
            .filter(TitleReader::person)
            .filter(m -> name == at || of(m, owner.get()));
    int to = match.map(m -> name + m.tokens()).orElse(0);
    if (to == 0 && name == at && likePlace(tokens, name)) {
      return Optional.of(
          new Reading(
              NameAnnotator.unknownPerson(
                  tokens, name, name + 1, title(tokens, from, title, owner)),
              name + 1));
    }
    if (to == 0) {
      int end = NameShapes.capitalizedEnd(tokens, name, gazetteer, language);
      to = name == at || closedInsertion(tokens, name, end) ? end : 0;
    }
    if (to <= name) {
      return Optional.empty();
    }
    int extended = NameShapes.capitalizedEnd(tokens, to, gazetteer, language);
    int nameTo = match.isPresent() && match.get().tokens() == 1 && extended > to ? extended : to;
    Optional<Owner> late = owner.or(() -> ofOwner(tokens, nameTo));
    Title full = title(tokens, from, title, late.filter(o -> o.to() <= name));
    if (late.isPresent() && late.get().to() > nameTo) {
      full = new Title(full.span(), full.office(), late.get().key());
    }
    Mention mention =
        match.isPresent() && nameTo == to
            ? NameAnnotator.mention(tokens, name, to, match.get(), full)
            : NameAnnotator.unknownPerson(tokens, name, nameTo, full);
    return Optional.of(
        new Reading(mention, late.map(Owner::to).filter(t -> t > nameTo).orElse(nameTo)));
  }

  /** "Bertemu PM Jepang, Jokowi Bahas MRT": a name behind a comma is of the state, or another's. */
  private static boolean of(Gazetteer.Match match, Owner owner) {
    return owner.kind() != EntityKind.STATE
        || match.candidates().stream()
            .filter(c -> c.entity().kind() == EntityKind.PERSON)
            .anyMatch(c -> c.entity().country().filter(owner.key()::equals).isPresent());
  }

  /** "Prime Minister Kan", "Crown Princess Victoria": the owner of an office stands elsewhere. */
  private boolean likePlace(List<Token> tokens, int at) {
    return !ownerBehind
        && gazetteer
            .match(tokens, at)
            .filter(m -> m.tokens() == 1)
            .map(m -> m.candidates().get(0).entity().kind())
            .filter(EntityKind.PLACE::equals)
            .isPresent();
  }

  /** "his U.S. counterpart, Joseph Yun, met": two words or more between commas. */
  private static boolean closedInsertion(List<Token> tokens, int from, int to) {
    return to >= from + 2 && to < tokens.size() && tokens.get(to).text().equals(",");
  }

  /** "Joseph Yun, the U.S. envoy,": an unknown name whose title stands behind it. */
  Optional<Reading> readApposition(List<Token> tokens, int from) {
    int to = NameShapes.capitalizedEnd(tokens, from, gazetteer, language);
    if (!closedInsertion(tokens, from, to)) {
      return Optional.empty();
    }
    return read(tokens, pastDeterminer(tokens, to + 1))
        .filter(r -> r.mention().form() == Form.TITLE && r.mention().source().equals("title"))
        .map(
            r ->
                new Reading(
                    NameAnnotator.unknownPerson(tokens, from, to, r.mention().title()), r.to()));
  }

  private static boolean person(Gazetteer.Match match) {
    return match.candidates().stream().anyMatch(c -> c.entity().kind() == EntityKind.PERSON);
  }

  private Title title(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> owner) {
    int to = Math.max(title.to(), owner.map(Owner::to).orElse(0));
    return new Title(
        NameAnnotator.span(tokens, from, to),
        title.value().key(),
        owner.map(Owner::key).orElse(""));
  }

  private Reading titleOnly(
      List<Token> tokens, int from, int to, Found<Titles.Title> title, Optional<Owner> owner) {
    Span span = NameAnnotator.span(tokens, from, to);
    Title full = new Title(span, title.value().key(), owner.map(Owner::key).orElse(""));
    return new Reading(
        new Mention(span, Form.TITLE, EntityKind.PERSON, List.of(), full, "title"), to);
  }

  /**
   * Whether an article or demonstrative makes the bare title point at somebody: "presiden itu",
   * "the president".
   */
  private boolean pointed(List<Token> tokens, int from, int to) {
    int i = ownerBehind ? to : from - 1;
    return i >= 0 && i < tokens.size() && language.markers().is(tokens, i, "determiner");
  }

  private Optional<Reading> agent(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> before) {
    Optional<Owner> owner = before.or(() -> agentOwner(tokens, title.to()));
    if (owner.isEmpty() || beginsTrigger(tokens, title)) {
      return Optional.empty();
    }
    int to = Math.max(title.to(), owner.get().to());
    if (nameOfItsOwn(tokens, from, to) || nameOfItsOwn(tokens, pastDeterminer(tokens, from), to)) {
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
                owner.get().match().candidates(),
                full,
                "agent"),
            to));
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

  private Optional<Owner> agentOwner(List<Token> tokens, int at) {
    if (!ownerBehind) {
      return ofOwner(tokens, at);
    }
    for (int i = at; i <= at + MODIFIERS && i < tokens.size(); i++) {
      Optional<Owner> owner = owner(tokens, i);
      if (owner.isPresent()) {
        return owner;
      }
      if (!modifier(tokens, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Reading> honorific(List<Token> tokens, int from, Found<Titles.Title> title) {
    Optional<Gazetteer.Match> match =
        gazetteer.match(tokens, title.to()).filter(TitleReader::person);
    return match.map(
        m ->
            new Reading(
                NameAnnotator.mention(tokens, title.to(), title.to() + m.tokens(), m, Title.NONE),
                title.to() + m.tokens()));
  }

  private Optional<Owner> ownerBehind(List<Token> tokens, int titleEnd) {
    if (!ownerBehind) {
      return ofOwner(tokens, titleEnd);
    }
    return owner(tokens, pastBrackets(tokens, titleEnd));
  }

  /** "of China" behind a title or name. */
  private Optional<Owner> ofOwner(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "of")
        ? owner(tokens, pastDeterminer(tokens, at + 1))
        : Optional.empty();
  }

  private int pastDeterminer(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "determiner") ? at + 1 : at;
  }

  private Optional<Owner> owner(List<Token> tokens, int at) {
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
                    match));
  }

  private int genitive(List<Token> tokens, int at) {
    return at < tokens.size() && language.markers().is(tokens, at, "genitive") ? at + 1 : at;
  }

  /** "U.S. ambassador to Russia Lynne Tracy", "Dubes AS untuk Indonesia Sung Kim". */
  private int pastPost(List<Token> tokens, int at) {
    boolean post = at < tokens.size() && language.markers().is(tokens, at, "post");
    Optional<Gazetteer.Match> place =
        post ? gazetteer.match(tokens, at + 1).filter(TitleReader::spatial) : Optional.empty();
    int to = place.map(m -> at + 1 + m.tokens()).orElse(at);
    boolean named =
        to < tokens.size()
            && (tokens.get(to).text().equals(",")
                || gazetteer.match(tokens, to).filter(TitleReader::person).isPresent()
                || NameShapes.capitalizedEnd(tokens, to, gazetteer, language) > to + 1);
    return named ? to : at;
  }

  private static boolean spatial(Gazetteer.Match match) {
    EntityKind kind = match.candidates().get(0).entity().kind();
    return kind == EntityKind.STATE || kind == EntityKind.PLACE;
  }

  private static int pastBrackets(List<Token> tokens, int at) {
    boolean short3 =
        at + 2 < tokens.size()
            && tokens.get(at).text().equals("(")
            && tokens.get(at + 2).text().equals(")");
    return short3 ? at + 3 : at;
  }

  private static int pastOrdinal(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).text().chars().anyMatch(Character::isDigit)
        ? at + 1
        : at;
  }

  private int pastHonorific(List<Token> tokens, int at) {
    return language
        .titles()
        .at(tokens, Math.min(at, tokens.size()))
        .filter(t -> t.value().kind().equals("honorific") || t.value().office())
        .map(Found::to)
        .orElse(at);
  }
}
