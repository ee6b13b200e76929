package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.feed.Feed;
import org.entente.feed.Outlet;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Entry;
import org.entente.feed.fetch.AddressRules;
import org.entente.feed.fetch.Caps;
import org.entente.feed.fetch.Cidr;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Manners;
import org.entente.feed.fetch.Pace;
import org.entente.feed.page.PageRules;
import org.entente.model.Article;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refresh that is killed at any point loses nothing that it had, repeats nothing that it had
 * finished, and ends with the graph of one that was never killed. The property {@code
 * entente.kills} asks for more kills than a build has time for.
 */
class RefreshCrashTest {
  private static final int KILLS = Integer.getInteger("entente.kills", 5);
  private static final int NEW_EACH_TIME = 12;

  @TempDir Path folder;

  /** Refreshes once, says so, and ends. */
  public static final class Child {
    public static void main(String[] args) throws IOException {
      refresh(Path.of(args[0]), URI.create(args[1]), () -> System.out.println("open"));
      System.out.println("done");
    }
  }

  private static void refresh(Path place, URI url, Runnable opened) throws IOException {
    Feed feed =
        new Feed(
            "kabar",
            true,
            Optional.of("Kabar"),
            Optional.of("id"),
            "ours",
            Feed.Kind.RSS,
            url,
            new Feed.Timing("* * * * *", ZoneId.of("UTC"), 0),
            new Feed.Manners(
                Duration.ofMillis(2),
                10_000,
                1 << 20,
                List.of(Duration.ofDays(9)),
                Feed.Withdrawal.MARK,
                Optional.empty(),
                Optional.empty()));
    try (ArticleArchive archive = ArticleArchive.open(place.resolve("archive"));
        Store store =
            Store.open(place.resolve("db"), Ontology.load(Path.of("ontology").toAbsolutePath()));
        Fetcher fetcher =
            new Fetcher(
                Manners.of("mailto:desk@example.org").withPause(Duration.ofMillis(2)),
                AddressRules.allowing(List.of(Cidr.of("127.0.0.2"))),
                Caps.DEFAULT,
                Pace.real(),
                archive)) {
      opened.run();
      Refresh refresh = new Refresh(archive, store, new Plain(), PageRules.plain(), Pace.real());
      RunReport report =
          refresh.run(
              Map.of("kabar", feed), List.of(feed), fetcher, new Refresh.Bounds(1, 0), () -> false);
      assertThat(report.outcome()).isEqualTo(RunReport.Outcome.FINISHED);
      assertThat(archive.entries().map(Entry::state)).containsOnly(Entry.State.STORED);
    }
  }

  /** Makes an article's quads without looking for events. */
  private static final class Plain implements Graphs {
    @Override
    public <T> void make(Iterator<Work<T>> articles, Consumer<Made<T>> results) {
      while (articles.hasNext()) {
        Work<T> work = articles.next();
        Article article = work.article().get().orElseThrow();
        results.accept(new Made<>(work.what(), Optional.of(quads(article)), 0, List.of()));
      }
    }

    private static ArticleQuads quads(Article article) {
      Node graph = NodeFactory.createURI(article.iri());
      List<Quad> quads = new ArrayList<>();
      quads.add(quad(graph, graph, Terms.TEXT, article.text()));
      quads.add(quad(graph, graph, Terms.HEADLINE, article.headline()));
      quads.add(
          quad(
              NodeFactory.createURI(Terms.REGISTRY_GRAPH),
              graph,
              Terms.CONTENT_HASH,
              Integer.toHexString(article.text().hashCode())));
      return ArticleQuads.of(article.iri(), quads);
    }

    private static Quad quad(Node graph, Node subject, String property, String text) {
      return new Quad(
          graph, subject, NodeFactory.createURI(property), NodeFactory.createLiteralString(text));
    }
  }

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    Random random = new Random(7);
    try (Outlet outlet = Outlet.at("127.0.0.2")) {
      URI url = outlet.uri("/rss.xml");
      int articles = 0;
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        articles += NEW_EACH_TIME;
        publish(outlet, articles);
        killed += run(outlet, folder.resolve("killed"), random) ? 0 : 1;
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
      System.out.println(
          killed + " kills, " + articles + " articles, " + fetched + " fetches of articles");
    }
  }

  private static void publish(Outlet outlet, int articles) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>K</title>");
    for (int i = 0; i < articles; i++) {
      String path = "/a" + i;
      outlet.page(
          path,
          "text/html",
          "<html><body><article><h1>Judul "
              + i
              + "</h1><p>"
              + ("Kalimat nomor " + i + " dari berita ini. ").repeat(8)
              + "</p></article></body></html>");
      rss.append("<item><title>Judul ").append(i).append("</title><link>").append(path);
      rss.append("</link></item>");
    }
    outlet.page("/rss.xml", "application/rss+xml", rss.append("</channel></rss>").toString());
  }

  /**
   * Runs a child and kills it after some requests and a moment, or in the quiet after the last of
   * them, while it reads and commits; whether it was done before.
   */
  private static boolean run(Outlet outlet, Path place, Random random) throws Exception {
    Process child =
        new ProcessBuilder(
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
    boolean done = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("open");
      int requests = outlet.asked().size() + random.nextInt(NEW_EACH_TIME * 2);
      await(outlet, requests, 20 + random.nextInt(400), child);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done |= line.equals("done");
      }
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return done;
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
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static String nquads(Path place) throws IOException {
    try (Store store =
        Store.open(place.resolve("db"), Ontology.load(Path.of("ontology").toAbsolutePath()))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.nquads(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
