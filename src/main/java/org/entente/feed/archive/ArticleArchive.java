package org.entente.feed.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.entente.feed.fetch.HostNotes;
import org.entente.feed.fetch.RobotsNote;

/**
 * Every article that was fetched, and what is known of it. What was kept before {@link #sync}
 * survives a crash. One process holds an archive at a time; its threads may share it.
 *
 * <p>All methods throw {@link ArchiveFailure} if the archive cannot be read or written.
 */
public final class ArticleArchive implements HostNotes, AutoCloseable {
  private static final String ARTICLE = "article";
  private static final String ALIAS = "alias";
  private static final String FEED = "feed";
  private static final String ROBOTS = "robots";
  private static final String ALONE = "alone";
  private static final String DONE = "done";

  private final Path folder;
  private final ArchiveLock lock;
  private final WarcFiles files;
  private final Journal journal;
  private final Recent recent = new Recent();
  private final AtomicLong versions = new AtomicLong();

  private ArticleArchive(Path folder, ArchiveLock lock, WarcFiles files, Journal journal) {
    this.folder = folder;
    this.lock = lock;
    this.files = files;
    this.journal = journal;
  }

  /** Opens the archive in {@code folder}, or makes a new one there. */
  public static ArticleArchive open(Path folder) {
    try {
      Files.createDirectories(folder);
      return open(folder, ArchiveLock.take(folder));
    } catch (IOException e) {
      throw failure("cannot open the archive " + folder, e);
    }
  }

