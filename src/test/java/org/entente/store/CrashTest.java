package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.history.History;
import org.entente.history.HistoryCheck;
import org.entente.history.Run;
import org.entente.history.RunRecord;
import org.entente.history.RunRecord.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it writes leaves whole articles only, and each that it confirmed. */
class CrashTest {
  private static final int ARTICLES_A_COMMIT = 5;
  private static final int PEOPLE = 20;

  /** How often the process is killed; 50 for a thorough check: {@code -Dentente.crashes=50}. */
  private static final int CRASHES = Integer.getInteger("entente.crashes", 3);

  @TempDir private Path folder;

  /** Writes articles until it is stopped, and says so after each commit. */
  public static final class Child {
    public static void main(String[] args) {
      int next = Integer.parseInt(args[1]);
      try (Store store = Store.open(Path.of(args[0]), Articles.ONTOLOGY);
          Run run = Run.begin(store, "test", InstantSource.system(), args[1])) {
        System.out.println("open " + run.id());
        for (; ; next += ARTICLES_A_COMMIT) {
          store.replaceAll(batch(next));
          System.out.println(next + ARTICLES_A_COMMIT);
          System.out.flush();
        }
      }
    }
  }

  private static List<ArticleQuads> batch(int from) {
    List<ArticleQuads> articles = new ArrayList<>();
    for (int i = from; i < from + ARTICLES_A_COMMIT; i++) {
      articles.add(Articles.synthetic(i, PEOPLE));
    }
    return articles;
  }

  @Test
  void losesNothingThatWasConfirmedWhenItIsKilled() throws Exception {
    int confirmed = 0;
    Random random = new Random(3);
    for (int kill = 0; kill < CRASHES; kill++) {
      confirmed = run(confirmed, kill % 2 == 0, random.nextInt(250), true);
      confirmed = check(confirmed);
    }
    assertThat(confirmed).isPositive();
  }

  @Test
  void finishesTheCommitThatIsUnderWayWhenItIsInterrupted() throws Exception {
    int confirmed = run(0, true, 100, false);
    assertThat(check(confirmed)).isPositive();
  }

  /**
   * Runs a child from article {@code from} on, and ends it so long after it began, or after it
   * committed for the first time; how many articles it confirmed.
   */
  private int run(int from, boolean committed, int millis, boolean kill)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int confirmed = from;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("open");
      confirmed = committed ? Integer.parseInt(lines.readLine()) : from;
      TimeUnit.MILLISECONDS.sleep(millis);
      if (kill) {
        child.toHandle().destroyForcibly();
      } else {
        child.toHandle().destroy();
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        confirmed = Integer.parseInt(line);
      }
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return confirmed;
  }

  /** The store holds the first so many articles, whole, and at least the confirmed ones. */
  private int check(int confirmed) {
    try (Store store = Store.open(folder, Articles.ONTOLOGY);
        Store expected = Store.inMemory(Articles.ONTOLOGY)) {
      int articles = (int) store.stats().articles();
      assertThat(articles % ARTICLES_A_COMMIT).isZero();
      assertThat(articles).isBetween(confirmed, confirmed + ARTICLES_A_COMMIT);
      List<ArticleQuads> all = new ArrayList<>();
      for (int i = 0; i < articles; i += ARTICLES_A_COMMIT) {
        all.addAll(batch(i));
      }
      expected.replaceAll(all);
      assertThat(Articles.nquads(store)).isEqualTo(Articles.nquads(expected));
      checkHistory(store, articles);
      return articles;
    }
  }

  /** The history holds exactly what was committed, and the index of texts can be mended. */
  private static void checkHistory(Store store, int articles) {
    History history = History.mended(store);
    assertThat(history.runs()).extracting(RunRecord::outcome).doesNotContain(Outcome.RUNNING);
    assertThat(history.runs().stream().mapToLong(run -> run.articles().added()).sum())
        .isEqualTo(articles);
    HistoryCheck.Result checked = HistoryCheck.of(history, store, 3);
    assertThat(checked.whole()).isTrue();
    assertThat(checked.faults()).isEmpty();
    store.mendTexts();
    assertThat(store.textDrift().none()).isTrue();
  }
}
