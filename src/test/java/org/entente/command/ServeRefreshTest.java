package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.entente.Entente;
import org.entente.feed.Outlet;
import org.entente.feed.fetch.Caps;
import org.entente.history.History;
import org.entente.history.RunRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that refreshes its store while it serves it, as a process of its own. */
class ServeRefreshTest {
  private static final String ARTICLE =
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\","
          + "\"datePublished\":\"2026-01-05T09:00:00+07:00\"}</script></head><body><article><h1>%s</h1>"
          + "<p>%s</p></article></body></html>";

  /** Due when it was never read, and then not while this test lasts. */
  private static final String ONCE = "0 0 29 2 *";

  private static final String EACH_MINUTE = "* * * * *";
  private static final long CUT_SECONDS = Caps.DEFAULT.connect().toSeconds() - 2;

  @TempDir Path folder;

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch over = new CountDownLatch(1);
  private Outlet outlet;
  private Process child;
  private URI address;

  /** Serves with a feed that is due {@code whenever} and one that is broken. */
  private void start(String whenever) throws IOException {
    outlet = Outlet.at("127.0.0.2");
    page("/paris", "Prabowo bertemu Macron", "Presiden Prabowo bertemu Presiden Macron di Paris.");
    page("/seoul", "Sugiono ke Seoul", "Menlu Sugiono mengunjungi Seoul pada Minggu (4/1).");
    list("/rss.xml", "/paris", "/seoul");
    outlet.page("/rusak.xml", "application/rss+xml", "<rss><channel><item>");
    Path feeds = Files.createDirectories(folder.resolve("feeds"));
    Files.copy(Path.of("data/feeds/defaults.ttl"), feeds.resolve("defaults.ttl"));
    feed("kabar", "/rss.xml", whenever);
    feed("rusak", "/rusak.xml", whenever);
    child = serve();
    address = address();
  }

  @AfterEach
  void stop() {
    over.countDown();
    // Only when it is gone it writes no more to the folder, which is about to be deleted.
    child.destroyForcibly().onExit().join();
    outlet.close();
  }

  private void page(String path, String headline, String text) {
    outlet.page(path, "text/html; charset=utf-8", ARTICLE.formatted(headline, headline, text));
  }

  private void list(String path, String... articles) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>K</title>");
    for (String article : articles) {
      rss.append("<item><title>").append(article).append("</title><link>");
      rss.append(outlet.uri(article)).append("</link></item>");
    }
    outlet.page(path, "application/rss+xml", rss.append("</channel></rss>").toString());
  }

  private void feed(String slug, String path, String schedule) throws IOException {
    String text =
        """
        @prefix ent: <https://w3id.org/entente/ontology#> .
        <> a ent:Feed ; ent:enabled true ; ent:publisher "Kabar" ; ent:language "id" ;
          ent:licence "ours" ; ent:kind "rss" ; ent:url <%s> ; ent:pause "PT0.01S" ;
          ent:schedule "%s" .
        """;
    Files.writeString(
        folder.resolve("feeds").resolve(slug + ".ttl"), text.formatted(outlet.uri(path), schedule));
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Entente.class.getName(),
            "serve",
            "--refresh",
            "--db",
            folder.resolve("db").toString(),
            "--feeds",
            folder.resolve("feeds").toString(),
            "--allow-network",
            "127.0.0.2/32",
            "--free-mib",
            "1",
            "--port",
            "0")
        .redirectError(folder.resolve("said").toFile())
        .start();
  }

  private URI address() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assertThat(line).as(Files.readString(folder.resolve("said"))).startsWith("Pages at ");
    return URI.create(line.split(" ")[2]);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  private JsonNode status() throws IOException, InterruptedException {
    return mapper.readTree(get("/api/status").body());
  }

  private JsonNode statusWhen(Predicate<JsonNode> wanted) throws Exception {
    JsonNode status = status();
    while (!wanted.test(status)) {
      assertThat(child.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);
      status = status();
    }
    return status;
  }

  @Test
  void refreshesWhileItServesAndEndsWellInTheMiddle() throws Exception {
    start(ONCE);
    // Where counting takes long, a machine at work counts a while behind the last commit.
    JsonNode status =
        statusWhen(now -> now.path("runs").size() > 0 && now.path("articles").asInt() > 0);

    assertThat(status.path("articles").asInt()).isEqualTo(2);
    assertThat(status.path("runs").path(0).path("articles").path("added").asInt()).isEqualTo(2);
    assertThat(status.path("feeds").path(0).path("last").path("counts").path("new").asInt())
        .isEqualTo(2);
    assertThat(status.path("feeds").path(1).path("slug").asText()).isEqualTo("rusak");
    assertThat(status.path("feeds").path(1).path("last").path("failures")).isNotEmpty();
    assertThat(get("/metrics").body())
        .contains("entente_refresh_articles{feed=\"kabar\",outcome=\"new\"} 2")
        .contains("entente_refresh_running");
    String ask = "SELECT * { ?m a <https://w3id.org/entente/ontology#Meeting> }";
    assertThat(get("/sparql?query=" + URLEncoder.encode(ask, StandardCharsets.UTF_8)).body())
        .contains("/event/");

    hangOn("/lambat");
    feed("lambat", "/lambat.xml", EACH_MINUTE);
    statusWhen(now -> now.path("refresh").has("since") && outlet.asked().contains("/lambat"));
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/api/events").statusCode()).isEqualTo(200);
    child.destroy();

    // Sooner than a fetch that hangs would end by itself.
    assertThat(child.waitFor(CUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    List<RunRecord> runs = History.in(folder.resolve("db")).runs();
    assertThat(runs.get(runs.size() - 1).outcome()).isEqualTo(RunRecord.Outcome.STOPPED);
    assertThat(Run.of("check", "--store", folder.resolve("db").toString()).code()).isZero();
  }

  /** Lets an article hang until the test is over. */
  private void hangOn(String path) {
    list("/lambat.xml", path);
    outlet.on(
        path,
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Test
  void goesOnServingWhenARefreshFails() throws Exception {
    start(EACH_MINUTE);
    statusWhen(now -> now.path("runs").size() > 0);
    // What was the folder of the archive's documents becomes a file: nothing can be kept.
    Path warc = folder.resolve("db-archive").resolve("warc");
    Files.move(warc, folder.resolve("away"));
    Files.writeString(warc, "");
    page("/baru", "Modi ke Tokyo", "Perdana Menteri Modi mengunjungi Tokyo pada Minggu (4/1).");
    list("/rss.xml", "/paris", "/seoul", "/baru");

    JsonNode status = statusWhen(now -> !now.path("refresh").path("trouble").asText().isEmpty());

    assertThat(status.path("refresh").path("trouble").asText()).contains("archive");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/api/events").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).containsPattern("entente_refresh_failed_total [1-9]");
  }
}
