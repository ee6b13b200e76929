package org.entente.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Pace;
import org.entente.history.Run;
import org.entente.history.RunRecord;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.FeedTally;
import org.entente.refresh.FeedTally.Count;
import org.entente.refresh.Refresh;
import org.entente.refresh.Reports;
import org.entente.refresh.RunReport;
import org.entente.refresh.Timetable;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the feeds that are due. */
@Command(
    name = "refresh",
    description = {
      "Read every enabled feed that is due into the store, once.",
      "What is fetched is kept in an archive first; a run that was cut off is taken up where it was.",
      "",
      "  entente refresh                   once, as a timer calls it",
      "  entente refresh --schedule        by the schedules of the feeds, until Ctrl-C",
      "  entente refresh --feed antara-dunia   that feed alone, due or not"
    })
final class RefreshCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();
  @Mixin ArchiveOption archiveOption = new ArchiveOption();
  @Mixin FeedOptions feedOptions = new FeedOptions();

  @Option(names = "--schedule", description = "Go on by the schedules of the feeds.")
  boolean schedule;

  @Option(names = "--all", description = "Read every enabled feed, due or not.")
  boolean all;

  @Option(
      names = "--feed",
      paramLabel = "SLUG",
      description = "Read this feed alone, enabled and due or not. May be given several times.")
  List<String> slugs = new ArrayList<>();

  @Option(
      names = "--hosts",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many hosts are asked at the same time (default: ${DEFAULT-VALUE}).")
  int hosts;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at a time; the graph does not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--free-mib",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Room that must be left on the disk, in MiB (default: ${DEFAULT-VALUE}).")
  long freeMib;

  @Option(names = "--json", description = "Print the report as JSON on standard output.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary; only what is wrong.")
  boolean quiet;

  RefreshCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (hosts < 1 || threads < 1 || freeMib < 0) {
      throw new Failure(ExitCode.USAGE, "--hosts and --threads take a number from 1");
    }
    feedOptions.addresses();
    Home home = Homes.required();
    FeedFiles files = feedOptions.load(home);
    slugs.forEach(slug -> FeedsCommand.required(files, slug));
    PipelineGraphs graphs = new PipelineGraphs(home, threads);
    Pace pace = Pace.real();
    try (Interrupt interrupt = new Interrupt();
        ArticleArchive archive = archiveOption.open(db.folder());
        Store store = db.openOrMake(home)) {
      store.closedByCaller();
      Refresh refresh = new Refresh(archive, store, graphs, FeedOptions.rules(home), pace);
      int code = once(store, refresh, files, archive, pace, interrupt);
      while (schedule && !interrupt.asked()) {
        sleep(new Timetable(archive).next(files.feeds().values(), pace.now()), pace, interrupt);
        if (!interrupt.asked() && !refresh.due(files.feeds().values()).isEmpty()) {
          code = once(store, refresh, files, archive, pace, interrupt);
        }
      }
      return interrupt.asked() ? ExitCode.INTERRUPTED : code;
    }
  }

  private int once(
      Store store,
      Refresh refresh,
      FeedFiles files,
      ArticleArchive archive,
      Pace pace,
      Interrupt interrupt)
      throws IOException {
    try (Fetcher fetcher = feedOptions.fetcher(files, pace, archive);
        Run history = WriteRun.begin(store, "refresh")) {
      Refresh.Bounds bounds = new Refresh.Bounds(hosts, freeMib << 20);
      RunReport report =
          refresh.run(files.feeds(), chosen(refresh, files), fetcher, bounds, interrupt::asked);
      history.end(outcome(report), report.articles());
      Reports reports = new Reports(archive.folder());
      reports.write(report);
      if (json) {
        terminal.out().println(reports.json(report).toPrettyString());
        terminal.out().flush();
      }
      summary(report);
      return code(report);
    }
  }

  private List<Feed> chosen(Refresh refresh, FeedFiles files) {
    Map<String, Feed> feeds = files.feeds();
    if (!slugs.isEmpty()) {
      return slugs.stream().distinct().map(feeds::get).toList();
    }
    return all
        ? feeds.values().stream().filter(Feed::enabled).toList()
        : refresh.due(feeds.values());
  }

  private static RunRecord.Outcome outcome(RunReport report) {
    return switch (report.outcome()) {
      case FAILED -> RunRecord.Outcome.FAILED;
      case STOPPED -> RunRecord.Outcome.STOPPED;
      case FINISHED -> RunRecord.Outcome.DONE;
    };
  }

  private static int code(RunReport report) {
    return switch (report.outcome()) {
      case FAILED -> ExitCode.IO;
      case STOPPED -> ExitCode.INTERRUPTED;
      case FINISHED -> report.troubled() ? ExitCode.LEFT_OUT : ExitCode.OK;
    };
  }

  private void summary(RunReport report) {
    for (FeedTally feed : report.feeds()) {
      feed.messages().forEach(message -> terminal.say(feed.slug() + ": " + oneLine(message)));
    }
    if (!report.message().isEmpty()) {
      terminal.say(report.message());
    }
    if (!quiet) {
      terminal.say(
          "run %s %s: %d feeds, %d requests (%d not modified), %d new, %d changed, %d unchanged, %d withdrawn, %d near-duplicates; %d articles read, %d quads added, %d deleted"
              .formatted(
                  report.id(),
                  report.outcome().name().toLowerCase(java.util.Locale.ROOT),
                  report.feeds().size(),
                  report.requests(),
                  report.sum(Count.NOT_MODIFIED),
                  report.sum(Count.NEW),
                  report.sum(Count.CHANGED),
                  report.sum(Count.UNCHANGED),
                  report.sum(Count.WITHDRAWN),
                  report.sum(Count.DUPLICATE),
                  report.articles(),
                  report.changes().quadsAdded(),
                  report.changes().quadsDeleted()));
    }
  }

  /** What a server sends must not write lines of its own. */
  static String oneLine(String message) {
    return message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  /** Sleeps until {@code tick} in short stretches, so that a clock that jumps is noticed. */
  private static void sleep(Optional<java.time.Instant> tick, Pace pace, Interrupt interrupt) {
    try {
      while (!interrupt.asked() && tick.filter(t -> !t.isAfter(pace.now())).isEmpty()) {
        Duration left =
            tick.map(t -> Duration.between(pace.now(), t)).orElse(Duration.ofSeconds(1));
        pace.sleep(left.compareTo(Duration.ofSeconds(1)) > 0 ? Duration.ofSeconds(1) : left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