  private static ArticleArchive open(Path folder, ArchiveLock lock) throws IOException {
    try {
      boolean lost = !Files.exists(folder.resolve("journal.jsonl"));
      WarcFiles files = new WarcFiles(folder.resolve("warc"));
      Journal journal = Journal.open(folder.resolve("journal.jsonl"));
      if (lost) {
        Recall.of(ARTICLE, files, journal);
      }
      return new ArticleArchive(folder, lock, files, journal);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  // Documents.

  /** Makes a document ready to be kept, which any thread may do before its turn comes. */
  public Packed pack(Capture capture) {
    try {
      return files.pack(capture);
    } catch (IOException e) {
      throw failure("cannot write to the archive " + folder, e);
    }
  }

  /** Keeps a document. */
  public Place keep(Capture capture) {
    return keep(pack(capture));
  }

  /** Keeps a document that was made ready. */
  public Place keep(Packed packed) {
    try {
      Place place = files.keep(packed);
      recent.add(place, packed.capture());
      return place;
    } catch (IOException e) {
      throw failure("cannot write to the archive " + folder, e);
    }
  }

  /** The document at {@code place}, its checksum checked. */
  public Capture read(Place place) {
    Optional<Capture> kept = recent.take(place);
    try {
      return kept.isPresent() ? kept.get() : files.read(place);
    } catch (IOException e) {
      throw failure("cannot read the archive " + folder, e);
    }
  }

  /** Lets go of documents that are remembered because they might be read soon. */
  public void forgetRecent() {
    recent.clear();
  }

  // Articles.

  /** What is known of the article {@code id}, or of the one that bears that address too. */
  public Optional<Entry> entry(String id) {
    String name = journal.get(ALIAS, id).map(a -> a.path("to").asText()).orElse(id);
    return journal.get(ARTICLE, name).map(Entry::of);
  }

  /** Keeps what is known of an article. */
  public void put(Entry entry) {
    note(ARTICLE, entry.id(), entry.json(journal.node()));
  }

  /** Keeps what is known of a new version of an article, in the journal and beside its pages. */
  public void putVersion(Entry entry) {
    byte[] json = note(ARTICLE, entry.id(), entry.json(journal.node()));
    try {
      files.note(noteOf(entry.id()), json, entry.checks().last());
      versions.incrementAndGet();
    } catch (IOException e) {
      throw failure("cannot write to the archive " + folder, e);
    }
  }

  /** How many versions were kept since it was opened. */
  public long versions() {
    return versions.get();
  }

  /** What the notes of the article {@code id} are about, in the files of documents. */
  static String noteOf(String id) {
    return "urn:entente:article:" + Hashes.sha256(id.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps that the address {@code other} leads to the article {@code id}. */
  public void alias(String other, String id) {
    note(ALIAS, other, journal.node().put("to", id));
  }

  /** All articles, in the order in which they came. */
  public Stream<Entry> entries() {
    return journal.all(ARTICLE).values().stream().map(Entry::of);
  }

  private byte[] note(String kind, String id, ObjectNode value) {
    try {
      return journal.put(kind, id, value);
    } catch (IOException e) {
      throw failure("cannot write to the archive " + folder, e);
    }
  }

  /** The articles that the feed {@code slug} brought, in the order in which they came. */
  public Stream<Entry> entries(String slug) {
    return journal.all(ARTICLE).values().stream()
        .filter(json -> json.path("feed").asText().equals(slug))
        .map(Entry::of);
  }

  // Feeds and hosts.

  /** What is remembered of a feed. */
  public FeedNote feed(String slug) {
    return journal.get(FEED, slug).map(FeedNote::of).orElseGet(() -> FeedNote.none(slug));
  }

  /** Keeps what is remembered of a feed. */
  public void put(FeedNote note) {
    note(FEED, note.slug(), note.json(journal.node()));
  }

  @Override
  public Optional<RobotsNote> robots(String origin) {
    return journal
        .get(ROBOTS, origin)
        .map(
            json ->
                new RobotsNote(
                    origin,
                    Instant.parse(json.path("at").asText()),
                    json.path("status").asInt(),
                    json.path("text").asText()));
  }

  @Override
  public void keep(RobotsNote note) {
    note(
        ROBOTS,
        note.origin(),
        journal
            .node()
            .put("at", note.at().toString())
            .put("status", note.status())
            .put("text", note.text()));
  }

  @Override
  public Optional<Instant> leftAloneUntil(String host) {
    return journal.get(ALONE, host).map(json -> Instant.parse(json.path("until").asText()));
  }

  @Override
  public void leaveAlone(String host, Instant until) {
    note(ALONE, host, journal.node().put("until", until.toString()));
  }

  // Upkeep.

  /** Puts on the disk what was kept so far, documents before what is known of them. */
  public void sync() {
    try {
      files.sync();
      journal.sync();
    } catch (IOException e) {
      throw failure("cannot write to the archive " + folder, e);
    }
  }

  /**
   * Lets go of documents of feeds and earlier versions of articles from before {@code day}, where
   * that frees a good part of a file. Gives how many bytes were deleted.
   */
  public long forget(Instant day) {
    try {
      return new Retention(files, this).forget(day);
    } catch (IOException e) {
      throw failure("cannot tidy the archive " + folder, e);
    }
  }

  /** When what {@code name} says was done last; empty if it never was. */
  public Optional<Instant> done(String name) {
    return journal.get(DONE, name).map(json -> Instant.parse(json.path("at").asText()));
  }

  /** A number that was kept when what {@code name} says was done last; 0 if there is none. */
  public long number(String name) {
    return journal.get(DONE, name).map(json -> json.path("number").asLong()).orElse(0L);
  }

  /** Keeps that what {@code name} says was done at {@code at}, and a number with it. */
  public void done(String name, Instant at, long number) {
    note(DONE, name, journal.node().put("at", at.toString()).put("number", number));
  }

  /** The WARC files, oldest first. */
  public List<Path> warcFiles() {
    try {
      return files.files();
    } catch (IOException e) {
      throw failure("cannot list the archive " + folder, e);
    }
  }

  @Override
  public void close() {
    try {
      files.close();
      journal.close();
      lock.close();
    } catch (IOException e) {
      throw failure("cannot close the archive " + folder, e);
    }
  }

  private static ArchiveFailure failure(String what, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new ArchiveFailure(
        what + ": " + (full ? "the disk is full; free some space" : e.getMessage()), e);
  }
}
