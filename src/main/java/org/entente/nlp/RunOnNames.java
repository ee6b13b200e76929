package org.entente.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Sentence;
import org.entente.model.Span;

/**
 * Cuts unknown names of the headline that run on because it capitalizes every word: "Anne Neuberger
 * Meeting", where the text below names Anne Neuberger.
 */
final class RunOnNames {
  private RunOnNames() {}

  /** The mentions, with the names of the headline as short as the body knows them. */
  static List<Mention> cut(Document document, List<Mention> mentions) {
    Set<Mention> above = new HashSet<>();
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      if (sentence.headline()) {
        mentions.stream()
            .filter(m -> sentence.span().contains(m.span()))
            .filter(RunOnNames::unknownPerson)
            .forEach(above::add);
      }
    }
    if (above.isEmpty()) {
      return mentions;
    }
    List<String> below = new ArrayList<>();
    for (Mention mention : mentions) {
      String name = mention.span().of(document.text());
      if (!above.contains(mention)
          && mention.kind() == EntityKind.PERSON
          && mention.form() == Form.NAME
          && (name.indexOf(' ') > 0 || mention.title().present())) {
        below.add(name);
      }
    }
    below.sort(Comparator.comparing(String::length).reversed());
    return mentions.stream()
        .map(m -> above.contains(m) ? cut(m, m.span().of(document.text()), below) : m)
        .toList();
  }

  private static boolean unknownPerson(Mention mention) {
    return mention.kind() == EntityKind.PERSON
        && mention.form() == Form.NAME
        && mention.candidates().isEmpty();
  }

  private static Mention cut(Mention mention, String name, List<String> below) {
    return below.stream()
        .filter(b -> name.startsWith(b + " "))
        .findFirst()
        .map(b -> new Span(mention.span().start(), mention.span().start() + b.length()))
        .map(mention::withSpan)
        .orElse(mention);
  }
}
