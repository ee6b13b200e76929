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
   * @param probability how sure the model is, 0 to 1: the mean over its tokens
   */
  record Name(int from, int to, EntityKind kind, double probability) {}

  /** The names of a sentence, in order. */
  List<Name> find(List<Token> tokens) {
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    List<Name> names = new ArrayList<>();
    for (Span span : finders.get().find(words)) {
      names.add(new Name(span.getStart(), span.getEnd(), kind(span.getType()), span.getProb()));
    }
    return names;
  }

  private static EntityKind kind(String type) {
    return switch (type) {
      case "person" -> EntityKind.PERSON;
      case "organization" -> EntityKind.ORGANIZATION;
      default -> EntityKind.PLACE;
    };
  }
}
