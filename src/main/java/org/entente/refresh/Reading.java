package org.entente.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Duplicates;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Entry.Likeness;
import org.entente.feed.archive.Entry.State;
import org.entente.feed.fetch.Pace;
import org.entente.model.Article;
import org.entente.model.Iris;
import org.entente.model.Issue;
import org.entente.refresh.FeedTally.Count;
import org.entente.store.ArticleQuads;
import org.entente.store.Changes;
import org.entente.store.Store;

/**
 * Reads what waits in the archive into the store, in batches. An article counts as done when its
 * batch is committed and the archive says so; what a crash leaves between the two is read again and
 * changes nothing.
 */
final class Reading {
  private static final int ARTICLES_A_BATCH = 2_000;
  private static final int QUADS_A_BATCH = 50_000;
  private static final Duration MEMORY = Duration.ofDays(14);

  private final ArticleArchive archive;
  private final Store store;
  private final KeptArticles kept;
  private final Map<String, Feed> feeds;
  private final Function<String, FeedTally> tallies;
  private final Duplicates duplicates = new Duplicates();
  private final Map<Entry, KeptArticles.Kept> read = new HashMap<>();
  private final List<Entry> done = new ArrayList<>();
  private final List<ArticleQuads> quads = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private Changes changes = Changes.NONE;
  private long size;
  private long events;
  private long articles;

  Reading(
      ArticleArchive archive,
      Store store,
      KeptArticles kept,
      Map<String, Feed> feeds,
      Function<String, FeedTally> tallies) {
    this.archive = archive;
    this.store = store;
    this.kept = kept;
    this.feeds = feeds;
    this.tallies = tallies;
  }

  /** Reads the entries that wait; ends early, in good order, when {@code stopped} says so. */
  void run(Graphs graphs, Pace pace, BooleanSupplier stopped) {
    Instant old = pace.now().minus(MEMORY);
    List<Entry> waiting = new ArrayList<>();
    archive
        .entries()
        .forEach(
            entry -> {
              if (entry.state() == State.WAITING) {
                waiting.add(entry);
              } else if (entry.checks().firstSeen().isAfter(old)) {
                duplicates.add(entry.id(), entry.likeness().signature());
              }
            });
    graphs.make(work(waiting, stopped), this::take);
    flush();
    archive.forgetRecent();
  }

  private Iterator<Graphs.Work<Entry>> work(Collection<Entry> waiting, BooleanSupplier stopped) {
    Iterator<Entry> entries = waiting.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext() && !stopped.getAsBoolean();
      }

      @Override
      public Graphs.Work<Entry> next() {
        Entry entry = entries.next();
        return new Graphs.Work<>(entry, () -> article(entry));
      }
    };
  }

  private Optional<Article> article(Entry entry) {
    if (goes(entry)) {
      return Optional.empty();
    }
    KeptArticles.Kept found = kept.read(entry);
    synchronized (read) {
      read.put(entry, found);
    }
    return found.article();
  }

  /** Whether the policy takes the article out of the graph. */
  private boolean goes(Entry entry) {
    return entry.goneSince().isPresent() && policy(entry) == Feed.Withdrawal.REMOVE;
  }

  private Feed.Withdrawal policy(Entry entry) {
    return Optional.ofNullable(feeds.get(entry.feed()))
        .map(feed -> feed.manners().withdrawal())
        .orElse(Feed.Withdrawal.MARK);
  }

  private void take(Graphs.Made<Entry> made) {
    Entry entry = made.what();
    FeedTally tally = tallies.apply(entry.feed());
    KeptArticles.Kept found;
    synchronized (read) {
      found = read.remove(entry);
    }
    List<Issue> issues = new ArrayList<>(made.issues());
    if (found != null) {
      issues.addAll(found.issues());
    }
    issues.forEach(issue -> count(issue, tally));
    if (goes(entry)) {
      removed.add(Iris.article(entry.id()));
      done.add(entry.in(State.WITHDRAWN));
    } else if (made.quads().isEmpty()) {
      tally.add(Count.LEFT_OUT);
      done.add(entry.with(likeness(entry, found, tally)).in(State.LEFT_OUT));
    } else {
      keep(entry, made.quads().get(), likeness(entry, found, tally), tally);
      events += made.events();
    }
    articles++;
    if (done.size() >= ARTICLES_A_BATCH || size >= QUADS_A_BATCH) {
      flush();
    }
  }

  private void keep(Entry entry, ArticleQuads made, Likeness likeness, FeedTally tally) {
    boolean marked = entry.goneSince().isPresent() && policy(entry) == Feed.Withdrawal.MARK;
    ArticleQuads wanted = marked ? made.withdrawn(entry.withdrawn()) : made;
    quads.add(wanted);
    size += wanted.size();
    done.add(
        entry.with(likeness).in(entry.goneSince().isPresent() ? State.WITHDRAWN : State.STORED));
    tally.add(Count.STORED);
  }

  private static void count(Issue issue, FeedTally tally) {
    tally.issue(issue.code());
    if (issue.code().equals("article.truncated")) {
      tally.add(Count.TRUNCATED);
    }
  }

  private Likeness likeness(
      Entry entry, KeptArticles.@org.jspecify.annotations.Nullable Kept found, FeedTally tally) {
    if (found == null || found.article().isEmpty()) {
      return new Likeness(found == null ? "" : found.contentHash(), "", "", 0);
    }
    String signature = Duplicates.signature(found.article().get().text());
    Optional<Duplicates.Match> match = duplicates.add(entry.id(), signature);
    if (match.isPresent()) {
      tally.add(Count.DUPLICATE);
    }
    return new Likeness(
        found.contentHash(),
        signature,
        match.map(Duplicates.Match::id).orElse(""),
        match.map(Duplicates.Match::similarity).orElse(0.0));
  }

  /** Commits what was read, then says so in the archive. */
  private void flush() {
    if (!quads.isEmpty()) {
      changes = changes.plus(store.replaceAll(List.copyOf(quads)));
    }
    if (!removed.isEmpty()) {
      changes = changes.plus(store.removeAll(List.copyOf(removed)));
    }
    done.forEach(archive::put);
    if (!done.isEmpty()) {
      archive.sync();
    }
    quads.clear();
    removed.clear();
    done.clear();
    size = 0;
  }

  /** What was written. */
  Changes changes() {
    return changes;
  }

  /** How many articles were read. */
  long articles() {
    return articles;
  }

  /** How many events they tell, each counted in every article that tells it. */
  long events() {
    return events;
  }
}
