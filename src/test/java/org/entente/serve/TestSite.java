package org.entente.serve;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.export.Spreadsheet;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.serve.page.Background;
import org.entente.serve.page.Runs;
import org.entente.serve.page.Site;
import org.entente.store.ArticleQuads;
import org.entente.store.Queries;
import org.entente.store.Store;

/** A small site for tests: a few articles in memory, and the real ontology, questions and words. */
public final class TestSite implements AutoCloseable {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));

  private static final Runs.Done RUN =
      new Runs.Done(
          7,
          "ingest",
          Instant.parse("2026-01-05T06:00:00Z"),
          Optional.of(Instant.parse("2026-01-05T06:01:00Z")),
          "done",
          new Runs.Count(3, 0, 0),
          new Runs.Count(2, 1, 0));

  private final Store store = Store.inMemory(ONTOLOGY);
  private final WebServer server;

  private TestSite(ServeOptions options, List<String> log, List<TestReading> readings)
      throws Exception {
    add(readings);
    Site site =
        new Site(
            store,
            ONTOLOGY,
            Queries.load(Path.of("queries")),
            Background.NONE,
            Path.of("data"),
            Spreadsheet::text,
            () -> List.of(RUN),
            new TestFeeds());
    server = WebServer.start(site, options, log::add);
    while (get("/api/events?limit=0").statusCode() == 503) {
      Thread.onSpinWait();
    }
  }

  /** With the articles of {@link #world}. */
  static TestSite start(ServeOptions options) throws Exception {
    return start(options, new ArrayList<>());
  }

  /** The same, keeping the access log. */
  static TestSite start(ServeOptions options, List<String> log) throws Exception {
    return new TestSite(options, log, world());
  }

  /** With other articles. */
  public static TestSite of(List<TestReading> readings) throws Exception {
    return new TestSite(ServeOptions.DEFAULT, new ArrayList<>(), readings);
  }

  /** Two summits, a planned meeting and an attack without a date or place. */
  public static List<TestReading> world() {
    TestReading planned =
        TestReading.of("later", "en", "Daily", "", "Kim will meet Putin on 1 October.");
    planned.told(
        "Meeting",
        planned
            .sentence(0)
            .trigger("meet")
            .kimAndPutin()
            .time("1 October", When.day(LocalDate.of(2023, 10, 1)))
            .as(Factuality.PLANNED));
    return List.of(TestReading.summit("a"), TestReading.summit("b"), planned);
  }

  /** Puts articles into the store while it is served. */
  void add(List<TestReading> readings) {
    EventWriter writer = new EventWriter(ONTOLOGY);
    store.replaceAll(
        readings.stream()
            .map(r -> ArticleQuads.collect(r.iri(), out -> writer.write(r.reading(), out)))
            .toList());
  }

  Store store() {
    return store;
  }

  WebServer server() {
    return server;
  }

  /** Takes quads as they are: what no reader would write, but who knows. */
  public void addQuads(List<ArticleQuads> articles) {
    store.replaceAll(articles);
  }

  /** Where the pages are. */
  public URI address() {
    return server.address();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> query(String sparql, String accept) throws Exception {
    return get("/sparql?query=" + encoded(sparql), "Accept", accept);
  }

  /** A connection a request: the server may close one whose body it refused to read. */
  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
