package org.entente.nlp;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles.Title;
import org.entente.model.Mention;
import org.entente.model.Token;

/** Tells titles without a name that point at somebody: "presiden itu", "the president". */
final class BareTitles {
  /** The key of titles that no table of offices resolves. */
  private static final String UNRESOLVED = "-";

  private final Language language;

  BareTitles(Language language) {
    this.language = language;
  }

  /** Whether an article or demonstrative makes the bare title from {@code from} on point. */
  boolean points(List<Token> tokens, int from, Found<Title> title) {
    int i = language.is("headFirst") ? title.to() : from - 1;
    return i >= 0 && i < tokens.size() && language.markers().is(tokens, i, "determiner");
  }

  /**
   * A bare office that a capital alone makes point, in a language that is at home in one state:
   * "kedatangan Presiden di Ankara"; but not "Istana Presiden", nor in front of a name.
   */
  Optional<Mention> home(List<Token> tokens, int from, Found<Title> title) {
    boolean alone =
        !title.value().key().equals(UNRESOLVED)
            && upper(tokens, from)
            && !upper(tokens, title.to())
            && !ordinal(tokens, title.to())
            && (from < 2 || !upper(tokens, from - 1))
            && !counted(tokens, from - 1);
    return language
        .given("homeState")
        .filter(state -> alone)
        .map(
            state ->
                Mention.home(
                    NameAnnotator.span(tokens, from, title.to()), title.value().key(), state));
  }

  /** "Pertemuan 2 Menlu", "para Menlu ASEAN": more than one. */
  private boolean counted(List<Token> tokens, int i) {
    return i >= 0
        && (Character.isDigit(tokens.get(i).text().charAt(0))
            || language.markers().is(tokens, i, "several")
            || language.markers().is(tokens, i, "determiner"));
  }

  /** "Presiden ke-7 RI": the title goes on. */
  private static boolean ordinal(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).text().chars().anyMatch(Character::isDigit);
  }

  private static boolean upper(List<Token> tokens, int i) {
    return i < tokens.size() && Character.isUpperCase(tokens.get(i).text().charAt(0));
  }
}
