package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What OpenRefine asks for. */
class ReconcileTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws Exception {
    site = TestSite.start(ServeOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(site.get(path).body());
  }

  @Test
  void reconcilesNamesWithEntities() throws Exception {
    JsonNode manifest = json("/reconcile");
    HttpResponse<String> answer =
        site.send(
            HttpRequest.newBuilder(site.address().resolve("/reconcile"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "queries="
                            + TestSite.encoded(
                                "{\"q0\":{\"query\":\"kim jong un\",\"type\":\"Person\"},"
                                    + "\"q1\":{\"query\":\"kim\",\"type\":\"State\"}}"))));
    JsonNode result = new ObjectMapper().readTree(answer.body());

    assertThat(manifest.path("versions").path(0).asText()).isEqualTo("0.2");
    assertThat(result.path("q0").path("result").path(0).path("id").asText())
        .isEqualTo("entity/Q56226");
    assertThat(result.path("q0").path("result").path(0).path("match").asBoolean()).isTrue();
    assertThat(result.path("q1").path("result")).isEmpty();
  }

  @Test
  void tellsFurtherColumnsOfReconciledEntities() throws Exception {
    String extend =
        "{\"ids\":[\"entity/Q56226\",\"entity/none\"],\"properties\":[{\"id\":\"name_en\"},"
            + "{\"id\":\"type\"},{\"id\":\"num_events\"}]}";
    JsonNode manifest = json("/reconcile");
    JsonNode answer = json("/reconcile?extend=" + TestSite.encoded(extend));
    JsonNode proposed = json("/reconcile/properties?type=Person&limit=3");

    assertThat(manifest.path("extend").path("propose_properties").path("service_path").asText())
        .isEqualTo("/reconcile/properties");
    assertThat(answer.path("meta").path(1).path("id").asText()).isEqualTo("type");
    JsonNode kim = answer.path("rows").path("entity/Q56226");
    assertThat(kim.path("name_en").path(0).path("str").asText()).isEqualTo("Kim Jong-un");
    assertThat(kim.path("type").path(0).path("id").asText()).isEqualTo("Person");
    assertThat(kim.path("num_events").path(0).path("int").asInt()).isPositive();
    assertThat(answer.path("rows").path("entity/none").path("name_en")).isEmpty();
    assertThat(proposed.path("properties")).hasSize(3);
    assertThat(json("/reconcile/suggest/property?prefix=wiki").path("result")).hasSize(1);
    assertThat(site.get("/reconcile?extend=%7B%7D").statusCode()).isEqualTo(400);
  }

  @Test
  void letsItsPreviewBeShownInAFrame() throws Exception {
    HttpResponse<String> preview = site.get("/reconcile/preview?id=entity/Q56226");

    assertThat(preview.body()).contains("Kim Jong-un");
    assertThat(preview.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; base-uri 'none'");
    assertThat(site.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
  }
}
