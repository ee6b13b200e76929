package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.entente.feed.FakePace;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.page.PageRules;
import org.entente.refresh.FeedTally.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcWriter;

/** Feeds that are files of this machine. */
class LocalVisitTest {
  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
  private static final PageRules RULES =
      PageRules.load(Path.of("data/pages"), Path.of("data/lang"));

  @TempDir Path folder;

  private static Feed feed(Feed.Kind kind, Path place) {
    return new Feed(
        "arsip",
        true,
        Optional.empty(),
        Optional.empty(),
        "ours",
        kind,
        place.toUri(),
        new Feed.Timing("0 * * * *", ZoneOffset.UTC, 0),
        new Feed.Manners(
            Duration.ZERO,
            100,
            1 << 20,
            List.of(),
            Feed.Withdrawal.MARK,
            Optional.empty(),
            Optional.empty()));
  }

  private FeedTally visit(Feed feed) {
    FeedTally tally = new FeedTally(feed.slug());
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"))) {
      new LocalVisit(archive, RULES, new Keys(RULES), new FakePace(NOW), () -> false)
          .visit(feed, tally);
    }
    return tally;
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"Judul\",\"text\":\"" + text + "\"}\n";
  }

  @Test
  void readsAFileOfLinesAndSeesWhatChangedAndWhatIsGone() throws IOException {
    Path file = folder.resolve("news.jsonl");
    Feed feed = feed(Feed.Kind.JSONL, file);
    Files.writeString(file, line("a", "Satu.") + line("b", "Dua.") + line("c", "Tiga."));
    assertThat(visit(feed).count(Count.NEW)).isEqualTo(3);
    assertThat(visit(feed).count(Count.UNCHANGED)).isEqualTo(3);

    Files.writeString(file, line("a", "Satu.") + line("b", "Dua lagi.") + "{broken\n");
    FeedTally tally = visit(feed);

    assertThat(tally.count(Count.UNCHANGED)).isEqualTo(1);
    assertThat(tally.count(Count.CHANGED)).isEqualTo(1);
    assertThat(tally.count(Count.WITHDRAWN)).isEqualTo(1);
    assertThat(tally.failures()).containsOnlyKeys("input.json");
  }

  @Test
  void readsAFolderWithAllBelow() throws IOException {
    Path news = Files.createDirectories(folder.resolve("news").resolve("2026"));
    Files.writeString(news.resolve("satu.txt"), "Judul\n\nPrabowo bertemu Macron di Paris.");
    Files.writeString(news.resolve("dua.jsonl"), line("a", "Dua."));
    Feed feed = feed(Feed.Kind.DIRECTORY, folder.resolve("news"));

    assertThat(visit(feed).count(Count.NEW)).isEqualTo(2);
    Files.delete(news.resolve("satu.txt"));
    assertThat(visit(feed).count(Count.WITHDRAWN)).isEqualTo(1);
  }

  @Test
  void takesNothingForGoneThatItCannotRead() throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    Path many = news.resolve("banyak.jsonl.gz");
    byte[] whole = zipped(line("a", "Satu.") + line("b", "Dua."));
    Files.write(many, whole);
    Files.writeString(news.resolve("satu.txt"), "Judul\n\nPrabowo bertemu Macron di Paris.");
    Feed feed = feed(Feed.Kind.DIRECTORY, news);
    assertThat(visit(feed).count(Count.NEW)).isEqualTo(3);

    Files.writeString(news.resolve("satu.txt"), "");
    assertThat(visit(feed).count(Count.WITHDRAWN)).isZero();
    Files.write(many, Arrays.copyOf(whole, whole.length / 2));
    FeedTally tally = visit(feed);

    assertThat(tally.failures()).containsKey("input.gzip");
    assertThat(tally.count(Count.WITHDRAWN)).isZero();
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThat(visit(feed(Feed.Kind.JSONL, folder.resolve("none.jsonl"))).failures())
        .containsOnlyKeys("input.missing");
  }

  @Test
  void knowsThePagesOfAnArchiveByTheAddressThatTheyCallTheirOwn() {
    Path theirs = folder.resolve("theirs");
    try (ArticleArchive archive = ArticleArchive.open(theirs)) {
      keep(archive, "https://www.example.com/a?ref=home", "https://www.example.com/a");
      keep(archive, "https://m.example.com/a", "https://www.example.com/a");
      keep(archive, "https://www.example.com/b", "https://www.example.org/b");
    }
    FeedTally tally = visit(feed(Feed.Kind.WARC, theirs.resolve("warc")));

    assertThat(tally.count(Count.LISTED)).isEqualTo(3);
    assertThat(tally.count(Count.NEW)).isEqualTo(2);
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"))) {
      assertThat(archive.entries().map(entry -> entry.id()))
          .containsExactly("https://www.example.com/a", "https://www.example.com/b");
    }
  }

  @Test
  void keepsThePagesOfAnArchiveInItsOrder() {
    Path theirs = folder.resolve("theirs");
    List<String> addresses =
        IntStream.range(0, 1_200).mapToObj(i -> "https://www.example.com/" + i).toList();
    try (ArticleArchive archive = ArticleArchive.open(theirs)) {
      addresses.forEach(address -> keep(archive, address, address));
    }
    FeedTally tally = visit(feed(Feed.Kind.WARC, theirs.resolve("warc")));

    assertThat(tally.count(Count.NEW)).isEqualTo(addresses.size());
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"))) {
      assertThat(archive.entries().map(Entry::id)).containsExactlyElementsOf(addresses);
      assertThat(archive.entries().map(e -> archive.read(e.pages().get(0)).uri().toString()))
          .containsExactlyElementsOf(addresses);
    }
  }

  @Test
  void takesATextMadeOfAPageOnlyWhereThePageIsMissing() throws IOException {
    Path theirs = folder.resolve("theirs");
    try (ArticleArchive archive = ArticleArchive.open(theirs)) {
      keep(archive, "https://www.example.com/a?ref=home", "https://www.example.com/a");
    }
    Path texts = theirs.resolve("warc").resolve("texts.warc.wet.gz");
    try (WarcWriter writer =
        new WarcWriter(
            FileChannel.open(texts, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            WarcCompression.GZIP)) {
      for (String path : List.of("a?ref=home", "b")) {
        writer.write(
            new WarcConversion.Builder()
                .setHeader("WARC-Target-URI", "https://www.example.com/" + path)
                .date(NOW)
                .body(MediaType.PLAIN_TEXT, "Judul\nSatu.".getBytes(StandardCharsets.UTF_8))
                .build());
      }
    }
    FeedTally tally = visit(feed(Feed.Kind.WARC, theirs.resolve("warc")));

    assertThat(tally.count(Count.NEW)).isEqualTo(2);
    assertThat(tally.count(Count.ELSEWHERE)).isEqualTo(1);
    assertThat(tally.count(Count.CHANGED)).isZero();
  }

  private static void keep(ArticleArchive archive, String address, String canonical) {
    String html =
        "<html><head><link rel='canonical' href='"
            + canonical
            + "'></head><body><p>x</body></html>";
    archive.keep(
        new Capture(
            URI.create(address), NOW, 200, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }
}
