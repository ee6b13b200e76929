package org.entente.store;

import java.util.List;
import java.util.Optional;

/** Tells which entities a question means by a name: who asks can look further than the graph. */
public interface Names {
  /** Knows no name; IRIs and codes of countries need none. */
  Names NONE =
      new Names() {
        @Override
        public List<String> entities(String parameter, String name) {
          return List.of();
        }

        @Override
        public Optional<String> country(String name) {
          return Optional.empty();
        }
      };

  /**
   * The IRIs of what the graph holds under that name or Wikidata id.
   *
   * @param parameter the parameter that was given the name
   * @param name as typed, not blank and no IRI
   */
  List<String> entities(String parameter, String name);

  /** The ISO 3166-1 alpha-2 code of the state called so, by a name that the JDK does not know. */
  Optional<String> country(String name);
}
