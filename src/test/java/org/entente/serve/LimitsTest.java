package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, how much they get, and what is told of it. */
class LimitsTest {
  private static final String ALL = "SELECT * { ?s ?p ?o }";
  private static TestSite usual;

  @BeforeAll
  static void start() throws Exception {
    usual = TestSite.start(ServeOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    usual.close();
  }

  @Test
  void refusesAnAnswerOfTooManyRowsAsAWhole() throws Exception {
    try (TestSite site = TestSite.start(ServeOptions.DEFAULT.withLargest(20, 1 << 20))) {
      for (String query : List.of(ALL, "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE * { ?s ?p ?o }")) {
        HttpResponse<String> answer = site.query(query, "*/*");

        assertThat(answer.statusCode()).as(query).isEqualTo(413);
        assertThat(answer.body())
            .isEqualTo("The answer has more than 20 rows; ask for less, with LIMIT or a filter\n");
      }
      assertThat(site.query(ALL + " LIMIT 20", "text/csv").body().lines()).hasSize(21);
    }
  }

  @Test
  void refusesAnAnswerOfTooManyBytesAsAWhole() throws Exception {
    try (TestSite site = TestSite.start(ServeOptions.DEFAULT.withLargest(1_000_000, 5_000))) {
      for (String accept : List.of("text/csv", "application/sparql-results+json", "text/plain")) {
        HttpResponse<String> answer = site.query(ALL, accept);

        assertThat(answer.statusCode()).as(accept).isEqualTo(413);
        assertThat(answer.body()).startsWith("The answer is larger than 5000 bytes");
      }
      assertThat(site.get("/export/events.json").statusCode()).isIn(200, 413);
    }
  }

  @Test
  void sendsNothingOfAnAnswerThatTakesTooLong() throws Exception {
    String long_ = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (TestSite site =
        TestSite.start(
            ServeOptions.DEFAULT
                .withTimeout(Duration.ofMillis(500))
                .withLargest(Long.MAX_VALUE, Long.MAX_VALUE))) {
      HttpResponse<String> answer = site.query(long_, "text/csv");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo("The query takes longer than 0.5 s; ask for less\n");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<java:org.example.F>(?o)) }",
        "SELECT * { ?s <java:org.example.P> ?o }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.Runtime>) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#print>('x') AS ?x) {}",
        "SELECT * { { SELECT (<java:a.B>() AS ?x) {} } }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?s)",
        "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o } GROUP BY (<java:a.B>(?s) AS ?y)",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }"
      })
  void refusesFunctionsAndServersThatAQueryNames(String query) throws Exception {
    assertThat(usual.query(query, "text/csv").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?query=%ZZ",
        "/sparql?query=ASK%7B%7D&update=%C3",
        "/queries/who-met-whom?person=%ZZ",
        "/api/events?who=%ZZ",
        "/reconcile?queries=%ZZ"
      })
  void saysThatParametersCannotBeRead(String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), usual.address().getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .contains("The parameters cannot be read");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded; charset=none",
        "application/x-www-form-urlencoded"
      })
  void saysThatAFormCannotBeRead(String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(usual.server().sparql())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("query=%ZZ"));

    assertThat(usual.send(request).statusCode()).isEqualTo(400);
  }

  @Test
  void runsNoScript() throws Exception {
    HttpResponse<String> answer =
        usual.query(
            "SELECT (<http://jena.apache.org/ARQ/jsFunction#toUpperCase>('x') AS ?x) {}",
            "text/csv");

    assertThat(answer.statusCode() != 200 || answer.body().equals("x\r\n\r\n")).isTrue();
  }

  @Test
  void isNotReadyWhereTheStoreAnswersNoMore() throws Exception {
    try (TestSite site = TestSite.start(ServeOptions.DEFAULT)) {
      site.store().close();

      assertThat(site.get("/readyz").statusCode()).isEqualTo(503);
      assertThat(site.get("/livez").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesNoJsonLd() throws Exception {
    TestSite site = usual;
    HttpResponse<String> answer =
        site.send(
            HttpRequest.newBuilder(site.server().sparql())
                .header("Content-Type", "application/ld+json")
                .POST(BodyPublishers.ofString("{\"@context\":\"http://127.0.0.1:1/\"}")));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void letsInOnlyWhoShowsTheToken() throws Exception {
    try (TestSite site = TestSite.start(ServeOptions.DEFAULT.withToken(Optional.of("s3cret")))) {
      String basic =
          Base64.getEncoder().encodeToString("me:s3cret".getBytes(StandardCharsets.UTF_8));

      assertThat(site.get("/").statusCode()).isEqualTo(401);
      assertThat(site.get("/sparql?query=ASK%7B%7D", "Authorization", "Bearer s3cre").statusCode())
          .isEqualTo(401);
      assertThat(site.get("/", "Authorization", "Bearer s3cret").statusCode()).isEqualTo(200);
      assertThat(site.get("/", "Authorization", "Basic " + basic).statusCode()).isEqualTo(200);
      assertThat(site.get("/livez").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsPagesOfOtherSitesAskOnlyIfTold() throws Exception {
    String header = "Access-Control-Allow-Origin";
    try (TestSite closed = TestSite.start(ServeOptions.DEFAULT);
        TestSite open = TestSite.start(ServeOptions.DEFAULT.withOrigin(Optional.of("*")))) {
      assertThat(closed.get("/api/events").headers().firstValue(header)).isEmpty();
      assertThat(open.get("/api/events").headers().firstValue(header)).contains("*");
    }
  }

  @Test
  void refusesHeadersThatAreTooLong() throws Exception {
    TestSite site = usual;
    assertThat(site.get("/", "X-Long", "x".repeat(20_000)).statusCode()).isEqualTo(431);
  }

  @Test
  void writesOneLineARequestWhateverIsAsked() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (TestSite site = TestSite.start(ServeOptions.DEFAULT, log)) {
      log.clear();
      site.get("/api/suggest?q=%0A%1B%5B31m%E2%80%A8x", "User-Agent", "${jndi:ldap://x}\"\u00e9");
      raw(
          site,
          "GET /a\u2028b HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a\tb\r\nConnection: close\r\n\r\n");
    }
    assertThat(log).isNotEmpty();
    for (String line : log) {
      JsonNode node = new ObjectMapper().readTree(line);
      assertThat(line.chars().allMatch(c -> c >= 0x20 && c < 0x7f)).isTrue();
      assertThat(node.path("status").asInt()).isPositive();
    }
  }

  @Test
  void countsForPrometheusAndAnswersProbes() throws Exception {
    TestSite site = usual;
    site.query("ASK {}", "*/*");
    String metrics = site.get("/metrics").body();

    assertThat(metrics)
        .contains("entente_http_requests_total{route=\"/sparql\",method=\"GET\",status=\"200\"} ")
        .contains("# TYPE entente_http_request_duration_seconds histogram")
        .contains("entente_events 2");
    assertThat(site.get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsBrowsersToRunNoScriptButOurs() throws Exception {
    TestSite site = usual;
    for (String path : List.of("/", "/none", "/sparql?query=bad", "/id/event/x", "/api/event")) {
      var headers = site.get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  private static void raw(TestSite site, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    }
  }
}
