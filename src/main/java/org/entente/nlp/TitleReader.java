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
  private final TitledNames names;
  private final Masters masters;

  TitleReader(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
    owners = new Owners(gazetteer, language);
    agents = new AgentReader(gazetteer, language, owners);
    bare = new BareTitles(language);
    names = new TitledNames(gazetteer, language, owners);
    masters = new Masters(gazetteer, language);
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
      case "agent" ->
          held(tokens, from, title.get(), before)
              .or(() -> agents.read(tokens, from, title.get(), before));
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
    Optional<Owner> owner =
        before
            .or(() -> owners.behind(tokens, title.to()))
            .or(() -> masters.of(tokens, from, title, i -> read(tokens, i)));
    if (before.isEmpty() && owner.isPresent()) {
      at = TitledNames.pastOrdinal(tokens, Owners.pastBrackets(tokens, owner.get().to()));
    }
    int name = owner.filter(o -> !posted(title, o)).isPresent() ? at : pastPost(tokens, at);
    Optional<Reading> named =
        ofBody(tokens, from, title).or(() -> names.behind(tokens, from, name, title, owner));
    if (named.isPresent()) {
      return named;
    }
    if (owner.isEmpty() && !bare.points(tokens, from, title)) {
      return bare.home(tokens, from, title).map(m -> new Reading(m, title.to()));
    }
    int to = owner.map(Owner::to).filter(t -> before.isEmpty()).orElse(title.to());
    return Optional.of(titleOnly(tokens, from, to, title, owner));
  }

  /** "Kepala Staf Gabungan Yordania Mayjen Yousef Huneiti": a body, but for the name behind it. */
  private Optional<Reading> held(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> before) {
    return title
        .value()
        .holder()
        .map(office -> new Found<>(title.from(), title.to(), office))
        .flatMap(office -> office(tokens, from, office, before))
        .filter(r -> r.mention().form() == Form.NAME);
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
        .flatMap(o -> names.behind(tokens, from, o.to(), title, Optional.of(o)));
  }

  /** "Joseph Yun, the U.S. envoy,": an unknown name whose title stands behind it. */
  Optional<Reading> readApposition(List<Token> tokens, int from) {
    int to = NameShapes.capitalizedEnd(tokens, from, gazetteer, language);
    if (!TitledNames.closedInsertion(tokens, from, to)) {
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

  private Reading titleOnly(
      List<Token> tokens, int from, int to, Found<Titles.Title> title, Optional<Owner> owner) {
    Span span = NameAnnotator.span(tokens, from, to);
    Title full = new Title(span, title.value().key(), owner.map(Owner::key).orElse(""));
    return new Reading(
        new Mention(span, Form.TITLE, EntityKind.PERSON, List.of(), full, MentionSource.TITLE), to);
  }

  private Optional<Reading> honorific(List<Token> tokens, int from, Found<Titles.Title> title) {
    Optional<Gazetteer.Match> match =
        gazetteer.match(tokens, title.to()).filter(TitledNames::person);
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

  /**
   * "U.S. ambassador to Russia Lynne Tracy", "Dubes AS untuk Indonesia Sung Kim", "Konjen RI Jeddah
   * Yusron Ambary".
   */
  private int pastPost(List<Token> tokens, int at) {
    int post = at < tokens.size() && language.markers().is(tokens, at, "post") ? at + 1 : at;
    Optional<Gazetteer.Match> place =
        gazetteer
            .match(tokens, post)
            .filter(TitleReader::spatial)
            .filter(m -> post > at || language.is("headFirst") && city(m));
    int to = place.map(m -> post + m.tokens()).orElse(at);
    boolean named =
        to < tokens.size()
            && (tokens.get(to).text().equals(",")
                || gazetteer.match(tokens, to).filter(TitledNames::person).isPresent()
                || language.titles().at(tokens, to).filter(TitledNames::address).isPresent()
                || NameShapes.capitalizedEnd(tokens, to, gazetteer, language) > to + 1);
    return named ? to : at;
  }

  private static boolean city(Gazetteer.Match match) {
    return match.candidates().stream()
        .map(Mention.Candidate::entity)
        .anyMatch(e -> e.kind() == EntityKind.PLACE);
  }

  private static boolean spatial(Gazetteer.Match match) {
    EntityKind kind = match.candidates().get(0).entity().kind();
    return kind == EntityKind.STATE || kind == EntityKind.PLACE;
  }
}
