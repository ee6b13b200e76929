package org.entente.command;

import java.util.Optional;
import org.entente.model.Issue;
import org.entente.model.Reading;

/**
 * What came of one input article.
 *
 * @param <T> what was made of its reading
 */
sealed interface Outcome<T> {
  /** It was read. */
  record Done<T>(Reading reading, T made) implements Outcome<T> {}

  /** It was left out, or something that should have held articles was. */
  record LeftOut<T>(Optional<String> id, Issue issue) implements Outcome<T> {}

  /** Something odd about the article that comes next. */
  record Noted<T>(Issue issue) implements Outcome<T> {}
}
