package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;
import org.entente.nlp.Owners.Owner;

/**
 * Reads a title, whose office it is, and the name behind it: "Presiden Rusia Vladimir Putin",
 * "French President Emmanuel Macron", "pemimpin Korut itu", "militer Israel", "President Xi Jinping
 * of China".
 */
final class TitleReader {
  /** How the keys of ministers end. */
  private static final String MINISTER = "minister";

  private final Gazetteer gazetteer;
  private final Language language;
  private final Owners owners;
  private final AgentReader agents;
  private final BareTitles bare;

  TitleReader(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
    owners = new Owners(gazetteer, language);
    agents = new AgentReader(gazetteer, language, owners);
    bare = new BareTitles(language);
  }

  /**
   * What was read.
   *
   * @param mention the mention
   * @param to the token behind it
   */
  record Reading(Mention mention, int to) {}

  /** The titled mention that starts at {@code from}, if one does. */
  Optional<Reading> read(List<Token> tokens, int from) {
    Optional<Owner> before = owners.before(tokens, from);
    int at = before.map(o -> owners.pastGenitive(tokens, o.to())).orElse(from);
    Optional<Found<Titles.Title>> title = title(tokens, at, before.isPresent());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    return switch (title.get().value().kind()) {
      case "office" -> office(tokens, from, title.get(), before);
      case "agent" -> agents.read(tokens, from, title.get(), before);
      case "honorific" -> honorific(tokens, from, title.get());
      default -> Optional.empty();
    };
  }

  private Optional<Found<Titles.Title>> title(List<Token> tokens, int at, boolean owned) {
    for (int skip = 0;
        skip <= (owned ? Owners.MODIFIERS : 0) && at + skip < tokens.size();
        skip++) {
      Optional<Found<Titles.Title>> found = language.titles().at(tokens, at + skip);
      if (found.isPresent() && (skip == 0 || found.get().value().kind().equals("agent"))) {
        return found;
      }
      if (!owners.modifier(tokens, at + skip)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Reading> office(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> before) {
    int at = Owners.pastBrackets(tokens, title.to());
    Optional<Owner> owner = before.or(() -> owners.behind(tokens, title.to()));
    if (before.isEmpty() && owner.isPresent()) {
      at = pastOrdinal(tokens, Owners.pastBrackets(tokens, owner.get().to()));
    }
    at =
        pastHonorific(
            tokens, owner.filter(o -> posted(title, o)).isPresent() ? pastPost(tokens, at) : at);
    int ordinal = pastOrdinal(tokens, at);
    Optional<Reading> named =
        ofBody(tokens, from, title).or(() -> named(tokens, from, ordinal, title, owner));
    if (named.isPresent()) {
      return named;
    }
    if (owner.isEmpty() && !bare.points(tokens, from, title)) {
      return bare.home(tokens, from, title).map(m -> new Reading(m, title.to()));
    }
    int to = owner.map(Owner::to).filter(t -> before.isEmpty()).orElse(title.to());
    return Optional.of(titleOnly(tokens, from, to, title, owner));
  }

  /**
   * "Secretary of the National Security Council of Mongolia Jadamba Enkhbayar": an office in what
   * acts for a state, if the name of who holds it follows.
   */
  private Optional<Reading> ofBody(List<Token> tokens, int from, Found<Titles.Title> title) {
    Optional<Reading> body =
        owners
            .startBehind(tokens, title.to())
            .flatMap(at -> read(tokens, at))
            .filter(r -> r.mention().source() == MentionSource.AGENT);
    return body.map(Reading::mention)
        .map(m -> new Owner(body.get().to(), m.title().country(), m.kind(), m.candidates()))
        .flatMap(o -> named(tokens, from, o.to(), title, Optional.of(o)));
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
      Optional<Reading> joined = joined(tokens, from, name, end, title, owner);
      if (joined.isPresent()) {
        return joined;
      }
      to = name == at || closedInsertion(tokens, name, end) ? end : 0;
    }
    if (to <= name) {
      return Optional.empty();
    }
    int nameTo = match.isPresent() ? NameShapes.longer(tokens, to, gazetteer, language) : to;
    Optional<Owner> late = owner.or(() -> owners.of(tokens, nameTo));
    Title full = title(tokens, from, title, late.filter(o -> o.to() <= name));
    if (late.isPresent() && late.get().to() > nameTo) {
      full = new Title(full.span(), full.office(), late.get().key());
    }
    Mention mention =
        match.isPresent() && (nameTo == to || match.get().tokens() > 1)
            ? NameAnnotator.mention(tokens, name, nameTo, match.get(), full)
            : NameAnnotator.unknownPerson(tokens, name, nameTo, full);
    return Optional.of(
        new Reading(mention, late.map(Owner::to).filter(t -> t > nameTo).orElse(nameTo)));
  }

  /** "President Thomas Yayi Boni": one more word in front of a name that the gazetteer knows. */
  private Optional<Reading> joined(
      List<Token> tokens,
      int from,
      int name,
      int end,
      Found<Titles.Title> title,
      Optional<Owner> owner) {
    return end == name + 1
        ? gazetteer
            .match(tokens, end)
            .filter(m -> m.tokens() > 1 && person(m))
            .map(
                m ->
                    new Reading(
                        NameAnnotator.mention(
                            tokens, name, end + m.tokens(), m, title(tokens, from, title, owner)),
                        end + m.tokens()))
        : Optional.empty();
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
    return !language.is("headFirst")
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
    return read(tokens, owners.pastDeterminer(tokens, to + 1))
        .filter(
            r -> r.mention().form() == Form.TITLE && r.mention().source() == MentionSource.TITLE)
        .map(
            r ->
                new Reading(
                    NameAnnotator.unknownPerson(tokens, from, to, r.mention().title()), r.to()));
  }

  static boolean person(Gazetteer.Match match) {
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
        new Mention(span, Form.TITLE, EntityKind.PERSON, List.of(), full, MentionSource.TITLE), to);
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

  /**
   * "utusan PBB untuk Suriah", but not "menlu G20 di Bali": ministers of a body just meet there.
   */
  private static boolean posted(Found<Titles.Title> title, Owner owner) {
    return owner.kind() == EntityKind.STATE || !title.value().key().endsWith(MINISTER);
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
