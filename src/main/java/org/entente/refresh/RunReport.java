package org.entente.refresh;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.store.Changes;

/**
 * What one run did.
 *
 * @param id its name: when it began, and a few characters that tell it from others
 * @param began when it began
 * @param ended when it ended
 * @param outcome how it ended
 * @param message why it ended early, empty if it did not
 * @param feeds what it did with each feed, by name
 * @param changes what it wrote
 * @param articles how many articles it read
 * @param told how many events they tell, each counted in every article that tells it
 * @param requests how many requests it sent
 * @param compacted whether the store was written anew
 * @param events what it did to events, as the history of the store has it; empty if it was not
 *     written down there, as nothing was written to the store
 */
public record RunReport(
    String id,
    Instant began,
    Instant ended,
    Outcome outcome,
    String message,
    List<FeedTally> feeds,
    Changes changes,
    long articles,
    long told,
    long requests,
    boolean compacted,
    Optional<Events> events) {

  /**
   * What a run did to events.
   *
   * @param run its id in the history of the store
   * @param added events that are there now and were not before
   * @param changed events that are there as before, but otherwise
   * @param withdrawn events that are not there any more
   */
  public record Events(String run, long added, long changed, long withdrawn) {}

  /** How a run ended. */
  public enum Outcome {
    /** Everything that was due was done. */
    FINISHED,
    /** It was asked to stop; a later run goes on. */
    STOPPED,
    /** It could not go on; a later run tries again. */
    FAILED
  }

  /** Makes the list unmodifiable. */
  public RunReport {
    feeds = List.copyOf(feeds);
  }

  /** The same with what it did to events. */
  public RunReport with(Events done) {
    return new RunReport(
        id,
        began,
        ended,
        outcome,
        message,
        feeds,
        changes,
        articles,
        told,
        requests,
        compacted,
        Optional.of(done));
  }

  /** Whether some feed could not be read, or brought fewer articles than is healthy. */
  public boolean troubled() {
    return feeds.stream().anyMatch(f -> !f.failures().isEmpty() || f.missedFloor());
  }

  /** The sum of one count over all feeds. */
  public long sum(FeedTally.Count what) {
    return feeds.stream().mapToLong(f -> f.count(what)).sum();
  }
}
