package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a query that works when the server is stopped. */
class StopTest {
  /** Works for years, and would for an hour if nobody stopped it. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @Test
  void tellsWhoWaitsForALongQueryThatItStops() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    TestSite site = TestSite.start(ServeOptions.DEFAULT.withTimeout(Duration.ofHours(1)), log);
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/sparql?query=" + TestSite.encoded(ENDLESS)))
            .build();
    CompletableFuture<HttpResponse<String>> asked =
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    while (!site.get("/metrics").body().contains("entente_queries_running 1")) {
      Thread.sleep(20);
    }

    site.close();

    HttpResponse<String> answer = asked.get(1, TimeUnit.MINUTES);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("The server stops\n");
    assertThat(log).anyMatch(line -> line.contains("\"status\":503"));
  }
}
