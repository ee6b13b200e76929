package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.feed.Feed;
import org.entente.feed.Outlet;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Entry;
import org.entente.feed.fetch.Pace;
import org.entente.model.Article;
import org.entente.refresh.Graphs;
import org.entente.refresh.RunReport;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refresh that is killed at any point loses nothing that it had, repeats nothing that it had
 * finished, and ends with the graph of one that was never killed. The property {@code
 * entente.kills} asks for more kills than a build has time for.
 */
class RefreshCrashTest {
  private static final int KILLS = Integer.getInteger("entente.kills", 20);
  private static final int NEW_EACH_TIME = 12;
  private static final int TICK_MILLIS = 5;

  /** Meetings of a few people on a few days, so that reports are joined to each other. */
  private static final MadeUpNews NEWS = new MadeUpNews(LocalDate.of(2026, 1, 1), 30);

  @TempDir Path folder;

  /** Refreshes once, says so, and ends. */
  public static final class Child {
    public static void main(String[] args) throws IOException {
      refresh(Path.of(args[0]), URI.create(args[1]), () -> System.out.println("open"));
      System.out.println("done");
    }
  }

  private static void refresh(Path place, URI url, Runnable opened) throws IOException {
    try (ArticleArchive archive = ArticleArchive.open(place.resolve("archive"));
        Store store = OutletRefresh.store(place.resolve("db"))) {
      opened.run();
      Graphs graphs = new PipelineGraphs(OutletRefresh.HOME, 1);
      RunReport report =
          new OutletRefresh(archive, store, graphs, Pace.real())
              .all(List.of(OutletRefresh.feed("kabar", url, Feed.Withdrawal.MARK)));
      assertThat(report.outcome()).isEqualTo(RunReport.Outcome.FINISHED);
      assertThat(archive.entries().map(Entry::state)).containsOnly(Entry.State.STORED);
    }
  }

  @Test
  void goesOnWhereItWasKilled(TestReporter reporter) throws Exception {
    Random random = new Random(7);
    try (Outlet outlet = Outlet.at("127.0.0.2")) {
      URI url = outlet.uri("/rss.xml");
      publish(outlet, NEW_EACH_TIME);
      long whole = millisOfAWholeRun(outlet, folder.resolve("timed"));
      outlet.forget();
      int articles = 0;
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        articles += NEW_EACH_TIME;
        publish(outlet, articles);
        killed += run(outlet, folder.resolve("killed"), random, whole) ? 0 : 1;
      }
      refresh(folder.resolve("killed"), url, () -> {});
      Map<String, Integer> asked = outlet.counts();
      int fetched =
          asked.entrySet().stream()
              .filter(e -> e.getKey().startsWith("/a"))
              .mapToInt(Map.Entry::getValue)
              .sum();
      refresh(folder.resolve("whole"), url, () -> {});

      assertThat(nquads(folder.resolve("killed"))).isEqualTo(nquads(folder.resolve("whole")));
      assertThat(fetched).isBetween(articles, articles + killed);
      assertThat(nquads(folder.resolve("whole"))).contains("ontology#Meeting>");
      reporter.publishEntry(
          killed + " kills, " + articles + " articles, " + fetched + " fetches of articles");
    }
  }

  private static void publish(Outlet outlet, int articles) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>K</title>");
    for (int i = 0; i < articles; i++) {
      String path = "/a" + i;
      Article article = NEWS.article(i, 0);
      outlet.page(path, "text/html", OutletRefresh.page(article.headline(), article.text()));
      rss.append("<item><title>Judul ").append(i).append("</title><link>").append(path);
      rss.append("</link></item>");
    }
    outlet.page("/rss.xml", "application/rss+xml", rss.append("</channel></rss>").toString());
  }

  /**
   * Runs a child and kills it after some requests and a moment, or in the quiet after the last of
   * them, while it reads and commits; whether it was done before.
   */
  private static boolean run(Outlet outlet, Path place, Random random, long whole)
      throws Exception {
    Process child = start(outlet, place);
    boolean done = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("open");
      int requests = outlet.asked().size() + random.nextInt(NEW_EACH_TIME * 2);
      await(outlet, requests, (int) (random.nextLong(whole) / TICK_MILLIS), child);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done |= line.equals("done");
      }
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return done;
  }

  /** How long a run takes that is not killed: machines differ, and are busy. */
  private static long millisOfAWholeRun(Outlet outlet, Path place) throws Exception {
    long start = System.nanoTime();
    Process child = start(outlet, place);
    assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static Process start(Outlet outlet, Path place) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            place.toString(),
            outlet.uri("/rss.xml").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits until the outlet was asked that often, or is asked no more for some time. */
  private static void await(Outlet outlet, int requests, int longestQuiet, Process child)
      throws InterruptedException {
    int start = outlet.asked().size();
    int last = -1;
    int quiet = 0;
    while (outlet.asked().size() < requests && quiet < longestQuiet && child.isAlive()) {
      int asked = outlet.asked().size();
      quiet = asked == last && asked > start ? quiet + 1 : 0;
      last = asked;
      TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
    }
  }

  private static String nquads(Path place) throws IOException {
    try (Store store = OutletRefresh.store(place.resolve("db"))) {
      return OutletRefresh.nquads(store);
    }
  }
}
