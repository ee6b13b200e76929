package org.entente.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.Home;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.Reports;
import org.entente.store.Store;
import org.entente.store.TextDrift;

/**
 * What is done once a day, after a refresh: the index of texts is held against the graph, the store
 * compacted if it has grown by half, what is old let go, a backup written.
 */
final class Upkeep {
  private static final String CHECKED = "upkeep";
  private static final String COMPACTED = "compacted";
  private static final String BACKED_UP = "backup";

  /** A little less, so that a run that begins earlier than that of the day before counts too. */
  private static final Duration A_DAY = Duration.ofHours(23);

  private static final Duration REPORTS = Duration.ofDays(400);

  /** Below this a store is not worth compacting. */
  private static final long SMALL = 64L << 20;

  private final Home home;
  private final Store store;
  private final ArticleArchive archive;
  private final UpkeepOptions options;
  private final Terminal terminal;

  Upkeep(Home home, Store store, ArticleArchive archive, UpkeepOptions options, Terminal terminal) {
    this.home = home;
    this.store = store;
    this.archive = archive;
    this.options = options;
    this.terminal = terminal;
  }

  /** Does what is due at {@code now}. No run of the store may be under way. */
  void run(Instant now) throws IOException {
    if (isDue(CHECKED, now)) {
      TextDrift drift = store.mendTexts();
      if (!drift.none()) {
        terminal.say("the index of texts was mended: " + drift);
      }
      compact(now);
      if (options.days > 0) {
        archive.forget(now.minus(Duration.ofDays(options.days)));
      }
      new Reports(archive.folder()).forget(now.minus(REPORTS));
      archive.done(CHECKED, now, 0);
      archive.sync();
    }
    if (options.backups != null && isDue(BACKED_UP, now)) {
      Backups.write(home, store, archive, options.backups, options.keep, now);
      archive.done(BACKED_UP, now, 0);
      archive.sync();
    }
  }

  private boolean isDue(String what, Instant now) {
    Optional<Instant> last = archive.done(what).filter(at -> !at.isAfter(now));
    return last.filter(at -> at.plus(A_DAY).isAfter(now)).isEmpty();
  }

  private void compact(Instant now) {
    long before = archive.number(COMPACTED);
    long bytes = store.bytes();
    if (before == 0) {
      archive.done(COMPACTED, now, Math.max(1, bytes));
    } else if (bytes > SMALL && bytes > before + before / 2) {
      store.compact();
      archive.done(COMPACTED, now, Math.max(1, store.bytes()));
    }
  }
}
