package org.entente.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.entente.feed.ArticleSink;
import org.entente.feed.Articles;
import org.entente.feed.Feed;
import org.entente.feed.ReadOptions;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.FeedNote;
import org.entente.feed.fetch.Pace;
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
  private final Arrivals arrivals;
  private final Pace pace;
  private final BooleanSupplier stopped;
  private final ObjectMapper mapper = new ObjectMapper();

  LocalVisit(
      ArticleArchive archive, PageRules rules, Keys keys, Pace pace, BooleanSupplier stopped) {
    this.archive = archive;
    this.rules = rules;
    this.keys = keys;
    this.arrivals = new Arrivals(archive);
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
      new WarcVisit(archive, keys, pace, stopped).visit(feed, path, tally);
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
      arrivals.keep(feed, id, capture(id, json), WebArticles.hash(json), Optional.empty(), tally);
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

  /** What is no longer among the files is withdrawn. */
  private void missing(Feed feed, Set<String> seen, FeedTally tally) {
    String day = LocalDate.ofInstant(pace.now(), ZoneOffset.UTC).toString();
    archive
        .entries(feed.slug())
        .filter(e -> e.goneSince().isEmpty())
        .filter(e -> !seen.contains(e.id()))
        .forEach(
            e -> {
              archive.putVersion(e.withdrawn(day));
              tally.add(Count.WITHDRAWN);
            });
  }
}
