package org.entente.feed.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of hosts from one run to the next, so that a short run asks no more than a
 * long one. Called from several threads.
 */
public interface HostNotes {
  /** The robots.txt of {@code origin} as it was got last. */
  Optional<RobotsNote> robots(String origin);

  /** Keeps {@code note}. */
  void keep(RobotsNote note);

  /** Until when {@code host} asked to be left alone. */
  Optional<Instant> leftAloneUntil(String host);

  /** Keeps until when {@code host} is to be left alone. */
  void leaveAlone(String host, Instant until);

  /** Remembers nothing. */
  HostNotes NONE =
      new HostNotes() {
        @Override
        public Optional<RobotsNote> robots(String origin) {
          return Optional.empty();
        }

        @Override
        public void keep(RobotsNote note) {}

        @Override
        public Optional<Instant> leftAloneUntil(String host) {
          return Optional.empty();
        }

        @Override
        public void leaveAlone(String host, Instant until) {}
      };
}
