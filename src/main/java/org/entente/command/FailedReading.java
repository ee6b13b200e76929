package org.entente.command;

import java.util.Arrays;
import org.entente.model.Issue;

/** An article that the program itself fails at is left out and told; the others are read. */
final class FailedReading {
  private static final String OURS = "org.entente.";

  private FailedReading() {}

  /**
   * The issue to tell.
   *
   * @param source which article
   * @throws RuntimeException {@code thrown} itself, if it is no fault of the program: what a full
   *     disk or a broken file of the project does to one article it does to all
   */
  static Issue of(String source, Throwable thrown) {
    if (!Ending.bug(thrown)) {
      throw thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
    }
    return new Issue(
        "article.failed",
        source,
        "this is a bug: "
            + thrown
            + where(thrown)
            + "; report it with the article, which is left"
            + " out");
  }

  private static String where(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(f -> f.getClassName().startsWith(OURS))
        .findFirst()
        .map(f -> " at " + f)
        .orElse("");
  }
}
