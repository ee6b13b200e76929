package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.lang.PlaceWords.Use;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Finds the names of buildings and sites that no table has by what they are called, where a
 * function word says that something is or goes there: "at the Jubilee House", "di Hotel Mulia".
 * Such a name takes the place of what was found inside it ("Munich" in "Munich Airport"), never of
 * a name that goes beyond it.
 */
final class Venues {
  private static final int LONGEST = 5;

  /** Slots of where something is, or whither it goes. */
  private static final Set<String> PLACED = Set.of("at", "to", "into", "near", "from", "on");

  private static final String AT = "at";

  private final Gazetteer gazetteer;
  private final Language language;

  Venues(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
  }

  /** Adds the venues of a sentence to the names found in it. */
  void add(List<Token> tokens, List<Mention> names) {
    for (int i = 1; i < tokens.size(); i++) {
      int to = placed(tokens, i) ? end(tokens, i) : i;
      if (to > i) {
        List<String> sites = is(tokens, i, Use.SEAT) ? List.of() : sites(tokens, i, to);
        take(NameAnnotator.span(tokens, i, to), sites, names);
        i = to;
      }
    }
  }

  private void take(Span span, List<String> sites, List<Mention> names) {
    List<Mention> met = new ArrayList<>(names);
    met.removeIf(m -> !whole(m).overlaps(span));
    if (met.stream().allMatch(m -> inside(m, span) && !site(m, sites))) {
      names.removeAll(met);
      names.add(
          new Mention(
              span, Form.NAME, EntityKind.PLACE, List.of(), Title.NONE, MentionSource.VENUE));
    }
  }

  private static boolean inside(Mention mention, Span span) {
    return mention.span().length() < span.length() && span.contains(whole(mention))
        || mention.kind() == EntityKind.ORGANIZATION && span.equals(whole(mention))
        || mention.form() == Form.TITLE && span.contains(mention.span());
  }

  /** "Diaoyutai State Guest House": what a table has is that site, and needs no second name. */
  private static boolean site(Mention mention, List<String> sites) {
    return mention.candidates().stream().limit(1).anyMatch(c -> sites.contains(c.entity().type()));
  }

  /** The classes of sites that the words of the name may mean. */
  private List<String> sites(List<Token> tokens, int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .filter(i -> called(tokens, i))
        .flatMap(i -> language.places().at(tokens, i).orElseThrow().value().types().stream())
        .toList();
  }

  /** The name with its title. */
  private static Span whole(Mention mention) {
    return mention.title().present()
        ? mention.span().union(mention.title().span())
        : mention.span();
  }

  /** Whether a function word of place stands in front, perhaps with an article between. */
  private boolean placed(List<Token> tokens, int i) {
    boolean between = language.markers().is(tokens, i - 1, "article") || house(tokens, i - 1);
    int before = between ? i - 2 : i - 1;
    return before >= 0
        && tokens.get(i).capitalized()
        && language
            .markers()
            .at(tokens, before)
            .filter(f -> f.to() == before + 1 && f.value().stream().anyMatch(placing(tokens, i)))
            .isPresent();
  }

  /** "di kantor Kementerian Luar Negeri": what kind of house it is, in small letters. */
  private boolean house(List<Token> tokens, int i) {
    return language.is("headFirst")
        && !tokens.get(i).capitalized()
        && language
            .places()
            .at(tokens, i)
            .map(f -> f.value().use())
            .filter(u -> u == Use.VENUE || u == Use.SEAT)
            .isPresent();
  }

  /** What is given to a ministry, or comes from it, is the body's; what happens at it is there. */
  private Predicate<String> placing(List<Token> tokens, int i) {
    return is(tokens, i, Use.SEAT) ? AT::equals : PLACED::contains;
  }

  /**
   * The token behind the name of a venue that starts at {@code from}; {@code from} if none does.
   */
  private int end(List<Token> tokens, int from) {
    boolean first =
        is(tokens, from, Use.VENUE_FIRST)
            || is(tokens, from, Use.SEAT)
            || language.is("headFirst") && is(tokens, from, Use.VENUE);
    int run = first ? from + 1 : from;
    int end = from;
    while (run < tokens.size() && run < from + LONGEST && word(tokens, run)) {
      run++;
      if (first || run > from + 1 && called(tokens, run - 1)) {
        end = run;
      }
    }
    return first && end > from + 2 && city(tokens, end - 1) ? end - 1 : end;
  }

  /** "Hotel Mulia Jakarta": the town in which the hotel stands is no part of its name. */
  private boolean city(List<Token> tokens, int i) {
    return gazetteer
        .match(tokens, i)
        .filter(m -> m.tokens() == 1 && m.candidates().get(0).entity().kind() == EntityKind.PLACE)
        .isPresent();
  }

  private boolean called(List<Token> tokens, int i) {
    return is(tokens, i, Use.VENUE) || is(tokens, i, Use.VENUE_FIRST) || is(tokens, i, Use.SEAT);
  }

  private boolean is(List<Token> tokens, int i, Use use) {
    return tokens.get(i).capitalized()
        && language.places().at(tokens, i).filter(f -> f.value().use() == use).isPresent();
  }

  private boolean word(List<Token> tokens, int i) {
    return tokens.get(i).capitalized()
        && language.titles().at(tokens, i).filter(t -> t.value().office()).isEmpty()
        && !(language.is("headFirst") && language.markers().is(tokens, i, "not-a-name"));
  }
}
