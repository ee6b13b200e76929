package org.entente.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.Reports;
import org.entente.refresh.RunReport;

/**
 * Refreshes by the schedules of the feeds while a server answers. Whatever goes wrong ends a run
 * and not the server; it is told, and tried again later.
 */
final class RefreshThread implements AutoCloseable {
  /** What the launcher makes of it is written there. */
  private static final int BEHIND = 3;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Refreshing refreshing;
  private final Reports reports;
  private final FeedStates states;
  private final ShownRuns runs;
  private final Upkeep upkeep;
  private final Terminal terminal;
  private final Thread thread = new Thread(this::run, "refresh");

  /**
   * Makes it; {@link #start} lets it work.
   *
   * @param refreshing makes the runs that end when what it is given says so
   */
  RefreshThread(
      Function<BooleanSupplier, Refreshing> refreshing,
      ArticleArchive archive,
      FeedStates states,
      ShownRuns runs,
      Upkeep upkeep,
      Terminal terminal) {
    this.refreshing = refreshing.apply(stopped::get);
    this.reports = new Reports(archive.folder());
    this.states = states;
    this.runs = runs;
    this.upkeep = upkeep;
    this.terminal = terminal;
  }

  /** Begins to refresh, behind those who ask: threads that this one makes do as it does. */
  void start() {
    thread.setPriority(BEHIND);
    thread.start();
  }

  private void run() {
    while (!stopped.get()) {
      try {
        round();
      } catch (IOException | RuntimeException | Error e) {
        refreshing.failed();
        String why = Ending.line(e);
        states.failed(why);
        terminal.say("refresh: " + why);
      }
      runs.look();
      refreshing.rest();
    }
  }

  private void round() throws IOException {
    FeedFiles files = refreshing.soundFiles();
    if (refreshing.isTime(files)) {
      states.begins(Instant.now());
      RunReport report = refreshing.run(files, refreshing.due(files));
      JsonNode json = reports.json(report);
      states.ended(json);
      tell(report);
      refreshing.upkeep(upkeep);
    }
    states.waits(files.feeds(), refreshing.next());
  }

  private void tell(RunReport report) {
    if (!report.message().isEmpty()) {
      terminal.say("refresh: " + RefreshCommand.oneLine(report.message()));
    }
    terminal.say(RefreshCommand.line(report));
  }

  /** Ends a run that goes on in good order, and begins none. */
  @Override
  public void close() {
    stopped.set(true);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
