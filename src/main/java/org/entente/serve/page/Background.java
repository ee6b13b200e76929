package org.entente.serve.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.store.Names;

/** What is known of entities beside the graph. Safe for any number of threads. */
public interface Background {
  /** Knows nothing. */
  Background NONE =
      new Background() {
        @Override
        public Collection<String> names(String iri) {
          return List.of();
        }

        @Override
        public List<Office> offices(String iri, String language) {
          return List.of();
        }

        @Override
        public Names meanings() {
          return Names.NONE;
        }
      };

  /** Further names of the entity, in any language. */
  Collection<String> names(String iri);

  /** The offices that a person holds or held, by first day, with names in {@code language}. */
  List<Office> offices(String iri, String language);

  /** What people mean by names that they type. */
  Names meanings();

  /**
   * An office held for a time.
   *
   * @param office key of the office
   * @param of ISO code of the state or name of the organization
   * @param from first day, if known
   * @param to last day, if known or over
   */
  record Office(String office, String of, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
