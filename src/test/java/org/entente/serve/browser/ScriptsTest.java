package org.entente.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Entity;
import org.entente.model.Iris;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.serve.TestSite;
import org.entente.store.ArticleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred articles whose names, titles, sentences and addresses want to run a script. */
class ScriptsTest {
  private static final String[] SCRIPTS = {
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    "<svg><script>window.hit=1</script></svg>",
    "<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
    "<body onload=window.hit=1>",
    "<details open ontoggle=window.hit=1>",
    "<input autofocus onfocus=window.hit=1>",
    "<a href=javascript:window.hit=1>click</a>",
    "<math><mtext></mtext><script>window.hit=1</script></math>",
    "<video><source onerror=window.hit=1></video>",
    "<object data=javascript:window.hit=1>",
    "<embed src=javascript:window.hit=1>",
    "<style>@import'javascript:window.hit=1'</style>",
    "<link rel=stylesheet href=javascript:window.hit=1>",
    "<base href=//127.0.0.1:1/>",
    "<form action=javascript:window.hit=1><button>x</button></form>",
    "<marquee onstart=window.hit=1>",
    "<template><script>window.hit=1</script></template>",
    "{{constructor.constructor('window.hit=1')()}}",
    "${window.hit=1}",
    "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "\u2028window.hit=1//",
    "<\u0073cript>window.hit=1</\u0073cript>",
  };
  private static final String[] BEFORE = {
    "",
    "\"'>",
    "</title></textarea></script>",
    "--> ]]> ` ",
    "\\\");//",
    "' onmouseover='window.hit=1' x='",
    "\u202e",
    "%22%3E"
  };

  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));

  private static TestSite site;
  private static Chromium browser;
  private static List<ArticleQuads> articles;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no Chromium on the PATH: scripts were not tried in a browser");
    articles = articles();
    site = TestSite.of(List.of());
    site.addQuads(articles);
    browser = Chromium.start(program.get());
    browser.size(1280, 900);
    do {
      browser.open(site.address());
    } while (!browser.text("#summary").startsWith("200 "));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
      site.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.said().clear();
  }

  private static List<ArticleQuads> articles() {
    EventWriter writer = new EventWriter(ONTOLOGY);
    List<ArticleQuads> made = new ArrayList<>();
    for (String before : BEFORE) {
      for (String script : SCRIPTS) {
        String payload = before + script;
        TestReading reading = hostile("x" + made.size(), payload);
        made.add(
            ArticleQuads.collect(
                reading.iri(), out -> writer.write(reading.reading(), addressed(out, script))));
      }
    }
    return made;
  }

  private static TestReading hostile(String id, String payload) {
    String name = "Mr " + payload.replace('.', ' ');
    TestReading reading =
        TestReading.of(id, "en", payload, payload.replace('.', ' '), "Kim met " + name + " today.");
    Entity stranger = TestReading.unknown("stranger " + id, "en", payload);
    return reading.told(
        "Meeting",
        reading
            .sentence(1)
            .trigger("met")
            .role("participant", "Kim", TestReading.KIM)
            .role("participant", name, stranger)
            .role("place", "today", TestReading.VOSTOCHNY));
  }

  /** Hands quads on with an address that is a script. */
  private static StreamRDF addressed(StreamRDF out, String script) {
    return new StreamRDFWrapper(out) {
      @Override
      public void quad(Quad quad) {
        boolean address = quad.getPredicate().getURI().equals(Terms.URL);
        Node value = NodeFactory.createLiteralString("javascript:window.hit=1//" + script);
        super.quad(
            address
                ? Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), value)
                : quad);
      }
    };
  }

  private static void nothingRan() throws Exception {
    assertThat(browser.eval("window.hit === undefined").asBoolean()).isTrue();
    assertThat(
            browser
                .eval("document.querySelector('a[href^=\"javascript:\" i]') === null")
                .asBoolean())
        .isTrue();
    assertThat(browser.said())
        .noneMatch(said -> said.contains("script") && !said.contains("style"));
    assertThat(browser.said()).noneMatch(said -> said.startsWith("dialog"));
  }

  @Test
  void showsThemAsTextInEachView() throws Exception {
    for (String view : List.of("table", "map", "timeline", "network")) {
      browser.open(site.address().resolve("/?language=en&view=" + view));
      browser.await("document.getElementById('view').dataset.drawn === '" + view + "'");
      browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      nothingRan();
    }
    browser.open(site.address().resolve("/?language=en"));
    for (int rows = 100; rows <= 200; rows += 50) {
      browser.click("button.more");
      browser.await("document.querySelectorAll('.events tbody tr').length >= " + rows);
    }
    assertThat(browser.text(".events tbody")).contains("<img src=x onerror=window.hit=1>");
    nothingRan();
  }

  @Test
  void showsThemAsTextOnTheirOwnPages() throws Exception {
    for (int i = 0; i < articles.size(); i += 12) {
      String article = articles.get(i).article().substring(Iris.BASE.length());
      browser.open(site.address().resolve("/id/" + article));
      nothingRan();
      browser.eval(
          "fetch('/api/article?iri=https://w3id.org/entente' + location.pathname).then(r => r.json())"
              + ".then(a => { window.found = a.marks.filter(m => m.iri).map(m => m.iri); })");
      String event = browser.eval("window.found.find(iri => iri.includes('/event/'))").asText();
      String entity = browser.eval("window.found.find(iri => iri.includes('/name/'))").asText();
      for (String iri : List.of(event, entity)) {
        browser.open(site.address().resolve("/id/" + iri.substring(Iris.BASE.length())));
        browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        nothingRan();
      }
    }
  }

  @Test
  void showsThemAsTextWhileTypingAndInSparql() throws Exception {
    browser.open(site.address().resolve("/?language=en"));
    browser.eval("document.getElementById('ask-who').focus()");
    browser.type("script");
    browser.await("document.querySelector('#ask-who-list [role=option] .name')");
    nothingRan();

    browser.open(site.address().resolve("/query?language=en"));
    browser.eval(
        "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#label>|<"
            + Terms.URL
            + "> ?o }')");
    browser.eval("document.querySelector('.yasqe_queryButton').click()");
    browser.await("document.querySelector('.yasr table tbody tr')");
    nothingRan();
  }

  @Test
  void showsThemAsTextInErrors() throws Exception {
    for (String script :
        List.of("%3Cscript%3Ewindow.hit=1%3C/script%3E", "%22onload=window.hit=1")) {
      for (String path :
          List.of("/id/event/" + script, "/?from=" + script, "/?who=" + script, "/" + script)) {
        browser.open(URI.create(site.address() + path.substring(1)));
        assertThat(browser.eval("window.hit === undefined").asBoolean()).isTrue();
      }
    }
  }
}
