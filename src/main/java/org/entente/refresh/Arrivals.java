package org.entente.refresh;

import java.util.List;
import java.util.Optional;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Entry.Checks;
import org.entente.feed.archive.Entry.Told;
import org.entente.feed.archive.Packed;
import org.entente.feed.archive.Place;
import org.entente.refresh.FeedTally.Count;

/** Keeps documents that came from this machine, and what is known of the articles in them. */
final class Arrivals {
  private final ArticleArchive archive;

  Arrivals(ArticleArchive archive) {
    this.archive = archive;
  }

  /**
   * Keeps {@code capture}, unless it is as it was or is another feed's.
   *
   * @param hash of its body
   * @param packed it, if it was made ready to be kept
   */
  void keep(
      Feed feed,
      String id,
      Capture capture,
      String hash,
      Optional<Packed> packed,
      FeedTally tally) {
    Optional<Entry> known = archive.entry(id);
    if (known.isPresent() && known.get().checks().bodyHash().equals(hash)) {
      tally.add(Count.UNCHANGED);
      if (known.get().goneSince().isPresent()) {
        archive.put(known.get().back());
      }
      return;
    }
    if (known.isPresent() && !known.get().feed().equals(feed.slug())) {
      tally.add(Count.ELSEWHERE);
      return;
    }
    List<Place> places = List.of(archive.keep(packed.orElseGet(() -> archive.pack(capture))));
    Checks checks =
        new Checks(
            "",
            "",
            hash,
            known.map(e -> e.checks().firstSeen()).orElse(capture.at()),
            capture.at(),
            0,
            0);
    archive.putVersion(
        known
            .map(e -> e.changed(places, checks))
            .orElseGet(
                () ->
                    new Entry(
                        id,
                        feed.slug(),
                        Entry.State.WAITING,
                        places,
                        List.of(),
                        Told.NOTHING,
                        checks,
                        Entry.Likeness.UNKNOWN,
                        "")));
    tally.add(known.isPresent() ? Count.CHANGED : Count.NEW);
  }
}
