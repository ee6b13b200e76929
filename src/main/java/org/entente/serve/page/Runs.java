package org.entente.serve.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the runs that wrote to the store. */
@FunctionalInterface
public interface Runs {
  /** Knows of none. */
  Runs NONE = List::of;

  /** The last runs, the newest first. */
  List<Done> last();

  /**
   * A run, and what it did.
   *
   * @param number its place among the runs of the store, from 1
   * @param command the command
   * @param begun when it began
   * @param ended when it ended; empty if that is not known
   * @param outcome how it ended, in a word
   * @param articles what it did to articles
   * @param events what it did to events
   */
  record Done(
      int number,
      String command,
      Instant begun,
      Optional<Instant> ended,
      String outcome,
      Count articles,
      Count events) {}

  /** How many came, changed and went. */
  record Count(long added, long changed, long withdrawn) {}
}
