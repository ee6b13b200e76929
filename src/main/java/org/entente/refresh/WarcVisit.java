package org.entente.refresh;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.feed.Feed;
import org.entente.feed.InOrder;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.FeedNote;
import org.entente.feed.archive.Packed;
import org.entente.feed.archive.WarcSource;
import org.entente.feed.fetch.Pace;
import org.entente.feed.page.Canonical;
import org.entente.refresh.FeedTally.Count;

/**
 * Visits WARC and WET files. What takes long is done on several threads: reading a file on that of
 * the visit, looking at its documents and packing them on others; and what is kept is kept in the
 * order of the file.
 */
final class WarcVisit {
  private static final int ARTICLES_A_SYNC = 500;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ArticleArchive archive;
  private final Keys keys;
  private final Arrivals arrivals;
  private final Pace pace;
  private final BooleanSupplier stopped;

  WarcVisit(ArticleArchive archive, Keys keys, Pace pace, BooleanSupplier stopped) {
    this.archive = archive;
    this.keys = keys;
    this.arrivals = new Arrivals(archive);
    this.pace = pace;
    this.stopped = stopped;
  }

  /** Visits the files of {@code feed} at and below {@code path} that are new or changed. */
  void visit(Feed feed, Path path, FeedTally tally) {
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
    Documents keeping = new Documents(feed, tally);
    try (InOrder<Capture, Consumer<Documents>> documents =
        new InOrder<>(THREADS, capture -> looked(feed, capture), then -> then.accept(keeping))) {
      WarcSource.read(
          file,
          feed.manners().mostBytes(),
          capture -> {
            tally.add(Count.LISTED);
            documents.add(capture);
            return !stopped.getAsBoolean();
          },
          tally::failed);
      documents.finish();
    }
    if (!stopped.getAsBoolean()) {
      archive.put(new FeedNote(note.slug(), "", "", "", stamp, Optional.of(pace.now()), false));
    }
  }

  /**
   * A document of a WARC file.
   *
   * @param listed its address as a key
   * @param key the one that it calls its own
   * @param hash of its body
   * @param packed it, made ready to be kept; empty if it was known when it was looked at
   */
  private record Document(
      Capture capture, String listed, String key, String hash, Optional<Packed> packed) {}

  /** What is to be done with a document when its turn comes. */
  private Consumer<Documents> looked(Feed feed, Capture capture) {
    try {
      Optional<Document> wanted = document(feed, capture);
      return keeping -> wanted.ifPresent(keeping::keep);
    } catch (IllegalArgumentException e) {
      return keeping -> keeping.broken(capture, e);
    }
  }

  /** What can be told of a document before its turn comes; empty if it is not wanted. */
  private Optional<Document> document(Feed feed, Capture capture) {
    URI uri = capture.uri();
    boolean web = uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http");
    boolean wanted =
        feed.manners().include().map(p -> p.matcher(uri.toString()).find()).orElse(true)
            && !feed.manners().exclude().map(p -> p.matcher(uri.toString()).find()).orElse(false);
    if (!web || !wanted) {
      return Optional.empty();
    }
    String key = keys.of(Canonical.of(capture.body(), uri).orElse(uri));
    String hash = WebArticles.hash(capture.body());
    boolean known = archive.entry(key).filter(e -> e.checks().bodyHash().equals(hash)).isPresent();
    Optional<Packed> packed = known ? Optional.empty() : Optional.of(archive.pack(capture));
    return Optional.of(new Document(capture, keys.of(uri), key, hash, packed));
  }

  /** Keeps each document that is new or changed. */
  private final class Documents {
    private final Feed feed;
    private final FeedTally tally;
    private long count;

    Documents(Feed feed, FeedTally tally) {
      this.feed = feed;
      this.tally = tally;
    }

    void broken(Capture capture, IllegalArgumentException why) {
      tally.failed("input.record", "a broken record: " + capture.uri() + ": " + why.getMessage());
    }

    void keep(Document document) {
      String key = document.key();
      if (!key.equals(document.listed())) {
        archive.alias(document.listed(), key);
      }
      if (document.capture().isConverted() && hasPage(key)) {
        tally.add(Count.ELSEWHERE);
      } else {
        arrivals.keep(feed, key, document.capture(), document.hash(), document.packed(), tally);
      }
      if (++count % ARTICLES_A_SYNC == 0) {
        archive.sync();
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
