package org.entente.nlp;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.lang.PlaceWords.Use;
import org.entente.model.Token;

/**
 * Tells whether what stands in front of a name says that it is where something is or goes: a
 * function word ("at the Jubilee House"), a verb of journeys ("visited the Jubilee House"), perhaps
 * with whose it is between ("at Kyiv's Jubilee House").
 */
final class PlacedNames {
  /** Slots of where something is, or whither it goes. */
  private static final Set<String> PLACED = Set.of("at", "to", "into", "near", "from", "on");

  private static final String AT = "at";

  private final Language language;

  PlacedNames(Language language) {
    this.language = language;
  }

  /**
   * Whether it does of the name at {@code i}.
   *
   * @param seat whether the name is of a body's seat: what is given to a ministry, or comes from
   *     it, is the body's; what happens at it is there
   */
  boolean at(List<Token> tokens, int i, boolean seat) {
    int before = inFront(tokens, i - 1);
    if (before >= 0 && language.markers().is(tokens, before, "genitive")) {
      before = inFront(tokens, owner(tokens, before) - 1);
    }
    return before >= 0 && (slot(tokens, before, seat) || !seat && journey(tokens, before));
  }

  private int inFront(List<Token> tokens, int at) {
    boolean between =
        at >= 0 && (language.markers().is(tokens, at, "article") || house(tokens, at));
    return between ? at - 1 : at;
  }

  /** Where the name or noun in front of a genitive mark starts. */
  private static int owner(List<Token> tokens, int genitive) {
    int from = genitive - 1;
    while (from > 0 && tokens.get(from).capitalized() && tokens.get(from - 1).capitalized()) {
      from--;
    }
    return from;
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

  private boolean slot(List<Token> tokens, int before, boolean seat) {
    Predicate<String> placing = seat ? AT::equals : PLACED::contains;
    return language
        .markers()
        .at(tokens, before)
        .filter(f -> f.to() == before + 1 && f.value().stream().anyMatch(placing))
        .isPresent();
  }

  private boolean journey(List<Token> tokens, int verb) {
    Line line = language.line(tokens, List.of());
    return language.frames().startingWith(tokens.get(verb).lower()).stream()
        .filter(Frame::goesTo)
        .anyMatch(f -> f.trigger().match(line, verb) == verb + 1);
  }
}
