package org.entente.refresh;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArchiveFailure;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.FeedNote;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Pace;
import org.entente.feed.page.PageReader;
import org.entente.feed.page.PageRules;
import org.entente.model.Fingerprint;
import org.entente.refresh.RunReport.Outcome;
import org.entente.store.Store;
import org.entente.store.StoreFailure;

/**
 * A refresh: visits feeds, those of different hosts at the same time, and reads what they brought
 * into the store. What a run before left undone is done first or again. Used by one thread.
 */
public final class Refresh {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final ArticleArchive archive;
  private final Store store;
  private final Graphs graphs;
  private final PageRules rules;
  private final Pace pace;
  private final Map<String, FeedTally> tallies = new ConcurrentHashMap<>();
  private long known;

  /** A refresh from {@code archive} into {@code store}; {@code graphs} reads the articles. */
  public Refresh(ArticleArchive archive, Store store, Graphs graphs, PageRules rules, Pace pace) {
    this.archive = archive;
    this.store = store;
    this.graphs = graphs;
    this.rules = rules;
    this.pace = pace;
  }

  /**
   * How much is done at a time.
   *
   * @param hosts how many hosts are asked at the same time
   * @param freeBytes how much room must be left on the disk
   */
  public record Bounds(int hosts, long freeBytes) {
    /** Eight hosts, one GiB. */
    public static final Bounds DEFAULT = new Bounds(8, 1L << 30);
  }

  /** The feeds among {@code feeds} that are enabled and due now. */
  public List<Feed> due(Collection<Feed> feeds) {
    Instant now = pace.now();
    return feeds.stream()
        .filter(Feed::enabled)
        .filter(
            feed ->
                Schedule.of(feed.timing().schedule(), feed.timing().zone())
                    .due(archive.feed(feed.slug()).last(), now))
        .toList();
  }

  /**
   * Visits {@code due} and reads what waits. Never throws for what a feed, a disk or a store does:
   * the report says it.
   *
   * @param all every feed that is known, as articles of any may wait
   */
  public RunReport run(
      Map<String, Feed> all,
      List<Feed> due,
      Fetcher fetcher,
      Bounds bounds,
      BooleanSupplier stopped) {
    Instant began = pace.now();
    tallies.clear();
    due.forEach(feed -> tally(feed.slug()));
    KeptArticles kept = new KeptArticles(archive, new PageReader(rules), all);
    Reading reading = new Reading(archive, store, kept, all, this::tally);
    Outcome outcome = Outcome.FINISHED;
    String message = "";
    boolean compacted = false;
    try {
      requireRoom(bounds);
      visit(due, fetcher, bounds, stopped);
      requireRoom(bounds);
      reading.run(graphs, pace, stopped);
      due.forEach(this::checkFloor);
      if (stopped.getAsBoolean()) {
        outcome = Outcome.STOPPED;
      } else {
        compacted = store.compactIfGrown();
      }
    } catch (StoreFailure | ArchiveFailure | NoRoom e) {
      outcome = stopped.getAsBoolean() ? Outcome.STOPPED : Outcome.FAILED;
      message = String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      if (!stopped.getAsBoolean()) {
        Thread.currentThread().interrupt();
      }
      outcome = Outcome.STOPPED;
    }
    return new RunReport(
        id(began),
        began,
        pace.now(),
        outcome,
        message,
        new ArrayList<>(new TreeMap<>(tallies).values()),
        reading.changes(),
        reading.articles(),
        reading.events(),
        fetcher.requests(),
        compacted,
        Optional.empty());
  }

  private static String id(Instant began) {
    String suffix =
        Fingerprint.of(List.of(began.toString(), Long.toString(ProcessHandle.current().pid())), 3);
    return STAMP.format(began) + "-" + suffix.replace('_', '0').replace('-', '1');
  }

  private FeedTally tally(String slug) {
    return tallies.computeIfAbsent(slug, FeedTally::new);
  }

  // Visiting.

  private void visit(List<Feed> due, Fetcher fetcher, Bounds bounds, BooleanSupplier stopped)
      throws InterruptedException {
    known = archive.versions();
    Map<String, List<Feed>> hosts = new TreeMap<>();
    due.forEach(f -> hosts.computeIfAbsent(host(f), h -> new ArrayList<>()).add(f));
    try (Visits visits = new Visits(bounds.hosts(), stopped, fetcher::cut)) {
      Claims claims = new Claims();
      Keys keys = new Keys(rules);
      PageReader pages = new PageReader(rules);
      WebArticles articles = new WebArticles(archive, fetcher, pages, keys, claims);
      WebVisit web = new WebVisit(archive, fetcher, articles, keys, claims, pace, visits::over);
      LocalVisit local = new LocalVisit(archive, rules, keys, pace, visits::over);
      for (List<Feed> feeds : hosts.values()) {
        visits.add(
            () -> {
              for (Feed feed : feeds) {
                if (visits.over()) {
                  break;
                }
                if (feed.kind().local()) {
                  local.visit(feed, tally(feed.slug()));
                } else {
                  web.visit(feed, tally(feed.slug()));
                }
              }
            });
      }
      visits.finish(this::getReady);
    }
  }

  /** The graphs take a while to get ready; what is kept now is read soon. */
  private void getReady() {
    if (archive.versions() > known) {
      known = Long.MAX_VALUE;
      graphs.getReady();
    }
  }

  private static String host(Feed feed) {
    URI url = feed.url();
    return url.getHost() == null ? url.toString() : url.getHost().toLowerCase(Locale.ROOT);
  }

  // Health.

  private void checkFloor(Feed feed) {
    if (feed.timing().floor() == 0) {
      return;
    }
    Instant dayAgo = pace.now().minus(A_DAY);
    FeedNote note = archive.feed(feed.slug());
    List<Instant> seen = archive.entries(feed.slug()).map(e -> e.checks().firstSeen()).toList();
    boolean old = seen.stream().anyMatch(at -> at.isBefore(dayAgo)) || note.gone();
    long fresh = seen.stream().filter(at -> !at.isBefore(dayAgo)).count();
    if (old && fresh < feed.timing().floor()) {
      FeedTally tally = tally(feed.slug());
      tally.floorMissed();
      tally.say(
          fresh + " new articles in a day, fewer than " + feed.timing().floor() + "; look at it");
    }
  }

  private void requireRoom(Bounds bounds) {
    Path folder = archive.folder();
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bounds.freeBytes()) {
        throw new NoRoom(
            "%d MiB are free on the disk of %s, %d must be; free some space"
                .formatted(free >> 20, folder, bounds.freeBytes() >> 20));
      }
    } catch (IOException e) {
      throw new NoRoom("cannot tell how much room the disk of " + folder + " has");
    }
  }

  /** Too little room on the disk. */
  private static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoom(String message) {
      super(message);
    }
  }
}
