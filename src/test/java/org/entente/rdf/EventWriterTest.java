package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Entity;
import org.entente.model.Factuality;
import org.entente.model.Iris;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.junit.jupiter.api.Test;

class EventWriterTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));

  private static List<Quad> quads(Reading reading) {
    List<Quad> quads = new ArrayList<>();
    new EventWriter(ONTOLOGY)
        .write(
            reading,
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }

  private static List<Node> objects(List<Quad> quads, String subject, String property) {
    return quads.stream()
        .filter(q -> q.getSubject().getURI().equals(subject))
        .filter(q -> q.getPredicate().getURI().equals(property))
        .map(Quad::getObject)
        .toList();
  }

  private static String text(List<Quad> quads, String subject, String property) {
    return objects(quads, subject, property).get(0).getLiteralLexicalForm();
  }

  @Test
  void everyQuoteStandsInTheKeptTextAtItsOffsets() {
    assertThat(quotesFound(TestReading.summit("a1"))).isEqualTo(3 + 8 + 1);
  }

  @Test
  void countsOffsetsInUtf16UnitsBehindAnEmoji() {
    TestReading odd =
        TestReading.of("odd", "\ud83d\ude00 Kim bertemu Putin", "\ud83d\ude00 Kim bertemu Putin.");
    for (int sentence = 0; sentence < 2; sentence++) {
      odd.told("Meeting", odd.sentence(sentence).trigger("bertemu").kimAndPutin());
    }
    assertThat(quotesFound(odd)).isEqualTo(2 * 3);
    assertThat(quads(odd.reading()))
        .filteredOn(quad -> quad.getPredicate().getURI().equals(Terms.START))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsOnly("7");
  }

  /** How many quotes there are; each must stand where its node says. */
  private static int quotesFound(TestReading reading) {
    List<Quad> quads = quads(reading.reading());
    int quotes = 0;
    for (Quad quad : quads) {
      if (quad.getPredicate().getURI().equals(Terms.QUOTE)) {
        String node = quad.getSubject().getURI();
        boolean headline = Iris.inHeadline(node);
        String text = text(quads, reading.iri(), headline ? Terms.HEADLINE : Terms.TEXT);
        String quote = quad.getObject().getLiteralLexicalForm();
        assertThat(text.substring(Iris.start(node))).startsWith(quote);
        if (node.contains("event")) {
          assertThat(text(quads, node, Terms.START)).isEqualTo("" + Iris.start(node));
          assertThat(objects(quads, node, Terms.IN_HEADLINE)).hasSize(headline ? 1 : 0);
          assertThat(text).contains(text(quads, node, Terms.SENTENCE));
        }
        quotes++;
      }
    }
    return quotes;
  }

  @Test
  void costsNoMoreThanThePageOnTheGraphSays() {
    Map<String, Integer> cost = new TreeMap<>();
    for (Quad quad : quads(TestReading.summit("a1").reading())) {
      cost.merge(kind(quad), 1, Integer::sum);
    }
    assertThat(cost)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "article",
                10,
                "registry",
                1,
                "event mention",
                5 + 1 + 2 + 5 + 2 + 1 + 1 + 1 + 1 + 5 + 2,
                "name",
                8 * 3,
                "time",
                3,
                "event",
                10,
                "entity",
                3 + 3 + 6 + 3));
  }

  private static String kind(Quad quad) {
    String graph = quad.getGraph().getURI();
    String subject = quad.getSubject().getURI();
    String mark = subject.substring(subject.indexOf('#') + 1).replace("headline-", "");
    return graph.equals(Terms.EVENTS_GRAPH)
        ? "event"
        : graph.equals(Terms.ENTITIES_GRAPH)
            ? "entity"
            : graph.equals(Terms.REGISTRY_GRAPH)
                ? "registry"
                : mark.startsWith("event")
                    ? "event mention"
                    : subject.contains("#") ? mark.replaceAll("[0-9].*", "") : "article";
  }

  @Test
  void writesTheSameQuadsInTheSameOrderEachTime() {
    assertThat(quads(TestReading.summit("a1").reading()))
        .isEqualTo(quads(TestReading.summit("a1").reading()))
        .doesNotHaveDuplicates();
  }

  @Test
  void countsNamesThatNoEventUses() {
    TestReading summit = TestReading.summit("a1");
    assertThat(text(quads(summit.reading()), summit.iri(), Terms.UNUSED_MENTIONS)).isEqualTo("1");
  }

  @Test
  void replacesWhatNoGraphCanHoldUnitByUnit() {
    TestReading odd =
        TestReading.of(
            "odd", "Kim\u0000 \ud83d", "\udc00A\u0007\tKim \ud83d\ude00 bertemu Putin\uffff.");
    odd.told(
        "Meeting",
        odd.sentence(1)
            .trigger("bertemu")
            .role("participant", "Kim", TestReading.KIM)
            .role("participant", "Putin\uffff", TestReading.PUTIN));
    List<Quad> quads = quads(odd.reading());
    assertThat(text(quads, odd.iri(), Terms.HEADLINE)).isEqualTo("Kim\ufffd \ufffd");
    assertThat(text(quads, odd.iri(), Terms.TEXT))
        .isEqualTo("\ufffdA\ufffd\tKim \ud83d\ude00 bertemu Putin\ufffd.");
    assertThat(text(quads, odd.iri() + "#name19-25", Terms.QUOTE)).isEqualTo("Putin\ufffd");
  }

  @Test
  void writesNumbersOfTheOntologyAsNumbers() {
    TestReading launch = TestReading.of("l", "", "Kim meluncurkan dua rudal.");
    launch.told(
        "Launch",
        launch
            .sentence(0)
            .trigger("meluncurkan")
            .role("launcher", "Kim", TestReading.KIM)
            .detail("count", "2")
            .detail("direction", "Laut Timur"));
    List<Quad> quads = quads(launch.reading());
    assertThat(objects(quads, launch.event(0), Terms.iri("count")))
        .containsExactly(Literals.integer(2));
    assertThat(objects(quads, launch.event(0), Terms.iri("direction")))
        .containsExactly(Literals.string("Laut Timur"));
  }

  @Test
  void saysOfAnEventWhatItsStrongestMentionSays() {
    TestReading talks = TestReading.of("t", "", "Kim akan bertemu Putin. Kim bertemu Putin.");
    talks.told(
        "Meeting",
        talks.sentence(0).trigger("bertemu").kimAndPutin().as(Factuality.PLANNED).confidence(0.95),
        talks.sentence(1).trigger("bertemu").kimAndPutin().confidence(0.5));
    List<Quad> quads = quads(talks.reading());
    assertThat(objects(quads, talks.event(0), Terms.FACTUALITY))
        .extracting(Node::getURI)
        .containsExactly(Terms.factuality(Factuality.HAPPENED));
  }

  @Test
  void keepsAnotherNameOfWhatNoGazetteerKnows() {
    Entity budi = TestReading.unknown("budi santoso", "id", "Budi Santoso");
    TestReading visit = TestReading.of("v", "", "Budi mengunjungi Kim Jong Un.");
    visit.told(
        "Visit",
        visit
            .sentence(0)
            .trigger("mengunjungi")
            .role("visitor", "Budi", budi)
            .role("host", "Kim Jong Un", TestReading.KIM));
    List<Quad> quads = quads(visit.reading());
    String altLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
    assertThat(objects(quads, budi.iri(), altLabel)).containsExactly(Literals.string("Budi"));
    assertThat(objects(quads, TestReading.KIM.iri(), altLabel)).isEmpty();
  }

  @Test
  void labelsOnceWhatIsSpelledAlikeInAllLanguages() {
    List<Quad> quads = quads(TestReading.summit("a1").reading());
    String label = "http://www.w3.org/2000/01/rdf-schema#label";
    assertThat(objects(quads, TestReading.KIM.iri(), label))
        .containsExactly(Literals.string("Kim Jong-un"));
    assertThat(objects(quads, TestReading.VOSTOCHNY.iri(), label)).hasSize(2);
  }

  @Test
  void leavesEachMentionTheWordsThatItQuotes() {
    TestReading said = TestReading.of("s", "", "Kim berkata siap. Kim berkata menang.");
    said.told(
        "Statement",
        said.sentence(0)
            .trigger("berkata")
            .role("speaker", "Kim", TestReading.KIM)
            .detail("quotation", "siap"),
        said.sentence(1)
            .trigger("berkata")
            .role("speaker", "Kim", TestReading.KIM)
            .detail("quotation", "menang"));
    List<Quad> quads = quads(said.reading());
    assertThat(objects(quads, said.event(0), Terms.QUOTATION)).isEmpty();
    assertThat(quads)
        .filteredOn(quad -> quad.getPredicate().getURI().equals(Terms.QUOTATION))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("siap", "menang");
  }
}
