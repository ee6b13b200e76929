package org.entente.serve.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the feeds and of how they are refreshed. Safe for any number of threads. */
public interface Refreshes {
  /** Knows of no feed. */
  Refreshes NONE =
      new Refreshes() {
        @Override
        public State state() {
          return new State(false, Optional.empty(), Optional.empty(), "");
        }

        @Override
        public List<Source> sources() {
          return List.of();
        }

        @Override
        public String metrics() {
          return "";
        }
      };

  /** How things stand now. */
  State state();

  /** The feeds that are enabled or were read before, by name. */
  List<Source> sources();

  /** The figures of the last run in the text form of Prometheus; empty if there was none. */
  String metrics();

  /**
   * How things stand.
   *
   * @param here whether this server refreshes by the schedules of the feeds
   * @param since when the run that goes on began; empty if none does
   * @param next when a feed is due next, if that is known
   * @param trouble why the last run failed, empty if it did not
   */
  record State(boolean here, Optional<Instant> since, Optional<Instant> next, String trouble) {}

  /**
   * A feed.
   *
   * @param slug its name
   * @param publisher whose it is, empty if each article says it itself
   * @param enabled whether a refresh reads it
   * @param schedule cron expression of five fields, empty if there is no such feed any more
   * @param last what the last run that visited it did
   */
  record Source(
      String slug, String publisher, boolean enabled, String schedule, Optional<Visit> last) {}

  /**
   * What a run did with a feed.
   *
   * @param at when the run began
   * @param counts how many of what: {@code listed}, {@code new}, {@code changed} and so on
   * @param failures how many documents could not be got, by the code of the reason
   * @param issues what was odd about articles, by code
   * @param floorMissed whether fewer new articles came in a day than is healthy
   * @param messages the first messages, for a person
   */
  record Visit(
      Instant at,
      Map<String, Long> counts,
      Map<String, Long> failures,
      Map<String, Long> issues,
      boolean floorMissed,
      List<String> messages) {}
}
