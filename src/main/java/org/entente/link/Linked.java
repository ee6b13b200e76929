package org.entente.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Entity;
import org.entente.model.Link;
import org.entente.model.Mention;

/**
 * The links of one article.
 *
 * @param links by mention
 */
record Linked(Map<Mention, Link> links) {

  /** What the mention refers to; none if it could not be linked. */
  List<Entity> entities(Mention mention) {
    return link(mention).map(Link::entities).orElse(List.of());
  }

  Optional<Link> link(Mention mention) {
    return Optional.ofNullable(links.get(mention));
  }

  /** The links of some mentions, in their order. */
  List<Link> of(Iterable<Mention> mentions) {
    List<Link> found = new ArrayList<>();
    for (Mention mention : mentions) {
      link(mention).ifPresent(found::add);
    }
    return found;
  }
}
