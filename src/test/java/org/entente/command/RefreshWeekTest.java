package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.entente.feed.FakePace;
import org.entente.feed.Feed;
import org.entente.feed.Outlet;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.fetch.Caps;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.refresh.FeedTally.Count;
import org.entente.refresh.Graphs;
import org.entente.refresh.Rebuild;
import org.entente.refresh.RunReport;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of an outlet, hour by hour: articles come, are corrected and withdrawn, servers fail. In
 * the end the graph is the one that the last state of the outlet gives at once.
 */
class RefreshWeekTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final String TOKYO =
      "Presiden Prabowo Subianto mengunjungi Tokyo pada Minggu (4/1) dan bertemu Shigeru Ishiba.";

  @TempDir Path folder;

  private final FakePace pace = new FakePace(MONDAY);
  private final Map<String, String> live = new LinkedHashMap<>();
  private final List<String> listed = new ArrayList<>();
  private final Graphs graphs = new PipelineGraphs(OutletRefresh.HOME, 2);
  private Outlet outlet;
  private Outlet dead;

  /** Short only while somebody hangs: a machine that is busy must not look like a dead host. */
  private Caps caps = Caps.DEFAULT;

  @BeforeEach
  void open() {
    outlet = Outlet.at("127.0.0.2");
    dead = Outlet.at("127.0.0.3");
  }

  @AfterEach
  void close() {
    outlet.close();
    dead.close();
  }

  // The outlet.

  private void publish(String slug, String headline, String text) {
    String html = OutletRefresh.page(headline, text);
    live.put(slug, html);
    outlet.page("/" + slug, "text/html; charset=utf-8", html);
    if (!listed.contains(slug)) {
      listed.add(0, slug);
    }
    list();
  }

  private void list() {
    StringBuilder rss =
        new StringBuilder(
            "<rss version='2.0'><channel><title>Kabar</title><language>id</language>");
    for (String slug : listed) {
      rss.append("<item><title>")
          .append(slug)
          .append(live.containsKey(slug) ? live.get(slug).length() : 0);
      rss.append("</title><link>").append(outlet.uri("/" + slug)).append("</link></item>");
    }
    outlet.page("/rss.xml", "application/rss+xml", rss.append("</channel></rss>").toString());
  }

  private Feed feed(String slug, String path, Feed.Withdrawal withdrawal) {
    return OutletRefresh.feed(slug, outlet.uri(path), withdrawal);
  }

  private RunReport refresh(ArticleArchive archive, Store store, List<Feed> feeds)
      throws IOException {
    return new OutletRefresh(archive, store, graphs, pace).due(feeds, caps);
  }

  private Store store(String name) {
    return OutletRefresh.store(folder.resolve(name));
  }

  /** The graph of what the outlet shows now, made at once from the texts themselves. */
  private String expected(Map<String, String> texts) throws IOException {
    try (Store fresh = store("expected")) {
      List<Graphs.Work<String>> work = new ArrayList<>();
      texts.forEach(
          (slug, text) -> {
            String url = outlet.uri("/" + slug).toString();
            String[] parts = text.split("\\|");
            Article article =
                new Article(
                    url,
                    "kabar",
                    Optional.of("Kabar"),
                    Optional.of(url),
                    "id",
                    parts[0],
                    parts[1],
                    Optional.of(LocalDate.parse("2026-01-05")),
                    Credit.NONE,
                    Optional.of(OffsetDateTime.parse("2026-01-05T09:00:00+07:00")));
            work.add(new Graphs.Work<>(slug, () -> Optional.of(article)));
          });
      graphs.make(work.iterator(), made -> fresh.replaceAll(List.of(made.quads().orElseThrow())));
      return OutletRefresh.nquads(fresh);
    }
  }

  @Test
  void endsWithTheGraphOfTheLastArticles() throws IOException {
    String paris =
        "Presiden Prabowo Subianto bertemu Presiden Emmanuel Macron di Paris pada Minggu (4/1).";
    String seoul =
        "Menteri Luar Negeri Sugiono mengunjungi Seoul pada Sabtu (3/1) untuk bertemu Cho Hyun.";
    String moscow =
        "Presiden Vladimir Putin menerima Perdana Menteri Narendra Modi di Moskow pada Minggu (4/1).";
    String corrected =
        "Presiden Prabowo Subianto bertemu Presiden Emmanuel Macron di Brussel pada Minggu (4/1).";
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /rahasia\n");
    publish("paris", "Prabowo bertemu Macron", paris);
    publish("seoul", "Sugiono ke Seoul", seoul);
    publish("rahasia", "Rahasia", moscow);
    List<Feed> feeds =
        List.of(
            feed("kabar", "/rss.xml", Feed.Withdrawal.REMOVE),
            OutletRefresh.feed("mati", dead.uri("/mati.xml"), Feed.Withdrawal.REMOVE));
    dead.status("/mati.xml", 503, "Retry-After", "86400");
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      RunReport first = refresh(archive, store, feeds);
      assertThat(first.outcome()).isEqualTo(RunReport.Outcome.FINISHED);
      assertThat(first.sum(Count.NEW)).isEqualTo(2);

      for (int hour = 1; hour <= 7 * 24; hour++) {
        pace.pass(Duration.ofHours(1));
        play(hour, moscow, corrected);
        refresh(archive, store, feeds);
      }

      assertThat(outlet.counts()).doesNotContainKeys("/rahasia", "/dalam");
      assertThat(dead.counts().get("/mati.xml")).isBetween(7, 8);
      Map<String, String> last = new LinkedHashMap<>();
      last.put("paris", "Prabowo bertemu Macron|" + corrected);
      last.put("moskow", "Putin menerima Modi|" + moscow);
      last.put("lambat", "Prabowo ke Tokyo|" + TOKYO);
      last.put("latin", "Málaga|" + moscow.replace("Moskow", "Málaga"));
      assertThat(OutletRefresh.nquads(store)).isEqualTo(expected(last));

      String before = OutletRefresh.nquads(store);
      outlet.forget();
      pace.pass(Duration.ofHours(1));
      RunReport still = refresh(archive, store, feeds);
      assertThat(still.changes().quadsAdded() + still.changes().quadsDeleted()).isZero();
      assertThat(OutletRefresh.nquads(store)).isEqualTo(before);

      try (Store rebuilt = store("rebuilt")) {
        Map<String, Feed> all = Map.of("kabar", feeds.get(0), "mati", feeds.get(1));
        new Rebuild(archive, rebuilt, FeedOptions.rules(OutletRefresh.HOME))
            .run(all, graphs, () -> false);
        assertThat(OutletRefresh.nquads(rebuilt)).isEqualTo(before);
      }
    }
  }

  /** What happens in that hour of the week. */
  private void play(int hour, String moscow, String corrected) throws IOException {
    switch (hour) {
      case 5 -> publish("moskow", "Putin menerima Modi", moscow);
      case 10 -> {
        // The feed does not say that the article was corrected: only a later look finds it.
        outlet.page(
            "/paris",
            "text/html; charset=utf-8",
            OutletRefresh.page("Prabowo bertemu Macron", corrected));
      }
      case 30 -> outlet.status("/seoul", 410);
      case 40 -> {
        String html = OutletRefresh.page("Málaga", moscow.replace("Moskow", "Málaga"));
        listed.add(0, "latin");
        live.put("latin", html);
        list();
        outlet.page(
            "/latin", "text/html; charset=utf-8", html.getBytes(Charset.forName("windows-1252")));
      }
      case 50 -> {
        listed.add(0, "bom");
        list();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
          zip.write(new byte[32 << 20]);
        }
        outlet.on(
            "/bom",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              Outlet.send(exchange, 200, "text/html", bomb.toByteArray());
            });
      }
      case 60 -> {
        listed.add(0, "lempar");
        list();
        outlet.status("/lempar", 302, "Location", "http://127.0.0.1:" + outlet.port() + "/dalam");
      }
      case 70 -> outlet.status("/rss.xml", 301, "Location", "/baru.xml");
      case 71 ->
          outlet.page(
              "/baru.xml",
              "application/rss+xml",
              "<rss version='2.0'><channel><title>Kabar</title></channel></rss>");
      case 75 -> {
        String html = OutletRefresh.page("Prabowo ke Tokyo", TOKYO);
        live.put("lambat", html);
        listed.add(0, "lambat");
        StringBuilder news = new StringBuilder("<rss version='2.0'><channel><title>Kabar</title>");
        news.append("<item><title>lambat</title><link>").append(outlet.uri("/lambat"));
        outlet.page("/baru.xml", "application/rss+xml", news + "</link></item></channel></rss>");
        outlet.on("/lambat", exchange -> hang());
        caps = Caps.DEFAULT.withTimes(Duration.ofSeconds(1), Duration.ofSeconds(2));
      }
      case 77 -> {
        caps = Caps.DEFAULT;
        outlet.page("/lambat", "text/html; charset=utf-8", live.get("lambat"));
      }
      default -> {}
    }
  }

  /** A server that takes a request and does not answer. */
  private static void hang() {
    try {
      TimeUnit.SECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void costsNothingWhereNothingChanged() throws IOException {
    publish(
        "paris", "Prabowo bertemu Macron", "Presiden Prabowo bertemu Presiden Macron di Paris.");
    List<Feed> feeds = List.of(feed("kabar", "/rss.xml", Feed.Withdrawal.MARK));
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      refresh(archive, store, feeds);
      long size = archive.warcFiles().stream().mapToLong(f -> f.toFile().length()).sum();
      outlet.forget();
      for (int i = 0; i < 3; i++) {
        pace.pass(Duration.ofHours(7));
        RunReport report = refresh(archive, store, feeds);
        assertThat(report.sum(Count.NOT_MODIFIED)).isEqualTo(report.sum(Count.ASKED));
        assertThat(report.changes().quadsAdded() + report.changes().quadsDeleted()).isZero();
      }
      assertThat(archive.warcFiles().stream().mapToLong(f -> f.toFile().length()).sum())
          .isEqualTo(size);
      assertThat(outlet.counts()).doesNotContainKey("/robots.txt");
    }
  }

  @Test
  void marksWhatIsWithdrawnAndTakesTheMarkAwayWhenItIsBack() throws IOException {
    publish(
        "paris", "Prabowo bertemu Macron", "Presiden Prabowo bertemu Presiden Macron di Paris.");
    List<Feed> feeds = List.of(feed("kabar", "/rss.xml", Feed.Withdrawal.MARK));
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      refresh(archive, store, feeds);
      String before = OutletRefresh.nquads(store);
      outlet.status("/paris", 410);
      pace.pass(Duration.ofHours(7));
      RunReport gone = refresh(archive, store, feeds);
      assertThat(gone.sum(Count.WITHDRAWN)).isEqualTo(1);
      assertThat(OutletRefresh.nquads(store)).contains("ontology#withdrawn> \"2026-01-05\"");

      publish(
          "paris", "Prabowo bertemu Macron", "Presiden Prabowo bertemu Presiden Macron di Paris.");
      pace.pass(Duration.ofHours(13));
      refresh(archive, store, feeds);

      assertThat(OutletRefresh.nquads(store)).isEqualTo(before);
    }
  }

  @Test
  void recordsThatTwoOutletsTellNearlyTheSame() throws IOException {
    String text =
        "Presiden Prabowo Subianto bertemu Presiden Prancis Emmanuel Macron di Istana Elysee pada"
            + " hari Senin untuk membahas kerja sama pertahanan, perdagangan dan energi antara kedua"
            + " negara, kata juru bicara istana kepada wartawan yang menunggu di halaman istana.";
    publish("satu", "Prabowo bertemu Macron", text);
    publish("dua", "Macron terima Prabowo", text + " Mereka lalu makan siang.");
    List<Feed> feeds = List.of(feed("kabar", "/rss.xml", Feed.Withdrawal.MARK));
    try (ArticleArchive archive = ArticleArchive.open(folder.resolve("archive"));
        Store store = store("db")) {
      RunReport report = refresh(archive, store, feeds);

      assertThat(report.sum(Count.DUPLICATE)).isEqualTo(1);
      assertThat(report.sum(Count.STORED)).isEqualTo(2);
      URI first = outlet.uri("/dua");
      assertThat(
              archive.entry(outlet.uri("/satu").toString()).orElseThrow().likeness().duplicateOf())
          .isEqualTo(first.toString());
    }
  }
}
