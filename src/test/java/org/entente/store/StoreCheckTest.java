package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Factuality;
import org.entente.model.Issue;
import org.entente.rdf.Shapes;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check of the whole store finds what does not fit together, and nothing else. */
class StoreCheckTest {
  private static final Shapes SHAPES = Shapes.load(Path.of("ontology"), Articles.ONTOLOGY);
  private static final GraphRules RULES =
      new GraphRules() {
        @Override
        public List<Issue> ofArticle(Graph graph, String article) {
          return SHAPES.check(graph, article).issues();
        }

        @Override
        public List<Issue> ofEvent(Graph graph, Node event) {
          return SHAPES.check(graph, event, event.toString()).stream()
              .filter(issue -> issue.code().equals(Shapes.VIOLATION))
              .toList();
        }
      };

  private final TestReading summit = TestReading.summit("a");
  private Store store;

  @BeforeEach
  void fill() {
    store = Store.inMemory(Articles.ONTOLOGY);
    store.replaceAll(
        List.of(
            Articles.quads(summit),
            Articles.summit("b"),
            Articles.quads(Articles.talks("c", "Kantor", Factuality.PLANNED, 0.8)),
            Articles.synthetic(1, 3),
            Articles.synthetic(2, 3)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsNothingInAStoreThatIsSound() {
    StoreCheck.Report report = check();

    assertThat(report.counts()).isEmpty();
    assertThat(report.faults()).isEmpty();
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.events()).isPositive();
    assertThat(report.versions()).isPositive();
    assertThat(report.entities()).isPositive();
  }

  @Test
  void findsALineOfTheRegistryWithoutItsArticle() {
    delete(graph -> graph.deleteAny(article(), Node.ANY, Node.ANY, Node.ANY));

    assertThat(codes()).contains("store.article", "store.event-untold");
  }

  @Test
  void findsAnArticleThatTheRegistryDoesNotKnow() {
    delete(graph -> graph.deleteAny(Words.REGISTRY_GRAPH, article(), Node.ANY, Node.ANY));

    assertThat(codes()).containsExactly("store.unregistered");
    assertThat(check().faults().get(0).source()).isEqualTo(summit.iri());
    assertThat(check().faults().get(0).detail()).contains("ingest the article again");
  }

  @Test
  void findsMentionsOfAMissingEvent() {
    delete(graph -> graph.deleteAny(Words.EVENTS_GRAPH, event(graph), Node.ANY, Node.ANY));

    assertThat(codes()).contains("store.event-missing");
  }

  @Test
  void findsAnEventThatNoArticleTells() {
    delete(graph -> graph.deleteAny(Node.ANY, Node.ANY, Words.MENTION_OF, event(graph)));

    assertThat(codes()).contains("store.event-untold");
  }

  @Test
  void findsAVersionOfAMissingEvent() {
    delete(
        graph -> {
          Quad version =
              graph.findNG(Words.VERSIONS_GRAPH, Node.ANY, Words.VERSION_OF, Node.ANY).next();
          graph.deleteAny(Words.EVENTS_GRAPH, version.getObject(), Node.ANY, Node.ANY);
        });

    assertThat(codes()).contains("store.version");
  }

  @Test
  void findsEntitiesThatAreMissingOrThatNobodyNames() {
    Node kim = Words.node(TestReading.KIM.iri());
    delete(
        graph -> {
          graph.deleteAny(Words.ENTITIES_GRAPH, kim, Node.ANY, Node.ANY);
          graph.add(
              Words.ENTITIES_GRAPH, Words.node("http://example.org/x"), Words.COUNTRY, Words.TYPE);
        });

    assertThat(codes()).contains("store.entity-missing", "store.entity", "store.entity-unused");
  }

  @Test
  void findsAQuoteThatDoesNotStandInTheText() {
    delete(
        graph -> {
          Quad text = graph.findNG(article(), Node.ANY, Words.TEXT, Node.ANY).next();
          graph.delete(text);
          graph.add(
              Quad.create(
                  article(),
                  article(),
                  Words.TEXT,
                  org.apache.jena.graph.NodeFactory.createLiteralString("Cuaca cerah.")));
        });

    assertThat(codes()).containsExactly("store.quote");
  }

  @Test
  void findsWhatTheShapesForbid() {
    delete(graph -> graph.deleteAny(article(), Node.ANY, Words.SENTENCE, Node.ANY));

    assertThat(codes()).containsExactly(Shapes.VIOLATION);
  }

  @Test
  void listsTheFirstOfAKindAndCountsAll() {
    delete(graph -> graph.deleteAny(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, Node.ANY));
    StoreCheck.Report report = StoreCheck.of(store, RULES, 2, count -> {});

    assertThat(report.counts().get("store.event-missing")).isGreaterThan(2);
    assertThat(report.faults()).filteredOn(f -> f.code().equals("store.event-missing")).hasSize(2);
  }

  private Node article() {
    return Words.node(summit.iri());
  }

  /** The event that the article tells, as it stands in the graph. */
  private Node event(DatasetGraph graph) {
    return graph.findNG(article(), Node.ANY, Words.MENTION_OF, Node.ANY).next().getObject();
  }

  private void delete(Consumer<DatasetGraph> work) {
    DatasetGraph graph = store.dataset().asDatasetGraph();
    graph.begin(ReadWrite.WRITE);
    work.accept(graph);
    graph.commit();
    graph.end();
  }

  private StoreCheck.Report check() {
    return StoreCheck.of(store, RULES, 10, count -> {});
  }

  private List<String> codes() {
    return List.copyOf(check().counts().keySet());
  }
}
