package org.entente.refresh;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Entry;
import org.entente.feed.page.PageReader;
import org.entente.feed.page.PageRules;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.entente.store.StoreWriter;

/** Reads everything that an archive holds into an empty store, as refreshes would have. */
public final class Rebuild {
  private final ArticleArchive archive;
  private final Store store;
  private final PageRules rules;
  private long articles;
  private long left;

  /** A rebuild of {@code archive} into {@code store}. */
  public Rebuild(ArticleArchive archive, Store store, PageRules rules) {
    this.archive = archive;
    this.store = store;
    this.rules = rules;
  }

  /**
   * What was done.
   *
   * @param articles articles in the store
   * @param left articles of which nothing could be made
   */
  public record Done(long articles, long left) {}

  /** Reads all; ends early when {@code stopped} says so. */
  public Done run(Map<String, Feed> feeds, Graphs graphs, BooleanSupplier stopped) {
    KeptArticles kept = new KeptArticles(archive, new PageReader(rules), feeds);
    List<Entry> wanted =
        archive.entries().filter(e -> policy(feeds, e) != Feed.Withdrawal.REMOVE).toList();
    Iterator<Entry> entries = wanted.iterator();
    try (StoreWriter writer = store.writer()) {
      graphs.make(
          new Iterator<Graphs.Work<Entry>>() {
            @Override
            public boolean hasNext() {
              return entries.hasNext() && !stopped.getAsBoolean();
            }

            @Override
            public Graphs.Work<Entry> next() {
              Entry entry = entries.next();
              return new Graphs.Work<>(entry, () -> kept.read(entry).article());
            }
          },
          made -> take(made, policy(feeds, made.what()), writer));
    }
    return new Done(articles, left);
  }

  /** What becomes of the article; of one that is not gone, that it is kept. */
  private static Feed.Withdrawal policy(Map<String, Feed> feeds, Entry entry) {
    return entry.goneSince().isEmpty()
        ? Feed.Withdrawal.KEEP
        : Optional.ofNullable(feeds.get(entry.feed()))
            .map(feed -> feed.manners().withdrawal())
            .orElse(Feed.Withdrawal.MARK);
  }

  private void take(Graphs.Made<Entry> made, Feed.Withdrawal policy, StoreWriter writer) {
    if (made.quads().isEmpty()) {
      left++;
      return;
    }
    ArticleQuads quads = made.quads().get();
    articles++;
    writer.put(policy == Feed.Withdrawal.MARK ? quads.withdrawn(made.what().withdrawn()) : quads);
  }
}
