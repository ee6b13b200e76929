package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.model.Iris;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs find beside the endpoint. */
class ResourcesTest {
  private static final String QUESTION = "/queries/who-met-whom?person=";
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

  private static String kim() {
    return TestSite.encoded(TestReading.KIM.iri());
  }

  private static String event() throws Exception {
    return json("/api/events?told=happened").path("rows").path(0).path("iri").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv, Vladimir Putin",
    "tsv, text/tab-separated-values, Vladimir Putin",
    "json, application/sparql-results+json, bindings",
    "xml, application/sparql-results+xml, <binding",
    "geojson, application/geo+json, FeatureCollection",
    "atom, application/atom+xml, <entry>"
  })
  void answersAQuestionInEachForm(String format, String type, String part) throws Exception {
    HttpResponse<String> byName = site.get(QUESTION + kim() + "&format=" + format);
    HttpResponse<String> byAccept = site.get(QUESTION + kim(), "Accept", type);

    assertThat(byName.statusCode()).isEqualTo(200);
    assertThat(byName.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(byName.body()).contains(part).isEqualTo(byAccept.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/queries/who-met-whom?from=yesterday",
        "/queries/who-met-whom?nobody=x",
        "/queries/who-met-whom?format=exe",
        "/queries/explain-event",
        "/queries/counts?format=geojson",
        "/api/events?from=2023",
        "/api/events?limit=99999"
      })
  void saysWhatIsWrongWithAParameter(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body().lines()).hasSize(1);
  }

  @Test
  void bindsHostileValuesAsValues() throws Exception {
    String[] hostile = {
      "> } ; DROP ALL #",
      "\" } UNION { ?s ?p ?o }",
      "?person",
      "' OR '1'='1",
      "\u2028\\u0022",
      "<urn:x>"
    };
    for (String value : hostile) {
      HttpResponse<String> answer = site.get(QUESTION + TestSite.encoded(value) + "&format=csv");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().lines()).hasSize(1);
    }
  }

  @Test
  void leadsFromAnIriToRdfOrToAPage() throws Exception {
    String path = "/id/" + event().substring(Iris.BASE.length());
    HttpResponse<String> turtle = site.get(path, "Accept", "text/turtle");
    HttpResponse<String> page = site.get(path, "Accept", "text/html,*/*;q=0.8");
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model, new ByteArrayInputStream(turtle.body().getBytes(StandardCharsets.UTF_8)), Lang.TTL);

    assertThat(model.contains(model.createResource(event()), null)).isTrue();
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(site.get("/id/event/none", "Accept", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(site.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void describesItselfAndItsData() throws Exception {
    String service = site.get("/sparql", "Accept", "text/turtle").body();
    String data = site.get("/.well-known/void", "Accept", "text/turtle").body();
    JsonNode api = json("/openapi.json");
    Model described = RDFParser.fromString(data, Lang.TURTLE).base("http://localhost/").toModel();
    Resource graph = described.listSubjectsWithProperty(RDF.type, VOID.Dataset).next();

    assertThat(graph.listProperties(DCTerms.title, "id").toList()).isNotEmpty();
    for (Property property :
        List.of(
            DCTerms.license,
            DCTerms.rights,
            DCTerms.description,
            DCTerms.modified,
            VOID.sparqlEndpoint,
            VOID.uriSpace,
            VOID.feature,
            VOID.triples,
            VOID.entities,
            VOID.classPartition)) {
      assertThat(graph.hasProperty(property)).as(property.getURI()).isTrue();
    }
    assertThat(graph.getPropertyResourceValue(DCTerms.license).isURIResource()).isTrue();
    assertThat(service).contains("sd:Service", "SPARQL11Query", "UnionDefaultGraph");
    assertThat(data).contains("void:Dataset", "void:triples", "ent:Meeting");
    assertThat(api.path("openapi").asText()).startsWith("3.1");
    assertThat(api.path("paths").has("/queries/who-met-whom")).isTrue();
  }

  @Test
  void tellsNewEventsAsAnAtomFeed() throws Exception {
    String feed = site.get(QUESTION + kim() + "&told=any&format=atom").body();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));

    assertThat(document.getElementsByTagName("entry").getLength())
        .isEqualTo(json("/api/events?type=Meeting").path("total").asInt());
    assertThat(feed).contains("<updated>2023-09-14T00:00:00Z</updated>");
    assertThat(feed).contains("<id>" + Iris.BASE + "feed/who-met-whom?person=" + kim());
    assertThat(site.get("/queries/who-met-whom?format=atom").body())
        .contains("<id>" + Iris.BASE + "feed/who-met-whom</id>");
  }

  @Test
  void filtersByWhoWhereWhenAndHowItIsTold() throws Exception {
    assertThat(json("/api/events?who=" + kim() + "&told=planned").path("total").asInt())
        .isEqualTo(1);
    assertThat(json("/api/events?to=2023-09-13").path("total").asInt()).isEqualTo(1);
    assertThat(json("/api/events?who=nobody-at-all").path("total").asInt()).isZero();
    assertThat(
            json("/api/events?where=" + TestSite.encoded(TestReading.VOSTOCHNY.iri()))
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(json("/api/events?who=" + kim() + "&with=" + kim()).path("total").asInt()).isZero();
  }

  @Test
  void tellsWhatTheLastRunsDid() throws Exception {
    JsonNode run = json("/api/status").path("runs").path(0);

    assertThat(run.path("number").asInt()).isEqualTo(7);
    assertThat(run.path("command").asText()).isEqualTo("ingest");
    assertThat(run.path("outcome").asText()).isEqualTo("done");
    assertThat(run.path("ended").asText()).isEqualTo("2026-01-05T06:01:00Z");
    assertThat(run.path("articles").path("added").asInt()).isEqualTo(3);
    assertThat(run.path("events").path("changed").asInt()).isEqualTo(1);
  }

  @Test
  void tellsHowTheFeedsAre() throws Exception {
    JsonNode status = json("/api/status");

    assertThat(status.path("refresh").path("trouble").asText()).isEqualTo("disk full");
    assertThat(status.path("feeds").path(0).path("last").path("counts").path("new").asInt())
        .isEqualTo(3);
    assertThat(status.path("feeds").path(1).path("last").path("failures").has("fetch.timeout"))
        .isTrue();
    assertThat(site.get("/metrics").body()).contains("entente_refresh_running 0");
  }

  @Test
  void sendsWhatTheBrowserHasOnlyOnce() throws Exception {
    HttpResponse<String> first = site.get("/files/ask.js", "Accept-Encoding", "gzip");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        site.send(
            HttpRequest.newBuilder(site.address().resolve("/files/ask.js"))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag));

    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(site.get("/files/ask.js").headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(site.get("/").body()).contains("modulepreload\" href=\"/files/suggest.js\"");
  }

  @Test
  void suggestsNamesWhileTheyAreTyped() throws Exception {
    assertThat(json("/api/suggest?q=jong").path("rows").path(0).path("label").asText())
        .isEqualTo("Kim Jong-un");
    assertThat(json("/api/suggest?q=kosmo&language=id").path("rows").path(0).path("label").asText())
        .isEqualTo("Kosmodrom Vostochny");
    assertThat(json("/api/suggest?q=").path("rows")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "excel.csv", "json", "geojson", "ttl"})
  void exportsTheSameEventsInEachForm(String form) throws Exception {
    HttpResponse<String> answer = site.get("/export/events." + form + "?told=happened");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(event().substring(Iris.BASE.length()));
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("events." + form);
  }

  @Test
  void placesNoCountryOnItsCapital() throws Exception {
    JsonNode features = json("/export/events.geojson").path("features");

    for (JsonNode feature : features) {
      boolean point =
          feature.path("properties").path("place").path("precision").asText().equals("point");
      assertThat(feature.path("geometry").isNull()).isEqualTo(!point);
    }
  }

  @Test
  void showsWhatIsWrittenWhileItServes() throws Exception {
    int before = json("/api/events").path("total").asInt();
    site.add(List.of(new TestWorld().visit()));
    while (json("/api/events").path("total").asInt() == before) {
      Thread.onSpinWait();
    }

    assertThat(json("/api/suggest?q=budi").path("rows")).hasSize(1);
    site.store().removeAll(List.of(new TestWorld().visit().iri()));
    while (json("/api/events").path("total").asInt() != before) {
      Thread.onSpinWait();
    }
  }

  @Test
  void speaksWithAPublicClientOfTheProtocol() {
    String endpoint = site.server().sparql().toString();
    String all = "SELECT * { ?s ?p ?o }";
    try (QueryExecHTTP select = QueryExecHTTP.newBuilder().endpoint(endpoint).query(all).build();
        QueryExecHTTP post =
            QueryExecHTTP.newBuilder()
                .endpoint(endpoint)
                .query(all)
                .sendMode(QuerySendMode.asPost)
                .build();
        QueryExecHTTP ask =
            QueryExecHTTP.newBuilder().endpoint(endpoint).query("ASK { ?s ?p ?o }").build();
        QueryExecHTTP construct =
            QueryExecHTTP.newBuilder()
                .endpoint(endpoint)
                .query("CONSTRUCT WHERE { ?s a ?o }")
                .build()) {
      long rows = select.select().stream().count();

      assertThat(rows).isPositive().isEqualTo(post.select().stream().count());
      assertThat(ask.ask()).isTrue();
      assertThat(construct.construct().size()).isPositive();
    }
  }
}
