package org.entente.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a command that writes to the store.
 *
 * @param number its place among the runs of the store, from 1
 * @param id when it began, the command and a few random letters
 * @param command the command
 * @param begun when it began
 * @param ended when it ended; empty while it goes on, and if it was killed
 * @param outcome how it ended
 * @param anew whether the store was empty when it began
 * @param articles what it did to articles
 * @param events what it did to events, all in all
 */
public record RunRecord(
    int number,
    String id,
    String command,
    Instant begun,
    Optional<Instant> ended,
    Outcome outcome,
    boolean anew,
    Articles articles,
    Events events) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static RunRecord beginning(
      int number, String command, Instant now, String letters, boolean anew) {
    return new RunRecord(
        number,
        SECOND.format(now) + "-" + command + "-" + letters,
        command,
        now.truncatedTo(ChronoUnit.SECONDS),
        Optional.empty(),
        Outcome.RUNNING,
        anew,
        Articles.NONE,
        Events.NONE);
  }

  RunRecord with(Articles counted, Events net) {
    return new RunRecord(number, id, command, begun, ended, outcome, anew, counted, net);
  }

  /** How a run ended. */
  public enum Outcome {
    /** It goes on. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** The user stopped it; what it had read was written. */
    STOPPED,
    /** It ended with an error; what it had written before stays. */
    FAILED,
    /** It ended without a word, killed or by a loss of power; what it had written stays. */
    KILLED;

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Counts of articles.
   *
   * @param read read, whatever came of them; where the run did not say, those written and unchanged
   * @param added new
   * @param changed with another graph than before
   * @param unchanged as they were
   * @param withdrawn taken out
   */
  public record Articles(long read, long added, long changed, long unchanged, long withdrawn) {
    static final Articles NONE = new Articles(0, 0, 0, 0, 0);

    Articles plus(Articles other) {
      return new Articles(
          read + other.read,
          added + other.added,
          changed + other.changed,
          unchanged + other.unchanged,
          withdrawn + other.withdrawn);
    }

    Articles read(long articles) {
      return new Articles(articles, added, changed, unchanged, withdrawn);
    }
  }

  /**
   * Counts of events.
   *
   * @param added events that are there now and were not before
   * @param changed events that are there as before, but otherwise
   * @param withdrawn events that are not there any more
   */
  public record Events(long added, long changed, long withdrawn) {
    static final Events NONE = new Events(0, 0, 0);
  }
}
