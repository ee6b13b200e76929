package org.entente.export;

import java.util.Optional;

/** What is known, beside the graph, of the runs that made it. Times are in ISO 8601, UTC. */
public interface Origins {
  /** Nothing is known. */
  Origins UNKNOWN =
      new Origins() {
        @Override
        public Optional<String> lastChange(String event) {
          return Optional.empty();
        }

        @Override
        public Optional<String> run(String article) {
          return Optional.empty();
        }

        @Override
        public Optional<String> retrieved(String article) {
          return Optional.empty();
        }
      };

  /** When the run began that last changed the event. */
  Optional<String> lastChange(String event);

  /** The id of the run that took in what the article tells. */
  Optional<String> run(String article);

  /** When that run began. */
  Optional<String> retrieved(String article);
}
