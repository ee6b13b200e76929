package org.entente.refresh;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;

/** When the next feed is due. */
public final class Timetable {
  private final ArticleArchive archive;

  /** The times of the feeds that {@code archive} remembers. */
  public Timetable(ArticleArchive archive) {
    this.archive = archive;
  }

  /** The first tick of an enabled feed that is due or to come; empty if none is enabled. */
  public Optional<Instant> next(Collection<Feed> feeds, Instant now) {
    return feeds.stream()
        .filter(Feed::enabled)
        .flatMap(feed -> next(feed, now).stream())
        .min(Instant::compareTo);
  }

  private Optional<Instant> next(Feed feed, Instant now) {
    Schedule schedule = Schedule.of(feed.timing().schedule(), feed.timing().zone());
    Optional<Instant> last = archive.feed(feed.slug()).last();
    return schedule.due(last, now) ? Optional.of(now) : schedule.next(last.orElse(now));
  }
}
