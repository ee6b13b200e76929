package org.entente.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Token;

/**
 * The first words of the gazetteer's person names: an unknown name that begins with one is a
 * person's.
 */
final class GivenNames {
  private final Set<String> names;

  private GivenNames(Set<String> names) {
    this.names = names;
  }

  /** The given names of all persons of {@code gazetteer}. */
  static GivenNames of(Gazetteer gazetteer) {
    Set<String> names = new HashSet<>();
    gazetteer.entities().filter(e -> e.kind() == EntityKind.PERSON).forEach(e -> add(e, names));
    return new GivenNames(names);
  }

  private static void add(Entity person, Set<String> names) {
    String label = person.label("en");
    int blank = label.indexOf(' ');
    if (blank > 1) {
      names.add(label.substring(0, blank));
    }
  }

  /**
   * The token behind the name of two words or more that starts at {@code from}; {@code from} if
   * none does.
   */
  int fullNameEnd(List<Token> tokens, int from, Gazetteer gazetteer, Language language) {
    if (!names.contains(tokens.get(from).text())) {
      return from;
    }
    int end = NameShapes.capitalizedEnd(tokens, from, gazetteer, language);
    return end >= from + 2 ? end : from;
  }
}
