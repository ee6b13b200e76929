package org.entente.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Entity;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Span;

/** What each mention was linked to. Mentions do not overlap, so the span finds the link. */
final class Linked {
  private final Map<Span, Link> bySpan = new HashMap<>();

  Linked(List<Link> links) {
    links.forEach(link -> bySpan.putIfAbsent(link.mention().span(), link));
  }

  Optional<Link> of(Mention mention) {
    return Optional.ofNullable(bySpan.get(mention.span()));
  }

  List<Entity> entities(Mention mention) {
    return of(mention).map(Link::entities).orElse(List.of());
  }
}
