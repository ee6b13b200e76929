package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.Entente;
import org.entente.history.History;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ingest that is killed at any moment leaves a sound store, which holds what the history tells,
 * and a further one makes it whole.
 */
class IngestCrashTest {
  /** {@code -Dentente.ingest.crashes=50 -Dentente.ingest.articles=5000} for a thorough check. */
  private static final int CRASHES = Integer.getInteger("entente.ingest.crashes", 1);

  private static final int ARTICLES = Integer.getInteger("entente.ingest.articles", 60);
  private static final int LONGEST_MILLIS = Integer.getInteger("entente.ingest.millis", 6000);
  private static final List<String> NAMES =
      List.of(
          "Presiden Rusia Vladimir Putin",
          "pemimpin Korea Utara Kim Jong-un",
          "Presiden Prancis Emmanuel Macron",
          "Presiden Indonesia Prabowo Subianto",
          "Perdana Menteri India Narendra Modi");
  private static final List<String> PLACES = List.of("Moskow", "Paris", "Jakarta", "New Delhi");

  @TempDir private Path folder;

  @Test
  void leavesASoundStoreWhereverItIsKilled() throws Exception {
    Path articles = articles();
    Path db = folder.resolve("db");
    Random random = new Random(5);
    for (int crash = 0; crash < CRASHES; crash++) {
      kill(articles, db, random.nextInt(LONGEST_MILLIS));
      if (holdsStore(db)) {
        Run checked = Run.of("check", "--store", db.toString());
        assertThat(checked.said()).filteredOn(line -> !line.contains("store.texts")).isEmpty();
        assertThat(told(db)).isEqualTo(there(db));
      }
    }
    assertThat(Run.of("ingest", "-q", articles.toString(), "--db", db.toString()).code()).isZero();
    Path whole = folder.resolve("whole");
    Run.of("ingest", "-q", articles.toString(), "--db", whole.toString());

    assertThat(nquads(db)).isEqualTo(nquads(whole));
    assertThat(told(db)).isEqualTo(ARTICLES);
  }

  private static boolean holdsStore(Path db) throws IOException {
    if (!Files.isDirectory(db)) {
      return false;
    }
    try (var data = Files.newDirectoryStream(db, "Data-*")) {
      return data.iterator().hasNext();
    }
  }

  private void kill(Path articles, Path db, int millis) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName(),
                "ingest",
                "-q",
                articles.toString(),
                "--db",
                db.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    TimeUnit.MILLISECONDS.sleep(millis);
    child.toHandle().destroyForcibly();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** How many articles the history says were added. */
  private static long told(Path db) {
    return History.in(db).runs().stream().mapToLong(run -> run.articles().added()).sum();
  }

  private static long there(Path db) {
    try (Store store = Store.open(db)) {
      return store.stats().articles();
    }
  }

  private static String nquads(Path db) throws IOException {
    try (Store store = Store.open(db)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.nquads(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private Path articles() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < ARTICLES; i++) {
      String one = NAMES.get(random.nextInt(NAMES.size()));
      String two = NAMES.get((NAMES.indexOf(one) + 1) % NAMES.size());
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      lines.append(
          ("{\"id\":\"a%d\",\"lang\":\"id\",\"published\":\"%s\",\"title\":\"Pertemuan %d\","
                  + "\"text\":\"%s bertemu dengan %s di %s. Ini berita nomor %d.\"}\n")
              .formatted(i, day, i, one, two, PLACES.get(random.nextInt(PLACES.size())), i));
    }
    return Files.writeString(folder.resolve("articles.jsonl"), lines.toString());
  }
}
