package org.entente.link;

import java.util.HashSet;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Link;
import org.entente.model.Mention;

/**
 * Who acts for more than himself: states, bodies, and persons who hold an office, by the gazetteer
 * or by a title in the article. What private persons do among themselves is crime, sport or private
 * life.
 */
final class Standing {
  private final Set<Entity> titled = new HashSet<>();

  /** Reads the titles of an article's names. */
  Standing(Linked linked) {
    linked.links().values().stream()
        .filter(l -> l.entities().size() == 1 && office(l.mention()))
        .map(Link::entities)
        .map(e -> e.get(0))
        .forEach(titled::add);
  }

  private static boolean office(Mention mention) {
    return mention.title().present() || mention.form() == Mention.Form.TITLE;
  }

  /** Whether one of them acts for a state or body. */
  boolean anyOf(Iterable<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.kind() != EntityKind.PERSON
          || titled.contains(entity)
          || !Iris.isUnknown(entity.iri())) {
        return true;
      }
    }
    return false;
  }
}
