package org.entente.nlp;

import java.util.List;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Names by their look: runs of capitalized words that no lexicon knows, with the particles between
 * them ("Mohammed bin Salman", "Ursula von der Leyen").
 */
final class NameShapes {
  private static final int LONGEST = 6;

  /** Classes of words that a name may hold. */
  private static final Set<String> PARTS = Set.of("particle", "name-prefix");

  /** How many particles may follow each other. */
  private static final int PARTICLES = 2;

  private NameShapes() {}

  /**
   * The token behind the words that go on with the known name that ends at {@code to}: "Alejandro
   * Giammattei Falla", "Tony Radakin-Smith". Where every word has a capital, none does.
   */
  static int longer(List<Token> tokens, int to, Gazetteer gazetteer, Language language) {
    int tied = to < tokens.size() ? doubled(tokens, to, gazetteer, language) : to;
    int end = tied > to ? tied : capitalizedEnd(tokens, to, gazetteer, language);
    return end == to || TitleCase.titled(tokens) ? to : end;
  }

  /**
   * Whether who bears the known name that ends at {@code to} may bear the longer one: the name is
   * full, and no hyphen makes another surname of it.
   */
  static boolean same(List<Token> tokens, Gazetteer.Match match, int to) {
    return match.tokens() > 1 && !tokens.get(to).text().equals("-");
  }

  /**
   * The token behind the run of capitalized words at {@code from} that are part of no known name;
   * {@code from} if none.
   */
  static int capitalizedEnd(List<Token> tokens, int from, Gazetteer gazetteer, Language language) {
    int end = from;
    int i = from;
    while (i < tokens.size() && i - from < LONGEST && nameWord(tokens, i, gazetteer, language)) {
      end = doubled(tokens, i + 1, gazetteer, language);
      i = pastParticles(tokens, end, language);
    }
    return end;
  }

  /** "Akufo-Addo": the token behind a second part, tied to the first by a hyphen. */
  private static int doubled(
      List<Token> tokens, int hyphen, Gazetteer gazetteer, Language language) {
    boolean tied =
        hyphen + 1 < tokens.size()
            && tokens.get(hyphen).text().equals("-")
            && tokens.get(hyphen).span().start() == tokens.get(hyphen - 1).span().end()
            && tokens.get(hyphen).span().end() == tokens.get(hyphen + 1).span().start();
    return tied && nameWord(tokens, hyphen + 1, gazetteer, language) ? hyphen + 2 : hyphen;
  }

  private static int pastParticles(List<Token> tokens, int from, Language language) {
    int i = from;
    while (i < tokens.size() && i < from + PARTICLES && particle(tokens, i, language)) {
      i++;
    }
    return i;
  }

  private static boolean particle(List<Token> tokens, int i, Language language) {
    return !tokens.get(i).capitalized() && language.markers().is(tokens, i, "particle");
  }

  private static boolean nameWord(
      List<Token> tokens, int i, Gazetteer gazetteer, Language language) {
    Token token = tokens.get(i);
    if (prefixed(token, language)) {
      return gazetteer.match(tokens, i).isEmpty();
    }
    if (!token.capitalized() || token.text().length() < 2) {
      return false;
    }
    Set<String> classes = language.markers().at(tokens, i).map(f -> f.value()).orElse(Set.of());
    return PARTS.containsAll(classes)
        && language.titles().at(tokens, i).isEmpty()
        && !(verb(tokens.get(i).lower(), language)
            && !(language.is("headFirst") && endsAsText(tokens)))
        && gazetteer.match(tokens, i).isEmpty();
  }

  /** Whether a full stop ends the sentence, as it does not end headlines. */
  private static boolean endsAsText(List<Token> tokens) {
    return tokens.get(tokens.size() - 1).text().equals(".");
  }

  /** "al-Sudani", "ash-Sharaa": an article is tied to the name. */
  static boolean prefixed(Token token, Language language) {
    int hyphen = token.text().indexOf('-');
    return hyphen > 0
        && hyphen + 1 < token.text().length()
        && Character.isUpperCase(token.text().codePointAt(hyphen + 1))
        && language
            .markers()
            .is(List.of(Token.of(new Span(0, hyphen), token.text())), 0, "name-prefix");
  }

  /** "Dubes Palestina Temui Menlu Retno": in a headline a verb is capitalized too. */
  private static boolean verb(String word, Language language) {
    return language.frames().startingWith(word).stream()
        .anyMatch(f -> f.type().isPresent() && !f.nominal());
  }
}
