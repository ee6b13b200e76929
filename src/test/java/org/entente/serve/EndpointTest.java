package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws Exception {
    site = TestSite.start(ServeOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private HttpResponse<String> get(String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(URI.create(site.server().sparql() + "?query=" + encoded)));
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(site.server().sparql())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** A connection a request: the server may close one whose body it refused to read. */
  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.header("Accept", "text/csv, */*;q=0.1").build(), BodyHandlers.ofString());
  }

  @Test
  void answersQueriesByGetAndPost() throws Exception {
    String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    long count = site.store().stats().quads();

    assertThat(get(query).body()).isEqualTo("n\r\n" + count + "\r\n");
    assertThat(post("application/sparql-query", query).body()).isEqualTo("n\r\n" + count + "\r\n");
  }

  @Test
  void searchesTexts() throws Exception {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> SELECT DISTINCT ?s"
            + " { ?s text:query (<http://www.w3.org/2000/01/rdf-schema#label> 'putin') }";
    HttpResponse<String> answer = get(query);
    while (answer.statusCode() == 503) {
      answer = get(query);
    }

    assertThat(answer.body()).contains("https://w3id.org/entente/id/entity/Q7747");
  }

  @Test
  void tellsWhatIsWrongWithAQuery() throws Exception {
    assertThat(get("SELECT nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesFormsThatItDoesNotHave() throws Exception {
    String rows = "/sparql?query=" + TestSite.encoded("SELECT * { ?s ?p ?o }");
    String graph = "/sparql?query=" + TestSite.encoded("CONSTRUCT WHERE { ?s ?p ?o }");

    assertThat(site.get(rows, "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(site.get(rows, "Accept", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(site.get(graph, "Accept", "text/csv").statusCode()).isEqualTo(406);
    assertThat(site.get(graph, "Accept", "text/csv, */*;q=0.1").statusCode()).isEqualTo(200);
    assertThat(site.get(rows + "&format=csv", "Accept", "image/png").statusCode()).isEqualTo(200);
  }

  @Test
  void answersHeadAsGetWithoutTheBody() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(site.address().resolve("/sparql?query=ASK%7B%7D"))
                .method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingInItsOwnWords() throws Exception {
    for (String path : List.of("/none", "/sparql/update", "/$/datasets")) {
      HttpResponse<String> answer = site.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).startsWith("There is nothing here");
    }
    for (String path : List.of("/none", "/id/event/none")) {
      HttpResponse<String> page = site.get(path, "Accept", "text/html");

      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).contains("/files/main.js");
    }
  }

  @Test
  void takesNoUpdateInAnyForm() throws Exception {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";

    assertThat(post("application/sparql-update", update).statusCode()).isBetween(400, 499);
    assertThat(
            post(
                    "application/x-www-form-urlencoded",
                    "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8))
                .statusCode())
        .isBetween(400, 499);
    assertThat(post("text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode()).isBetween(400, 499);
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(site.server().sparql() + "?default"))
              .header("Content-Type", "text/turtle")
              .method(method, BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."));
      assertThat(send(request).statusCode()).isEqualTo(405);
    }
    assertThat(get("ASK { <urn:a> ?p ?o }").body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * FROM <%s> { ?s ?p ?o }",
        "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }"
      })
  void asksNoOtherServer(String query) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext("/", exchange -> asked.incrementAndGet());
    canary.start();
    try {
      String address = "http://127.0.0.1:" + canary.getAddress().getPort() + "/sparql";

      HttpResponse<String> answer = get(query.formatted(address));

      assertThat(answer.statusCode() != 200 || answer.body().lines().count() <= 2).isTrue();
      assertThat(asked).hasValue(0);
    } finally {
      canary.stop(0);
    }
  }

  @Test
  void readsNoFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.ttl"), "<urn:secret> <urn:b> <urn:c> .");

    HttpResponse<String> answer = get("SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }");

    assertThat(answer.body()).doesNotContain("urn:secret");
  }

  @Test
  void endsAQueryThatTakesTooLong() throws Exception {
    String count = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (TestSite hasty =
        TestSite.start(ServeOptions.DEFAULT.withTimeout(Duration.ofMillis(700)))) {
      assertThat(hasty.query(count, "*/*").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void refusesAQueryThatIsTooLong() throws Exception {
    String query = "ASK { <urn:a> <urn:b> \"" + "x".repeat(110_000) + "\" }";

    assertThat(post("application/sparql-query", query).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/server",
        "/$/datasets",
        "/$/ping",
        "/$/stats",
        "/$/metrics",
        "/$/compact/sparql",
        "/sparql/data",
        "/sparql/update",
        "/sparql/upload",
        "/%24/server"
      })
  void hasNothingBesideTheEndpoint(String path) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(site.address().resolve(path)));

    assertThat(answer.statusCode()).isIn(400, 403, 404, 405);
  }

  @Test
  void refusesRequestsThatAPageOfAnotherHostSends() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 421 ");
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    ServeOptions same = ServeOptions.DEFAULT.withPort(site.address().getPort());

    assertThatThrownBy(() -> TestSite.start(same))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is taken");
  }

  @Test
  void letsNobodyInOnceClosed() throws Exception {
    TestSite other = TestSite.start(ServeOptions.DEFAULT);
    URI address = other.address();
    other.close();

    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }
}
