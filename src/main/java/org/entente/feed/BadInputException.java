package org.entente.feed;

import org.entente.model.Issue;

/** Ends the reading of one input or one article; {@link Articles} hands its issue on. */
final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  BadInputException(Issue issue) {
    super(issue.detail());
    this.issue = issue;
  }

  Issue issue() {
    return issue;
  }
}
