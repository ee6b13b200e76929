package org.entente.refresh;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Entry.Checks;
import org.entente.feed.archive.Entry.Told;
import org.entente.feed.archive.Place;
import org.entente.feed.fetch.Answer;
import org.entente.feed.fetch.FetchProblem;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Validators;
import org.entente.feed.page.Charsets;
import org.entente.feed.page.Page;
import org.entente.feed.page.PageReader;
import org.entente.model.Fingerprint;
import org.entente.refresh.FeedTally.Count;

/**
 * Fetches articles: a new one, and a known one again with the validators of its last answer. What
 * is new is kept in the archive and waits there to be read.
 */
final class WebArticles {
  private static final int MOST_PAGES = 10;
  private static final int MISSES_THAT_COUNT = 2;

  private final ArticleArchive archive;
  private final Fetcher fetcher;
  private final PageReader pages;
  private final Keys keys;
  private final Claims claims;

  WebArticles(ArticleArchive archive, Fetcher fetcher, PageReader pages, Keys keys, Claims claims) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.pages = pages;
    this.keys = keys;
    this.claims = claims;
  }

  /** A page as it came, and what is on it. */
  private record Fetched(Answer answer, Page page, List<Answer> further) {}

  /** Fetches an article that is not known yet. */
  void fetchNew(Feed feed, URI url, Told told, FeedTally tally)
      throws FetchProblem, InterruptedException {
    Answer answer = get(feed, url, Validators.NONE, tally);
    if (answer.gone()) {
      tally.failed("article.gone", url + " answers " + answer.status());
      return;
    }
    Fetched fetched = fetched(feed, url, answer, tally);
    String key = keys.of(fetched.page().canonical().orElse(answer.uri()));
    String listed = keys.of(url);
    if (!key.equals(listed)) {
      archive.alias(listed, key);
      if (!claims.take(key) || archive.entry(key).isPresent()) {
        tally.add(Count.ELSEWHERE);
        archive.sync();
        return;
      }
    }
    Checks checks = checks(answer, answer.at());
    archive.putVersion(
        new Entry(
            key,
            feed.slug(),
            Entry.State.WAITING,
            keep(fetched),
            List.of(),
            told,
            checks,
            Entry.Likeness.UNKNOWN,
            ""));
    archive.sync();
    tally.add(Count.NEW);
  }

  /** Looks at a known article again. */
  void fetchAgain(Feed feed, Entry entry, Told told, FeedTally tally)
      throws FetchProblem, InterruptedException {
    Checks seen = entry.checks();
    Validators validators = new Validators(said(seen.etag()), said(seen.lastModified()));
    Answer answer = get(feed, URI.create(entry.id()), validators, tally);
    if (answer.gone()) {
      missed(feed, entry, answer, tally);
    } else if (answer.notModified()) {
      tally.add(Count.NOT_MODIFIED);
      unchanged(entry.with(told).with(seen.again(answer.at())), tally);
    } else if (hash(answer.body()).equals(seen.bodyHash())) {
      unchanged(entry.with(told).with(checksAgain(entry, answer)), tally);
    } else {
      compare(feed, entry, told, answer, tally);
    }
    archive.sync();
  }

  private void compare(Feed feed, Entry entry, Told told, Answer answer, FeedTally tally)
      throws FetchProblem, InterruptedException {
    Fetched fetched = fetched(feed, URI.create(entry.id()), answer, tally);
    boolean same = KeptArticles.contentHash(fetched.page()).equals(entry.likeness().contentHash());
    if (same) {
      unchanged(entry.with(told).with(checksAgain(entry, answer)), tally);
    } else {
      archive.putVersion(
          entry.with(told).changed(keep(fetched), checks(answer, entry.checks().firstSeen())));
      tally.add(Count.CHANGED);
    }
  }

  /** An article that is as it was; if it was gone before, it is back. */
  private void unchanged(Entry entry, FeedTally tally) {
    tally.add(Count.UNCHANGED);
    archive.put(entry.goneSince().isPresent() ? entry.back() : entry);
  }

  private void missed(Feed feed, Entry entry, Answer answer, FeedTally tally) {
    Entry missed = entry.with(entry.checks().missed(answer.at()));
    boolean gone = answer.status() == 410 || missed.checks().misses() >= MISSES_THAT_COUNT;
    if (gone && entry.goneSince().isEmpty()) {
      LocalDate day = LocalDate.ofInstant(answer.at(), ZoneOffset.UTC);
      archive.putVersion(missed.withdrawn(day.toString()));
      tally.add(Count.WITHDRAWN);
      tally.say("withdrawn: " + entry.id() + " answers " + answer.status());
    } else {
      archive.put(missed);
    }
  }

  private Answer get(Feed feed, URI url, Validators validators, FeedTally tally)
      throws FetchProblem, InterruptedException {
    tally.add(Count.ASKED);
    Answer answer =
        fetcher.get(
            new Fetcher.Request(
                url, validators, Optional.of(feed.url()), feed.manners().mostBytes()));
    if (!answer.ok() && !answer.gone() && !answer.notModified()) {
      throw problem("article.status", url + " answers " + answer.status());
    }
    return answer;
  }

  /** The page of an answer, with the further pages of its article. */
  private Fetched fetched(Feed feed, URI url, Answer answer, FeedTally tally)
      throws FetchProblem, InterruptedException {
    String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.contains("html") && !type.startsWith("text/")) {
      throw problem("article.type", url + " is no web page but " + type);
    }
    boolean front = answer.uri().getPath().length() <= 1 && url.getPath().length() > 1;
    if (front) {
      throw problem("article.front-page", url + " leads to the front page");
    }
    Page page = pages.read(Charsets.text(answer.body(), type), answer.uri());
    List<Answer> further = new ArrayList<>();
    List<URI> seen = new ArrayList<>(List.of(answer.uri()));
    while (page.next().isPresent() && further.size() < MOST_PAGES) {
      URI next = page.next().get();
      if (seen.contains(next)) {
        break;
      }
      seen.add(next);
      Answer more = get(feed, next, Validators.NONE, tally);
      if (!more.ok()) {
        break;
      }
      further.add(more);
      String moreType = more.header("content-type").orElse("");
      page = page.joined(pages.read(Charsets.text(more.body(), moreType), more.uri()));
    }
    return new Fetched(answer, page, further);
  }

  private List<Place> keep(Fetched fetched) {
    List<Place> places = new ArrayList<>();
    places.add(archive.keep(capture(fetched.answer())));
    fetched.further().forEach(more -> places.add(archive.keep(capture(more))));
    return places;
  }

  /** An answer as the archive keeps it. */
  static Capture capture(Answer answer) {
    return new Capture(
        answer.uri(),
        answer.at(),
        answer.status(),
        answer.header("content-type").orElse(""),
        answer.body());
  }

  private static Checks checks(Answer answer, Instant firstSeen) {
    return new Checks(
        answer.header("etag").orElse(""),
        answer.header("last-modified").orElse(""),
        hash(answer.body()),
        firstSeen,
        answer.at(),
        0,
        0);
  }

  private static Checks checksAgain(Entry entry, Answer answer) {
    Checks fresh = checks(answer, entry.checks().firstSeen());
    return new Checks(
        fresh.etag(),
        fresh.lastModified(),
        fresh.bodyHash(),
        fresh.firstSeen(),
        fresh.last(),
        entry.checks().count() + 1,
        0);
  }

  /** A short hash of a document. */
  static String hash(byte[] body) {
    return Fingerprint.of(List.of(new String(body, StandardCharsets.ISO_8859_1)), 15);
  }

  private static FetchProblem problem(String code, String detail) {
    return FetchProblem.of(code, detail);
  }

  private static Optional<String> said(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }
}
