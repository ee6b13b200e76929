package org.entente.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.Home;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Pace;
import org.entente.history.History;
import org.entente.history.Run;
import org.entente.history.RunRecord;
import org.entente.model.BadFile;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.Refresh;
import org.entente.refresh.Reports;
import org.entente.refresh.RunReport;
import org.entente.refresh.Timetable;
import org.entente.store.Store;

/** Runs of refresh, one after the other, on one store. Used by one thread. */
final class Refreshing {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  private final Home home;
  private final Store store;
  private final ArticleArchive archive;
  private final RefreshOptions options;
  private final Refresh refresh;
  private final Pace pace = Pace.real();
  private final BooleanSupplier stopped;
  private Optional<FeedFiles> last = Optional.empty();
  private boolean begun;
  private int failures;

  /**
   * Runs.
   *
   * @param threads how many articles are read at a time
   * @param stopped whether a run that goes on is to end in good order, and none to begin
   */
  Refreshing(
      Home home,
      Store store,
      ArticleArchive archive,
      RefreshOptions options,
      int threads,
      BooleanSupplier stopped) {
    this.home = home;
    this.store = store;
    this.archive = archive;
    this.options = options;
    this.stopped = stopped;
    this.refresh =
        new Refresh(
            archive, store, new PipelineGraphs(home, threads), FeedOptions.rules(home), pace);
  }

  /** The feeds as their files say now. */
  FeedFiles files() {
    FeedFiles files = options.feeds.load(home);
    last = Optional.of(files);
    return files;
  }

  /** The feeds as their files say now, or as they said before, if one of them is wrong now. */
  FeedFiles soundFiles() {
    try {
      return files();
    } catch (BadFile e) {
      return last.orElseThrow(() -> e);
    }
  }

  /** The feeds that are due now. */
  List<Feed> due(FeedFiles files) {
    return refresh.due(files.feeds().values());
  }

  /** When a feed is due next; empty if none is enabled, or none was looked at yet. */
  Optional<Instant> next() {
    return last.flatMap(files -> new Timetable(archive).next(files.feeds().values(), pace.now()));
  }

  /** Whether a feed is due, or no run took place yet, as articles of an earlier one may wait. */
  boolean isTime(FeedFiles files) {
    return !begun || !due(files).isEmpty();
  }

  /**
   * Visits {@code chosen} and reads what waits; reports it beside the archive. A run that finds
   * nothing to read is not written down in the history of the store.
   */
  RunReport run(FeedFiles files, List<Feed> chosen) throws IOException {
    RunReport report;
    String id;
    try (Fetcher fetcher = options.feeds.fetcher(files, pace.until(stopped), archive);
        Run history = WriteRun.begin(store, "refresh")) {
      report = refresh.run(files.feeds(), chosen, fetcher, options.bounds(), stopped);
      id = history.id();
      if (report.articles() == 0 && report.outcome() == RunReport.Outcome.FINISHED) {
        history.endUnlessIdle(RunRecord.Outcome.DONE);
      } else {
        history.end(outcome(report), report.articles());
      }
    }
    report = events(id).map(report::with).orElse(report);
    new Reports(archive.folder()).write(report);
    begun = true;
    failures = report.outcome() == RunReport.Outcome.FAILED ? failures + 1 : 0;
    return report;
  }

  /** What the history of the store says that the run did to events. */
  private Optional<RunReport.Events> events(String id) {
    return store.folder().stream()
        .flatMap(folder -> History.in(folder).runs().stream())
        .filter(run -> run.id().equals(id))
        .findFirst()
        .map(RunRecord::events)
        .map(did -> new RunReport.Events(id, did.added(), did.changed(), did.withdrawn()));
  }

  /** Does what is to be done once a day, unless all is to stop. */
  void upkeep(Upkeep upkeep) throws IOException {
    if (!stopped.getAsBoolean()) {
      upkeep.run(pace.now());
    }
  }

  private static RunRecord.Outcome outcome(RunReport report) {
    return switch (report.outcome()) {
      case FAILED -> RunRecord.Outcome.FAILED;
      case STOPPED -> RunRecord.Outcome.STOPPED;
      case FINISHED -> RunRecord.Outcome.DONE;
    };
  }

  /** Notes that a run ended without a report. */
  void failed() {
    failures++;
  }

  /**
   * Waits until it is time for another round: for the next feed that is due; after a failure longer
   * each time; never longer than some seconds, as a feed may have been enabled. Ends early when all
   * is to stop.
   */
  void rest() {
    if (failures > 0) {
      int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
      await(Optional.empty(), FIRST_PAUSE.multipliedBy(1L << doublings));
    } else {
      await(next(), LONGEST_REST);
    }
  }

  /** In short stretches, so that a clock that jumps is noticed. */
  private void await(Optional<Instant> tick, Duration longest) {
    Duration left = longest;
    try {
      do {
        pace.until(stopped).sleep(LOOK);
        left = left.minus(LOOK);
      } while (left.compareTo(Duration.ZERO) > 0
          && tick.filter(at -> !at.isAfter(pace.now())).isEmpty());
    } catch (InterruptedException e) {
      if (!stopped.getAsBoolean()) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
