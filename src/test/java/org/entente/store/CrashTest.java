package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it writes leaves whole articles only, and each that it confirmed. */
class CrashTest {
  private static final int ARTICLES_A_COMMIT = 5;
  private static final int PEOPLE = 20;

  @TempDir private Path folder;

  /** Writes articles until it is stopped, and says so after each commit. */
  public static final class Child {
    public static void main(String[] args) {
      int next = Integer.parseInt(args[1]);
      try (Store store = Store.open(Path.of(args[0]), Articles.ONTOLOGY)) {
        System.out.println("open");
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
    for (int kill = 0; kill < 3; kill++) {
      confirmed = run(confirmed, random.nextInt(150), true);
      confirmed = check(confirmed);
    }
    assertThat(confirmed).isPositive();
  }

  @Test
  void finishesTheCommitThatIsUnderWayWhenItIsInterrupted() throws Exception {
    int confirmed = run(0, 100, false);
    assertThat(check(confirmed)).isPositive();
  }

  /** Runs a child from article {@code from} on; how many articles it confirmed. */
  private int run(int from, int millis, boolean kill) throws IOException, InterruptedException {
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
      assertThat(lines.readLine()).isEqualTo("open");
      confirmed = Integer.parseInt(lines.readLine());
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
      return articles;
    }
  }
}
