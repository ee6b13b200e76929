package org.entente.feed.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleArchiveTest {
  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

  @TempDir Path folder;

  private static Capture page(String path, String text) {
    return new Capture(
        URI.create("https://kabar.example" + path),
        NOW,
        200,
        "text/html; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(String id, Place place) {
    return new Entry(
        id,
        "kabar",
        Entry.State.WAITING,
        List.of(place),
        List.of(),
        new Entry.Told("stamp", "Judul", "2026-01-05"),
        new Entry.Checks("\"e\"", "", "hash", NOW, NOW, 0, 0),
        Entry.Likeness.UNKNOWN,
        "");
  }

  @Test
  void givesBackWhatWasKept() {
    Place first;
    Place second;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      first = archive.keep(page("/a", "<p>Satu é</p>"));
      second = archive.keep(page("/b", "<p>Dua</p>"));
      archive.putVersion(entry("https://kabar.example/a", first));
      archive.alias("https://kabar.example/a?x=1", "https://kabar.example/a");
    }
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(new String(archive.read(first).body(), StandardCharsets.UTF_8))
          .isEqualTo("<p>Satu é</p>");
      assertThat(archive.read(second).uri()).isEqualTo(URI.create("https://kabar.example/b"));
      assertThat(archive.entry("https://kabar.example/a?x=1"))
          .contains(entry("https://kabar.example/a", first));
    }
  }

  @Test
  void dropsALineThatACrashCutOff() throws IOException {
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      archive.putVersion(entry("https://kabar.example/a", archive.keep(page("/a", "x"))));
    }
    Path journal = folder.resolve("journal.jsonl");
    String whole = Files.readString(journal);
    Files.writeString(journal, whole.substring(0, whole.length() / 2), StandardOpenOption.APPEND);

    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.entries()).hasSize(1);
      archive.put(archive.entry("https://kabar.example/a").orElseThrow().in(Entry.State.STORED));
    }
    assertThat(Files.readString(journal)).startsWith(whole).doesNotContain("\n\n");
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.entries().map(Entry::state)).containsExactly(Entry.State.STORED);
    }
  }

  @Test
  void passesOverALineThatBrokeInTheMiddle() throws IOException {
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      Place place = archive.keep(page("/a", "x"));
      archive.putVersion(entry("https://kabar.example/a", place));
      archive.putVersion(entry("https://kabar.example/b", place));
    }
    Path journal = folder.resolve("journal.jsonl");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[20] = (byte) 0xff;
    Files.write(journal, bytes);

    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.entries().map(Entry::id)).containsExactly("https://kabar.example/b");
    }
  }

  @Test
  void goesOnAfterAWriteThatFailedInTheMiddle() throws IOException {
    Path journal = folder.resolve("journal.jsonl");
    Entry second;
    Entry third;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      Place place = archive.keep(page("/a", "satu"));
      archive.putVersion(entry("https://kabar.example/a", place));
      Entry lost = entry("https://kabar.example/lost", place);
      // What is interrupted while it writes closes its file; as if half a line had got out before.
      Files.writeString(journal, "1234abcd {\"ki", StandardOpenOption.APPEND);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> archive.put(lost)).isInstanceOf(ArchiveFailure.class);
      assertThatThrownBy(() -> archive.keep(page("/lost", "x"))).isInstanceOf(ArchiveFailure.class);
      assertThat(Thread.interrupted()).isTrue();

      second = entry("https://kabar.example/b", archive.keep(page("/b", "dua")));
      archive.putVersion(second);
      third = entry("https://kabar.example/c", archive.keep(page("/c", "tiga")));
      archive.put(third);
      assertThat(text(archive, second.id())).isEqualTo("dua");
    }
    assertThat(Files.readString(journal)).doesNotContain("1234abcd");
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.entries()).hasSize(3).contains(second, third);
      assertThat(text(archive, third.id())).isEqualTo("tiga");
    }
  }

  @Test
  void recallsTheArticlesFromTheDocumentsAlone() throws IOException {
    Entry kept;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      kept = entry("https://kabar.example/a", archive.keep(page("/a", "x")));
      archive.putVersion(kept);
    }
    Files.delete(folder.resolve("journal.jsonl"));

    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.entries()).containsExactly(kept);
    }
  }

  @Test
  void noticesThatItsFilesWereTakenAway() throws IOException {
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      archive.keep(page("/a", "satu"));
      archive.sync();
      Files.move(folder.resolve("warc"), folder.resolve("away"));
      archive.keep(page("/b", "dua"));

      assertThatThrownBy(archive::sync)
          .isInstanceOf(ArchiveFailure.class)
          .hasMessageContaining("taken away");
    }
  }

  @Test
  void noticesADocumentThatIsNotAsItWasWritten() throws IOException {
    Place place;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      place = archive.keep(page("/a", "satu dua tiga"));
    }
    Path file = folder.resolve("warc").resolve(place.file());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 20] ^= 0x55;
    Files.write(file, bytes);

    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThatThrownBy(() -> archive.read(place)).isInstanceOf(ArchiveFailure.class);
    }
  }

  @Test
  void letsOneProcessInAtATime() {
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(archive.folder()).isEqualTo(folder);
      assertThatThrownBy(() -> ArticleArchive.open(folder))
          .isInstanceOfSatisfying(ArchiveFailure.class, e -> assertThat(e.held()).isTrue());
    }
  }

  @Test
  void findsNearDuplicatesAndNoOthers() {
    String text =
        "Presiden Prabowo Subianto bertemu Presiden Prancis Emmanuel Macron di Istana Elysee pada"
            + " hari Senin untuk membahas kerja sama pertahanan, perdagangan dan energi antara kedua"
            + " negara, kata juru bicara istana kepada wartawan di Jakarta. Pertemuan berlangsung"
            + " selama dua jam dan diakhiri dengan penandatanganan pernyataan bersama oleh menteri"
            + " luar negeri kedua negara itu.";
    Duplicates duplicates = new Duplicates();

    assertThat(duplicates.add("a", Duplicates.signature(text))).isEmpty();
    assertThat(duplicates.add("b", Duplicates.signature(text + " Laporan ditutup.")))
        .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo("a"));
    assertThat(
            duplicates.add(
                "c",
                Duplicates.signature(
                    "Presiden Prabowo Subianto tiba di Jakarta pada hari Selasa setelah kunjungan"
                        + " kerja ke Eropa selama sepekan penuh.")))
        .isEmpty();
    assertThat(duplicates.add("d", Duplicates.signature("dua kata"))).isEmpty();
  }

  @Test
  void letsGoOfWhatIsOldAndKeepsWhatArticlesAreMadeOf() throws IOException {
    String changed = "https://kabar.example/a";
    String same = "https://kabar.example/b";
    Path old;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      archive.keep(page("/rss.xml", "<rss/>"));
      archive.putVersion(entry(changed, archive.keep(page("/a", "satu"))));
      archive.putVersion(entry(same, archive.keep(page("/b", "tetap"))));
      old = archive.warcFiles().get(0);
    }
    Files.setLastModifiedTime(old, FileTime.from(NOW));
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      Entry entry = archive.entry(changed).orElseThrow();
      archive.putVersion(entry.changed(List.of(archive.keep(page("/a", "dua"))), entry.checks()));

      assertThat(archive.forget(NOW.minusSeconds(60))).isZero();
      assertThat(archive.forget(NOW.plusSeconds(60))).isPositive();

      assertThat(old).doesNotExist();
      assertThat(text(archive, changed)).isEqualTo("dua");
      assertThat(text(archive, same)).isEqualTo("tetap");
      assertThat(archive.entry(changed).orElseThrow().earlier()).isEmpty();
    }
    Files.delete(folder.resolve("journal.jsonl"));
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(text(archive, changed)).isEqualTo("dua");
      assertThat(text(archive, same)).isEqualTo("tetap");
    }
  }

  @Test
  void keepsTheNoteOfAnArticleWhosePagesLieInAnotherFile() throws IOException {
    String id = "https://kabar.example/a";
    Place page;
    Path pages;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      page = archive.keep(page("/a", "satu"));
      pages = archive.warcFiles().get(0);
    }
    Path notes;
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      archive.keep(page("/rss.xml", "<rss/>"));
      archive.putVersion(entry(id, page));
      notes = archive.warcFiles().get(1);
    }
    Files.setLastModifiedTime(pages, FileTime.from(NOW.plus(Duration.ofDays(1))));
    Files.setLastModifiedTime(notes, FileTime.from(NOW));
    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      archive.forget(NOW.plusSeconds(60));
      assertThat(notes).doesNotExist();
    }
    Files.delete(folder.resolve("journal.jsonl"));

    try (ArticleArchive archive = ArticleArchive.open(folder)) {
      assertThat(text(archive, id)).isEqualTo("satu");
    }
  }

  private static String text(ArticleArchive archive, String id) {
    Place place = archive.entry(id).orElseThrow().pages().get(0);
    return new String(archive.read(place).body(), StandardCharsets.UTF_8);
  }
}
