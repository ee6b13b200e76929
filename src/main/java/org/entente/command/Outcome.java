package org.entente.command;

import java.util.Optional;
import org.entente.model.Issue;
import org.entente.model.Reading;

/** What came of one input article. */
sealed interface Outcome {
  /** It was read. */
  record Done(Reading reading) implements Outcome {}

  /** It was left out, or something that should have held articles was. */
  record LeftOut(Optional<String> id, Issue issue) implements Outcome {}

  /** Something odd about the article that comes next. */
  record Noted(Issue issue) implements Outcome {}
}
