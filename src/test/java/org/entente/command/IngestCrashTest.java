package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.Entente;
import org.entente.history.History;
import org.entente.history.RunRecord;
import org.entente.history.RunRecord.Outcome;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ingest that is killed at any moment leaves a sound store, which holds what the history tells,
 * and a further one makes it whole. Each run brings a third of the articles in a new edition, so
 * that each has something to write; when it is killed is drawn from the time that a whole run
 * takes.
 */
class IngestCrashTest {
  /** {@code -Dentente.ingest.crashes=50 -Dentente.ingest.articles=5000} for a thorough check. */
  private static final int CRASHES = Integer.getInteger("entente.ingest.crashes", 1);

  private static final int ARTICLES = Integer.getInteger("entente.ingest.articles", 60);
  private static final MadeUpNews NEWS = new MadeUpNews(LocalDate.of(2026, 1, 1), 300);

  @TempDir private Path folder;

  @Test
  void leavesASoundStoreWhereverItIsKilled(TestReporter reporter) throws Exception {
    Path db = folder.resolve("db");
    Random random = new Random(5);
    long whole = millisOfAWholeRun();
    long held = 0;
    for (int crash = 0; crash < CRASHES; crash++) {
      kill(edition(crash), db, random.nextLong(whole));
      if (holdsStore(db)) {
        assertThat(Run.of("check", "--store", db.toString()).said()).isEmpty();
        assertThat(told(db)).isEqualTo(there(db)).isGreaterThanOrEqualTo(held);
        held = there(db);
      }
    }
    Path last = edition(CRASHES);
    assertThat(ingest(last, db).code()).isZero();
    ingest(last, folder.resolve("whole"));

    assertThat(nquads(db)).isEqualTo(nquads(folder.resolve("whole")));
    assertThat(told(db)).isEqualTo(ARTICLES);
    reporter.publishEntry("killed while they wrote", Long.toString(killed(db)));
  }

  private static boolean holdsStore(Path db) throws IOException {
    if (!Files.isDirectory(db)) {
      return false;
    }
    try (var data = Files.newDirectoryStream(db, "Data-*")) {
      return data.iterator().hasNext();
    }
  }

  private Path edition(int number) throws IOException {
    return Files.write(folder.resolve("articles.jsonl"), NEWS.lines(ARTICLES, number));
  }

  private static Run ingest(Path articles, Path db) {
    return Run.of("ingest", "-q", articles.toString(), "--db", db.toString());
  }

  private long millisOfAWholeRun() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process child = start(edition(0), folder.resolve("timed"));
    assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void kill(Path articles, Path db, long millis)
      throws IOException, InterruptedException {
    Process child = start(articles, db);
    child.waitFor(millis, TimeUnit.MILLISECONDS);
    child.toHandle().destroyForcibly();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static Process start(Path articles, Path db) throws IOException {
    return new ProcessBuilder(
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
  }

  /** How many articles the history says were added. */
  private static long told(Path db) {
    return History.in(db).runs().stream().mapToLong(run -> run.articles().added()).sum();
  }

  private static long killed(Path db) {
    return History.in(db).runs().stream()
        .map(RunRecord::outcome)
        .filter(Outcome.KILLED::equals)
        .count();
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
}
