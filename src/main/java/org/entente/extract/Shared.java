package org.entente.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.Document;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Whether the same party acts in two mentions, as far as their words tell before linking. */
final class Shared {
  private final Document document;

  Shared(Document document) {
    this.document = document;
  }

  /** Whether somebody who acts in the one acts in the other. */
  boolean acting(EventMention one, EventMention other, Map<String, EventType> types) {
    return acting(one, types).stream()
        .anyMatch(a -> acting(other, types).stream().anyMatch(b -> same(a, b)));
  }

  /** Those who act in it. */
  static List<Mention> acting(EventMention mention, Map<String, EventType> types) {
    EventType type = types.get(mention.type());
    return mention.arguments().stream()
        .filter(a -> type.has(a.role(), Role.Function.ACTS))
        .map(Argument::mention)
        .toList();
  }

  /** One entity, one word of a name, one office, or somebody who is only pointed at. */
  private boolean same(Mention one, Mention other) {
    if (one.form() == Form.PRONOUN || other.form() == Form.PRONOUN) {
      return true;
    }
    return one.form() == Form.TITLE && one.title().office().equals(other.title().office())
        || !Collections.disjoint(words(one), words(other));
  }

  private Set<String> words(Mention mention) {
    String text = mention.span().of(document.text()).toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(List.of(text.split(" ")));
    mention.candidates().stream().limit(1).map(c -> c.entity().iri()).forEach(words::add);
    return words;
  }
}
