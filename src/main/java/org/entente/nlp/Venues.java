package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
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
 * Finds the names of buildings and sites that no table has by what they are called, where words in
 * front say that something is or goes there: "at the Jubilee House", "di Hotel Mulia". Such a name
 * takes the place of what was found inside it ("Munich" in "Munich Airport"), never of a name that
 * goes beyond it.
 */
final class Venues {
  private static final int LONGEST = 5;

  private final Gazetteer gazetteer;
  private final Language language;
  private final PlacedNames placed;

  Venues(Gazetteer gazetteer, Language language) {
    this.gazetteer = gazetteer;
    this.language = language;
    placed = new PlacedNames(language);
  }

  /** Adds the venues of a sentence to the names found in it. */
  void add(List<Token> tokens, List<Mention> names) {
    for (int i = 1; i < tokens.size(); i++) {
      boolean seat = is(tokens, i, Use.SEAT);
      int to = tokens.get(i).capitalized() ? end(tokens, i) : i;
      int common = to > i ? i : withNoun(tokens, i, names);
      if (Math.max(to, common) > i && placed.at(tokens, i, seat)) {
        List<String> sites = seat ? List.of() : sites(tokens, i, Math.max(to, common));
        take(NameAnnotator.span(tokens, i, Math.max(to, common)), sites, names);
        i = Math.max(to, common);
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
        || guessed(mention) && span.equals(whole(mention))
        || mention.form() == Form.TITLE && span.contains(mention.span());
  }

  /** What is called a monument is one, and no person or body that it sounds like. */
  private static boolean guessed(Mention mention) {
    return mention.kind() == EntityKind.ORGANIZATION || mention.candidates().isEmpty();
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

  /**
   * "the Hoa Lo prison", "penjara Hoa Lo": the token behind a name that no table has whole with
   * what it is in small letters; {@code from} if none starts there.
   */
  private int withNoun(List<Token> tokens, int from, List<Mention> names) {
    boolean first = language.is("headFirst");
    int run = first ? noun(tokens, from) : from;
    int name = run;
    boolean unknown = false;
    while (run < tokens.size() && run < name + LONGEST && site(tokens, run, names)) {
      unknown |= known(tokens.get(run), names).isEmpty();
      run++;
    }
    if (!unknown || first && name == from) {
      return from;
    }
    return first ? run : noun(tokens, run) > run ? noun(tokens, run) : from;
  }

  /** Behind the noun of a venue in small letters, perhaps of two words: "refugee camp". */
  private int noun(List<Token> tokens, int at) {
    for (int i = at; i < Math.min(at + 2, tokens.size()) && !tokens.get(i).capitalized(); i++) {
      boolean venue =
          language.places().at(tokens, i).filter(f -> f.value().use() == Use.VENUE).isPresent();
      if (venue) {
        return language.is("headFirst") && i == at && small(tokens, i + 1) ? i + 2 : i + 1;
      }
    }
    return at;
  }

  private boolean small(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).word()
        && !tokens.get(i).capitalized()
        && tokens.get(i + 1).capitalized()
        && language.markers().at(tokens, i).isEmpty();
  }

  /** Whether the name of a site may have that word: one of no person and no state. */
  private boolean site(List<Token> tokens, int i, List<Mention> names) {
    return word(tokens, i)
        && tokens.get(i).word()
        && !language.markers().is(tokens, i, "not-a-name")
        && known(tokens.get(i), names).stream()
            .allMatch(m -> m.kind() == EntityKind.PLACE && !m.title().present());
  }

  private static List<Mention> known(Token token, List<Mention> names) {
    return names.stream()
        .filter(m -> !m.candidates().isEmpty() || m.title().present())
        .filter(m -> whole(m).overlaps(token.span()))
        .toList();
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
