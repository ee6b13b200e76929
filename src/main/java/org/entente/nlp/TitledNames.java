package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Title;
import org.entente.model.Token;
import org.entente.nlp.Owners.Owner;
import org.entente.nlp.TitleReader.Reading;

/**
 * Reads the name behind a title, known or not: "Menhan Malaysia Dato Seri Mohamad Hasan", "Kepala
 * Staf Militer AS, Jenderal Mark A. Milley".
 */
final class TitledNames {
  /** How many forms of address and ranks may follow each other: "H.E. Dato Seri Dr.". */
  private static final int ADDRESSES = 4;

  /** How long an abbreviation may be. */
  private static final int SHORT = 5;

  /** The key of titles that no table of offices resolves: ranks, among others. */
  private static final String UNRESOLVED = "-";

  private final Gazetteer gazetteer;
  private final Language language;
  private final Owners owners;

  TitledNames(Gazetteer gazetteer, Language language, Owners owners) {
    this.gazetteer = gazetteer;
    this.language = language;
    this.owners = owners;
  }

  /**
   * The name behind a title that starts at {@code from}; also behind a comma if the title says
   * whose it is.
   *
   * @param behind the token behind all that tells the title
   */
  Optional<Reading> behind(
      List<Token> tokens, int from, int behind, Found<Titles.Title> title, Optional<Owner> owner) {
    int at = pastOrdinal(tokens, pastAddresses(tokens, behind, t -> true));
    boolean comma = at < tokens.size() && owner.isPresent() && tokens.get(at).text().equals(",");
    int name = comma ? pastAddresses(tokens, at + 1, t -> ofHolder(t, title.value())) : at;
    Optional<Gazetteer.Match> match =
        gazetteer
            .match(tokens, name)
            .filter(TitledNames::person)
            .filter(m -> !comma || of(m, owner.get()));
    int to = match.map(m -> name + m.tokens()).orElse(0);
    if (to == 0 && !comma && likePlace(tokens, name)) {
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
      boolean holds = !comma && !letters(tokens, name, end);
      to = holds || comma && apposed(tokens, name, end, name > at + 1) ? end : 0;
    }
    return to <= name
        ? Optional.empty()
        : Optional.of(named(tokens, from, name, to, match, title, owner));
  }

  /**
   * The mention of the name in front of {@code to}, and whose the title is if that is told late.
   */
  private Reading named(
      List<Token> tokens,
      int from,
      int name,
      int to,
      Optional<Gazetteer.Match> match,
      Found<Titles.Title> title,
      Optional<Owner> owner) {
    int nameTo = match.isPresent() ? NameShapes.longer(tokens, to, gazetteer, language) : to;
    Optional<Owner> late = owner.or(() -> owners.of(tokens, nameTo));
    Title full = title(tokens, from, title, late.filter(o -> o.to() <= name));
    if (late.isPresent() && late.get().to() > nameTo) {
      full = new Title(full.span(), full.office(), late.get().key());
    }
    Mention mention =
        match.isPresent() && (nameTo == to || NameShapes.same(tokens, match.get(), to))
            ? NameAnnotator.mention(tokens, name, nameTo, match.get(), full)
            : NameAnnotator.unknownPerson(tokens, name, nameTo, full);
    return new Reading(mention, late.map(Owner::to).filter(t -> t > nameTo).orElse(nameTo));
  }

  /**
   * Whether an unknown name behind a comma is the holder's: it is of two words, or after a rank or
   * form of address of one, and has no verb behind it, of which it would be the subject ("Usai
   * menemui Menhan Jepang, Jenderal Andika terbang").
   */
  private boolean apposed(List<Token> tokens, int from, int to, boolean addressed) {
    return closedInsertion(tokens, from, to)
        || (addressed ? to > from : to > from + 1)
            && (to == tokens.size() || endsPhrase(tokens, to));
  }

  /** "Gubernur DKI Jakarta": letters for something that no table has, and nobody's name. */
  private static boolean letters(List<Token> tokens, int from, int to) {
    return to == from + 1
        && tokens.get(from).text().length() <= SHORT
        && tokens.get(from).text().chars().allMatch(Character::isUpperCase);
  }

  private boolean endsPhrase(List<Token> tokens, int at) {
    return !tokens.get(at).word()
        || language
            .markers()
            .at(tokens, at)
            .filter(f -> f.value().stream().anyMatch(this::goesOn))
            .isPresent();
  }

  private boolean goesOn(String markerClass) {
    return language.markers().isSlot(markerClass)
        || markerClass.equals("and")
        || markerClass.equals("relative")
        || markerClass.equals("subordinate");
  }

  /**
   * Behind a comma another office belongs to somebody else: "Usai menemui Menlu AS, Presiden X".
   */
  private static boolean ofHolder(Titles.Title address, Titles.Title title) {
    return !address.office()
        || address.key().equals(UNRESOLVED)
        || address.key().equals(title.key());
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
  static boolean closedInsertion(List<Token> tokens, int from, int to) {
    return to >= from + 2 && to < tokens.size() && tokens.get(to).text().equals(",");
  }

  private Title title(
      List<Token> tokens, int from, Found<Titles.Title> title, Optional<Owner> owner) {
    int to = Math.max(title.to(), owner.map(Owner::to).orElse(0));
    return new Title(
        NameAnnotator.span(tokens, from, to),
        title.value().key(),
        owner.map(Owner::key).orElse(""));
  }

  static int pastOrdinal(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).text().chars().anyMatch(Character::isDigit)
        ? at + 1
        : at;
  }

  static boolean person(Gazetteer.Match match) {
    return match.candidates().stream().anyMatch(c -> c.entity().kind() == EntityKind.PERSON);
  }

  /** Whether it may stand between a title and a name. */
  static boolean address(Found<Titles.Title> title) {
    return title.value().kind().equals("honorific") || title.value().office();
  }

  /** The token behind forms of address, ranks and further offices. */
  private int pastAddresses(List<Token> tokens, int from, Predicate<Titles.Title> taken) {
    int at = from;
    for (int i = 0; i < ADDRESSES && at < tokens.size(); i++) {
      at =
          language
              .titles()
              .at(tokens, at)
              .filter(TitledNames::address)
              .filter(t -> taken.test(t.value()))
              .map(Found::to)
              .orElse(at);
    }
    return at;
  }
}
