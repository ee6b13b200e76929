package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.FeedTally;
import org.entente.refresh.FeedTally.Count;
import org.entente.refresh.Reports;
import org.entente.refresh.RunReport;
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
  @Mixin RefreshOptions options = new RefreshOptions();
  @Mixin UpkeepOptions upkeepOptions = new UpkeepOptions();

  @Option(names = "--schedule", description = "Go on by the schedules of the feeds.")
  boolean schedule;

  @Option(names = "--all", description = "Read every enabled feed, due or not.")
  boolean all;

  @Option(
      names = "--feed",
      paramLabel = "SLUG",
      description = "Read this feed alone, enabled and due or not. May be given several times.")
  List<String> slugs = new ArrayList<>();

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
    options.check();
    upkeepOptions.check();
    Home home = Homes.required();
    FeedFiles files = options.feeds.load(home);
    slugs.forEach(slug -> FeedsCommand.required(files, slug));
    int threads = options.threads(Runtime.getRuntime().availableProcessors());
    try (Interrupt interrupt = new Interrupt();
        ArticleArchive archive = options.archive.open(db.folder());
        Store store = db.openOrMake(home)) {
      store.closedByCaller();
      Refreshing refreshing =
          new Refreshing(home, store, archive, options, threads, interrupt::asked);
      Upkeep upkeep = new Upkeep(home, store, archive, upkeepOptions, terminal);
      int code = told(refreshing.run(files, chosen(refreshing, files)), archive);
      refreshing.upkeep(upkeep);
      while (schedule && !interrupt.asked()) {
        refreshing.rest();
        FeedFiles now = refreshing.soundFiles();
        if (!interrupt.asked() && refreshing.isTime(now)) {
          code = told(refreshing.run(now, refreshing.due(now)), archive);
          refreshing.upkeep(upkeep);
        }
      }
      return interrupt.asked() ? ExitCode.INTERRUPTED : code;
    }
  }

  /** Shows what a run did; gives the exit code that says how it went. */
  private int told(RunReport report, ArticleArchive archive) {
    if (json) {
      terminal.out().println(new Reports(archive.folder()).json(report).toPrettyString());
      terminal.out().flush();
    }
    summary(report);
    return code(report);
  }

  private List<Feed> chosen(Refreshing refreshing, FeedFiles files) {
    Map<String, Feed> feeds = files.feeds();
    if (!slugs.isEmpty()) {
      return slugs.stream().distinct().map(feeds::get).toList();
    }
    return all ? feeds.values().stream().filter(Feed::enabled).toList() : refreshing.due(files);
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
      terminal.say(line(report));
    }
  }

  /** What a run did, in a line. */
  static String line(RunReport report) {
    return "run %s %s: %d feeds, %d requests (%d not modified), %d new, %d changed, %d unchanged, %d withdrawn, %d near-duplicates; %d articles read, %d quads added, %d deleted"
        .formatted(
            report.id(),
            report.outcome().name().toLowerCase(Locale.ROOT),
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
            report.changes().quadsDeleted());
  }

  /** What a server sends must not write lines of its own. */
  static String oneLine(String message) {
    return message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }
}
