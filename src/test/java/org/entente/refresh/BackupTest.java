package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Place;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
  private static final String QUADS =
      "<urn:a> <urn:p> \"é\\n\"@id <urn:g> .\n<urn:a> <urn:p> <urn:b> <urn:h> .\n";

  private static final String DECISION = "verdict\tone\tother\tby\twhen\tnote\n";

  @TempDir Path folder;

  private Path backup;
  private Place page;

  private Store store(String name) {
    return Store.open(folder.resolve(name), Ontology.load(Path.of("ontology")));
  }

  @BeforeEach
  void write() throws IOException {
    backup = folder.resolve("backups").resolve("one");
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      store.fill(new ByteArrayInputStream(QUADS.getBytes(StandardCharsets.UTF_8)));
      page =
          archive.keep(
              new Capture(
                  URI.create("https://example.org/a"),
                  NOW,
                  200,
                  "text/html",
                  "x".getBytes(StandardCharsets.UTF_8)));
      archive.putVersion(
          new Entry(
              "https://example.org/a",
              "kabar",
              Entry.State.STORED,
              List.of(page),
              List.of(),
              Entry.Told.NOTHING,
              new Entry.Checks("", "", "", NOW, NOW, 0, 0),
              Entry.Likeness.UNKNOWN,
              ""));
      Files.createDirectories(backup.getParent());
      Path runs = Files.createDirectories(folder.resolve("db").resolve("runs"));
      Files.writeString(runs.resolve("one.json"), "{}");
      Files.writeString(folder.resolve("judgements.tsv"), DECISION);
      Backup.write(store, archive, folder.resolve("judgements.tsv"), backup);
    }
  }

  @Test
  void bringsBackTheGraphAndTheArchive() throws IOException {
    Backup.check(backup);
    try (Store restored = store("restored")) {
      assertThat(Backup.restoreGraph(backup, restored)).isEqualTo(2);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      restored.nquads(out);
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .containsExactlyInAnyOrderElementsOf(QUADS.lines().toList());
    }
    Backup.restoreArchive(backup, folder.resolve("back"));
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("back"))) {
      assertThat(archive.entries()).hasSize(1);
      assertThat(archive.read(page).uri()).isEqualTo(URI.create("https://example.org/a"));
    }
  }

  @Test
  void bringsBackTheHistoryOfRuns() throws IOException {
    Path target = Files.createDirectory(folder.resolve("fresh"));

    Backup.restoreRuns(backup, target);

    assertThat(target.resolve("runs").resolve("one.json")).hasContent("{}");
  }

  @Test
  void bringsBackDecisionsWhereThereAreNone() throws IOException {
    Path file = folder.resolve("back.tsv");

    assertThat(Backup.restoreJudgements(backup, file)).isTrue();
    assertThat(file).hasContent(DECISION);
  }

  @Test
  void leavesDecisionsAloneAndTellsWhetherThoseOfTheBackupAreAmongThem() throws IOException {
    Path later = Files.writeString(folder.resolve("later.tsv"), DECISION + "more\n");
    Path others = Files.writeString(folder.resolve("others.tsv"), "others\n");

    assertThat(Backup.restoreJudgements(backup, later)).isTrue();
    assertThat(Backup.restoreJudgements(backup, others)).isFalse();
    assertThat(later).hasContent(DECISION + "more\n");
    assertThat(others).hasContent("others\n");
  }

  @Test
  void noticesAFileThatIsNotAsItWasWritten() throws IOException {
    Path graph = backup.resolve("graph.nq.gz");
    byte[] bytes = Files.readAllBytes(graph);
    bytes[bytes.length / 2] ^= 1;
    Files.write(graph, bytes);

    assertThatThrownBy(() -> Backup.check(backup)).hasMessageContaining("not as it was written");
  }

  @Test
  void noticesAFileTooMuchAndOneTooFew() throws IOException {
    Files.writeString(backup.resolve("more"), "x");
    assertThatThrownBy(() -> Backup.check(backup)).hasMessageContaining("other files");
    Files.delete(backup.resolve("more"));
    Files.delete(backup.resolve("archive").resolve("journal.jsonl"));
    assertThatThrownBy(() -> Backup.check(backup)).isInstanceOf(IOException.class);
  }

  @Test
  void leavesNothingUnderItsNameThatIsNotWhole() throws IOException {
    Path broken = folder.resolve("backups").resolve("two");
    Files.createDirectories(broken.resolveSibling("two.new").resolve("half"));
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      Backup.write(store, archive, folder.resolve("none.tsv"), broken);
    }
    Backup.check(broken);
    assertThat(broken.resolveSibling("two.new")).doesNotExist();
  }

  @Test
  void fillsNoStoreThatHoldsSomething() {
    try (Store store = store("db")) {
      assertThatThrownBy(() -> Backup.restoreGraph(backup, store))
          .hasMessageContaining("not empty");
    }
  }
}
