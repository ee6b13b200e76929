package org.entente.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.entente.feed.ArticleSink;
import org.entente.feed.Articles;
import org.entente.feed.Feed;
import org.entente.feed.ReadOptions;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Entry.Checks;
import org.entente.feed.archive.Entry.Told;
import org.entente.feed.archive.FeedNote;
import org.entente.feed.archive.Place;
import org.entente.feed.archive.WarcSource;
import org.entente.feed.fetch.Pace;
import org.entente.feed.page.Canonical;
import org.entente.feed.page.PageRules;
import org.entente.model.Article;
import org.entente.model.Issue;
import org.entente.refresh.FeedTally.Count;

/** Visits a feed on this machine: a folder of files, a file of JSON lines, WARC and WET files. */
final class LocalVisit {
  private static final int ARTICLES_A_SYNC = 500;

  private final ArticleArchive archive;
  private final PageRules rules;
  private final Keys keys;
  private final Pace pace;
  private final BooleanSupplier stopped;
  private final ObjectMapper mapper = new ObjectMapper();

  LocalVisit(
      ArticleArchive archive, PageRules rules, Keys keys, Pace pace, BooleanSupplier stopped) {
    this.archive = archive;
    this.rules = rules;
    this.keys = keys;
    this.pace = pace;
    this.stopped = stopped;
  }

  /** Visits {@code feed}; whatever goes wrong is counted. */
  void visit(Feed feed, FeedTally tally) {
    Path path = Path.of(feed.url());
    if (!Files.exists(path)) {
      tally.failed("input.missing", path + " is not there");
      return;
    }
    if (feed.kind() == Feed.Kind.WARC) {
      warcs(feed, path, tally);
    } else {
      Taker taker = new Taker(feed, tally);
      new Articles(InputStream.nullInputStream(), rules)
          .read(List.of(path.toString()), ReadOptions.DEFAULT.withFeed(feed.slug()), taker);
      if (!stopped.getAsBoolean() && taker.whole) {
        missing(feed, taker.seen, tally);
      }
    }
    archive.put(new FeedNote(feed.slug(), "", "", "", "", Optional.of(pace.now()), false));
    archive.sync();
  }

  /** Keeps each article that is new or changed. */
  private final class Taker implements ArticleSink {
    private final Feed feed;
    private final FeedTally tally;
    private final Set<String> seen = new HashSet<>();
    private boolean whole = true;

    Taker(Feed feed, FeedTally tally) {
      this.feed = feed;
      this.tally = tally;
    }

    @Override
    public void article(Article article, String where) {
      tally.add(Count.LISTED);
      String id = article.url().orElse(known(article.id()));
      seen.add(id);
      byte[] json = KeptArticles.json(article, mapper);
      keep(feed, id, capture(id, json), tally);
      if (seen.size() % ARTICLES_A_SYNC == 0) {
        archive.sync();
      }
    }

    private String known(String id) {
      return feed.slug() + "#" + id;
    }

    /** What cannot be read is not gone; nor is anything of a file that breaks off in the middle. */
    @Override
    public void leftOut(Optional<String> id, Issue issue) {
      whole &= id.isPresent();
      id.map(this::known).ifPresent(seen::add);
      tally.failed(issue.code(), issue.source() + ": " + issue.detail());
    }

    @Override
    public void noted(Issue issue) {
      tally.issue(issue.code());
    }

    @Override
    public boolean stopped() {
      return stopped.getAsBoolean();
    }
  }

  private Capture capture(String id, byte[] json) {
    return new Capture(KeptArticles.uri(id), pace.now(), 0, Capture.ARTICLE, json);
  }

  private void keep(Feed feed, String id, Capture capture, FeedTally tally) {
    String hash = WebArticles.hash(capture.body());
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
    List<Place> places = List.of(archive.keep(capture));
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

  /** What is no longer among the files is withdrawn. */
  private void missing(Feed feed, Set<String> seen, FeedTally tally) {
    String day = LocalDate.ofInstant(pace.now(), ZoneOffset.UTC).toString();
    archive
        .entries()
        .filter(e -> e.feed().equals(feed.slug()) && e.goneSince().isEmpty())
        .filter(e -> !seen.contains(e.id()))
        .forEach(
            e -> {
              archive.putVersion(e.withdrawn(day));
              tally.add(Count.WITHDRAWN);
            });
  }

  // WARC and WET.

  private void warcs(Feed feed, Path path, FeedTally tally) {
    try (Stream<Path> found = Files.walk(path)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        if (stopped.getAsBoolean()) {
          return;
        }
        warc(feed, file, tally);
      }
    } catch (IOException e) {
      tally.failed("input.unreadable", path + ": " + e.getMessage());
    }
  }

  private void warc(Feed feed, Path file, FeedTally tally) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    String stamp = is.size() + " " + is.lastModifiedTime();
    FeedNote note = archive.feed(feed.slug() + " " + file);
    if (note.bodyHash().equals(stamp)) {
      return;
    }
    long[] count = {0};
    WarcSource.read(
        file,
        feed.manners().mostBytes(),
        capture -> {
          tally.add(Count.LISTED);
          document(feed, capture, tally);
          if (++count[0] % ARTICLES_A_SYNC == 0) {
            archive.sync();
          }
          return !stopped.getAsBoolean();
        },
        tally::failed);
    if (!stopped.getAsBoolean()) {
      archive.put(new FeedNote(note.slug(), "", "", "", stamp, Optional.of(pace.now()), false));
    }
  }

  private void document(Feed feed, Capture capture, FeedTally tally) {
    URI uri = capture.uri();
    boolean web = uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http");
    boolean wanted =
        feed.manners().include().map(p -> p.matcher(uri.toString()).find()).orElse(true)
            && !feed.manners().exclude().map(p -> p.matcher(uri.toString()).find()).orElse(false);
    if (web && wanted) {
      String listed = keys.of(uri);
      String key = keys.of(Canonical.of(capture.body(), uri).orElse(uri));
      if (!key.equals(listed)) {
        archive.alias(listed, key);
      }
      if (capture.isConverted() && hasPage(key)) {
        tally.add(Count.ELSEWHERE);
      } else {
        keep(feed, key, capture, tally);
      }
    }
  }

  /** Whether the page itself is there, of which a text that was made of it can tell nothing new. */
  private boolean hasPage(String key) {
    return archive
        .entry(key)
        .filter(e -> !archive.read(e.pages().get(0)).isConverted())
        .isPresent();
  }
}
