package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.util.Span;
import org.entente.model.EntityKind;
import org.entente.model.Token;

/**
 * OpenNLP's name finder, one a thread over one shared model: persons, organizations and places,
 * whether a gazetteer knows them or not. It remembers nothing from one sentence to the next, so
 * that it may be asked for any of them.
 */
final class NameFinder {
  /**
   * A perceptron's scores are no probabilities: those of seven outcomes lie between 0.14 and 0.37.
   * A logistic curve makes them so, fitted to how often a name with that mean score was right on
   * the test sets of both model cards (0.27: 0.5, 0.31: 0.6, 0.33: 0.83, 0.35: 0.97).
   */
  private static final double STEEPNESS = 50;

  private static final double EVEN = 0.295;

  private final ThreadLocal<NameFinderME> finders;

  NameFinder(Models models) {
    this.finders = ThreadLocal.withInitial(() -> new NameFinderME(models.names()));
  }

  /**
   * A name found.
   *
   * @param from its first token
   * @param to the token behind it
   * @param kind what it names
   * @param probability how probably it is right, 0 to 1
   */
  record Name(int from, int to, EntityKind kind, double probability) {}

  /** The names of a sentence, in order. */
  List<Name> find(List<Token> tokens) {
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    List<Name> names = new ArrayList<>();
    for (Span span : finders.get().find(words)) {
      names.add(
          new Name(
              span.getStart(), span.getEnd(), kind(span.getType()), probability(span.getProb())));
    }
    return names;
  }

  /** The probability that a name is right whose tokens have this mean score. */
  static double probability(double score) {
    return 1 / (1 + Math.exp(-STEEPNESS * (score - EVEN)));
  }

  private static EntityKind kind(String type) {
    return switch (type) {
      case "person" -> EntityKind.PERSON;
      case "organization" -> EntityKind.ORGANIZATION;
      default -> EntityKind.PLACE;
    };
  }
}
