package org.entente.serve.index;

import java.util.Collection;
import java.util.List;

/** Knows names of entities that the graph does not repeat. */
public interface Names {
  /** Knows none. */
  Names NONE = iri -> List.of();

  /** Further names of the entity, in any language. */
  Collection<String> of(String iri);
}
