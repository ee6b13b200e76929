package org.entente.refresh;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Entry.Told;
import org.entente.feed.archive.FeedNote;
import org.entente.feed.fetch.Answer;
import org.entente.feed.fetch.FetchProblem;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Pace;
import org.entente.feed.fetch.Validators;
import org.entente.feed.listing.Item;
import org.entente.feed.listing.Listing;
import org.entente.feed.listing.ListingProblem;
import org.entente.feed.listing.ListingReader;
import org.entente.refresh.FeedTally.Count;

/**
 * Visits a feed on the web: its document, if it changed; the articles that it lists and that are
 * new or said to have changed; and those whose time to be looked at again has come.
 */
final class WebVisit {
  private static final int MOST_SITEMAPS = 20;

  private final ArticleArchive archive;
  private final Fetcher fetcher;
  private final WebArticles articles;
  private final Keys keys;
  private final Claims claims;
  private final Pace pace;
  private final BooleanSupplier stopped;

  WebVisit(
      ArticleArchive archive,
      Fetcher fetcher,
      WebArticles articles,
      Keys keys,
      Claims claims,
      Pace pace,
      BooleanSupplier stopped) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.articles = articles;
    this.keys = keys;
    this.claims = claims;
    this.pace = pace;
    this.stopped = stopped;
  }

  /** Visits {@code feed}; whatever goes wrong is counted. */
  void visit(Feed feed, FeedTally tally) throws InterruptedException {
    FeedNote note = archive.feed(feed.slug());
    if (note.gone()) {
      tally.failed("feed.gone", "the server said that it is gone for good; disable it");
      archive.put(dated(note, pace.now()));
      return;
    }
    URI url = note.url().isEmpty() ? feed.url() : URI.create(note.url());
    fetcher.pauseAtLeast(url, feed.manners().pause());
    List<FeedNote> seen = new ArrayList<>();
    Optional<List<Item>> items = items(feed, url, note, seen, tally);
    boolean finished = items.isPresent() && articles(feed, items.get(), tally);
    recheck(feed, tally);
    Instant now = pace.now();
    for (FeedNote one : finished ? seen : List.<FeedNote>of()) {
      archive.put(dated(one, now));
    }
    if (!finished && !stopped.getAsBoolean()) {
      archive.put(dated(archive.feed(feed.slug()), now));
    }
    archive.sync();
  }

  private static FeedNote dated(FeedNote note, Instant now) {
    return new FeedNote(
        note.slug(),
        note.url(),
        note.etag(),
        note.lastModified(),
        note.bodyHash(),
        Optional.of(now),
        note.gone());
  }

  // The feed's documents.

  private Optional<List<Item>> items(
      Feed feed, URI url, FeedNote note, List<FeedNote> seen, FeedTally tally)
      throws InterruptedException {
    try {
      Optional<Listing> listing = document(feed, url, note, seen, tally);
      Map<URI, Item> items = new LinkedHashMap<>();
      listing.ifPresent(l -> l.items().forEach(i -> items.put(i.url(), i)));
      List<URI> more = listing.map(Listing::more).orElse(List.of());
      for (URI map : more.subList(0, Math.min(MOST_SITEMAPS, more.size()))) {
        FeedNote of = archive.feed(feed.slug() + " " + map);
        document(feed, map, of, seen, tally)
            .ifPresent(l -> l.items().forEach(i -> items.putIfAbsent(i.url(), i)));
      }
      List<Item> wanted = items.values().stream().filter(i -> wanted(feed, i)).toList();
      tally.add(Count.LISTED, wanted.size());
      return Optional.of(wanted);
    } catch (FetchProblem e) {
      tally.failed(e.code(), String.valueOf(e.getMessage()));
    } catch (ListingProblem e) {
      tally.failed(e.code(), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** A document of the feed; empty if it is as it was. */
  private Optional<Listing> document(
      Feed feed, URI url, FeedNote note, List<FeedNote> seen, FeedTally tally)
      throws FetchProblem, ListingProblem, InterruptedException {
    tally.add(Count.ASKED);
    Answer answer =
        fetcher.get(
            new Fetcher.Request(
                url,
                new Validators(said(note.etag()), said(note.lastModified())),
                Optional.of(feed.url()),
                feed.manners().mostBytes()));
    if (answer.status() == 410) {
      archive.put(
          new FeedNote(note.slug(), note.url(), "", "", "", Optional.of(answer.at()), true));
      throw FetchProblem.of("feed.gone", "the server says that it is gone for good; disable it");
    }
    if (answer.notModified()) {
      tally.add(Count.NOT_MODIFIED);
      seen.add(note);
      return Optional.empty();
    }
    if (!answer.ok()) {
      throw FetchProblem.of("fetch.status", url + " answers " + answer.status());
    }
    String hash = WebArticles.hash(answer.body());
    String moved = answer.moved().map(URI::toString).orElse(note.url());
    answer.moved().ifPresent(to -> tally.say("moved for good to " + to));
    seen.add(
        new FeedNote(
            note.slug(),
            moved,
            answer.header("etag").orElse(""),
            answer.header("last-modified").orElse(""),
            hash,
            Optional.of(answer.at()),
            false));
    if (hash.equals(note.bodyHash())) {
      return Optional.empty();
    }
    archive.keep(WebArticles.capture(answer));
    return Optional.of(
        new ListingReader(feed.manners().include())
            .read(answer.body(), answer.uri(), answer.header("content-type").orElse("")));
  }

  private static boolean wanted(Feed feed, Item item) {
    String url = item.url().toString();
    return feed.manners().include().map(p -> p.matcher(url).find()).orElse(true)
        && !feed.manners().exclude().map(p -> p.matcher(url).find()).orElse(false);
  }

  // Its articles.

  /** Fetches what is new or changed; whether nothing was left undone that a later run could do. */
  private boolean articles(Feed feed, List<Item> items, FeedTally tally)
      throws InterruptedException {
    int fetched = 0;
    boolean finished = true;
    for (Item item : items) {
      if (stopped.getAsBoolean() || fetched >= feed.manners().mostArticles()) {
        return false;
      }
      String key = keys.of(item.url());
      if (!claims.take(key)) {
        tally.add(Count.ELSEWHERE);
        continue;
      }
      Optional<Entry> known = archive.entry(key);
      Told told = told(feed, item);
      if (known.isPresent() && known.get().told().stamp().equals(told.stamp())) {
        continue;
      }
      if (known.isPresent() && !known.get().feed().equals(feed.slug())) {
        elsewhere(feed, known.get(), told, tally);
        continue;
      }
      fetched++;
      finished &= article(feed, item.url(), known, told, tally);
    }
    return finished;
  }

  /** An article that another feed brought: it belongs to the feed whose name comes first. */
  private void elsewhere(Feed feed, Entry known, Told told, FeedTally tally) {
    tally.add(Count.ELSEWHERE);
    if (feed.slug().compareTo(known.feed()) < 0) {
      archive.putVersion(known.of(feed.slug()).with(told));
    }
  }

  private boolean article(Feed feed, URI url, Optional<Entry> known, Told told, FeedTally tally)
      throws InterruptedException {
    try {
      if (known.isPresent()) {
        articles.fetchAgain(feed, known.get(), told, tally);
      } else {
        articles.fetchNew(feed, url, told, tally);
      }
      return true;
    } catch (FetchProblem e) {
      tally.failed(e.code(), String.valueOf(e.getMessage()));
      return !passing(e);
    }
  }

  /** Whether a later try may go better. */
  private static boolean passing(FetchProblem problem) {
    return switch (problem.code()) {
      case "fetch.timeout",
          "fetch.connection",
          "fetch.status",
          "fetch.throttled",
          "fetch.host-down" ->
          true;
      default -> false;
    };
  }

  private static Told told(Feed feed, Item item) {
    String when =
        item.published()
            .map(at -> at.atZone(feed.timing().zone()).toOffsetDateTime().toString())
            .orElse("");
    return new Told(item.stamp(), item.title(), when);
  }

  /** Looks again at the articles of the feed whose time has come. */
  private void recheck(Feed feed, FeedTally tally) throws InterruptedException {
    Instant now = pace.now();
    List<Entry> due =
        archive
            .entries(feed.slug())
            .filter(e -> onTheWeb(e) && due(feed, e, now))
            .limit(feed.manners().mostArticles())
            .toList();
    for (Entry entry : due) {
      if (stopped.getAsBoolean()) {
        return;
      }
      if (claims.take(entry.id() + " again")) {
        article(feed, URI.create(entry.id()), Optional.of(entry), entry.told(), tally);
      }
    }
  }

  /** Not what came in a file, when the feed was one. */
  private static boolean onTheWeb(Entry entry) {
    return entry.id().startsWith("http://") || entry.id().startsWith("https://");
  }

  private static boolean due(Feed feed, Entry entry, Instant now) {
    int count = entry.checks().count();
    List<Duration> after = feed.manners().recheck();
    return count < after.size() && !entry.checks().last().plus(after.get(count)).isAfter(now);
  }

  private static Optional<String> said(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }
}
