package org.entente.command;

import org.entente.store.NamedQuery;
import org.entente.store.Queries;

/** Finds a question by its name, or says which there are. */
final class NamedQueries {
  private NamedQueries() {}

  /** The question called {@code name}; a {@link Failure} if there is none. */
  static NamedQuery find(Queries queries, String name) {
    return queries
        .named(name)
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.NO_INPUT,
                    "no query \""
                        + name
                        + "\"; there are "
                        + String.join(
                            ", ", queries.all().stream().map(NamedQuery::name).toList())));
  }
}
