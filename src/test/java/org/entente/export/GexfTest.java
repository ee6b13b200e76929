package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Holds the network against the schema that the GEXF project publishes. */
class GexfTest {
  private static final ExportSetting SETTING =
      ExportSetting.load(Path.of("ontology"), Path.of("data"), "en");

  @TempDir private Path folder;

  private static Schema schema() throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    return factory.newSchema(Path.of("src/test/resources/gexf/gexf.xsd").toFile());
  }

  private void export(TestReading... readings) throws IOException {
    EventWriter writer = new EventWriter(SETTING.ontology());
    try (Store store = Store.inMemory(SETTING.ontology())) {
      for (TestReading reading : readings) {
        store.replaceAll(
            List.of(
                ArticleQuads.collect(reading.iri(), out -> writer.write(reading.reading(), out))));
      }
      new Export(store, SETTING, Origins.UNKNOWN, Selection.happened(), true, count -> {})
          .write(Form.GEXF, folder);
    }
  }

  @Test
  void isValidGexf() throws IOException {
    TestReading odd =
        TestReading.of("x", "en", "<&>\"", "<b>\"Kim\" & \u0001</b>", "Kim <met> \u000B& Putin.");
    odd.told("Meeting", odd.sentence(1).trigger("<met>").kimAndPutin());
    export(TestReading.summit("a1"), odd);
    Path file = folder.resolve("network.gexf");
    assertThatCode(() -> schema().newValidator().validate(new StreamSource(file.toFile())))
        .doesNotThrowAnyException();
    assertThat(Files.readString(file))
        .contains(
            "mode=\"dynamic\"",
            "start=\"2023-09-13\"",
            "kind=\"Meeting\"",
            "label=\"Kim Jong-un\"");
  }

  private static List<Element> elements(Document network, String name) {
    NodeList found = network.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private Document network() throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("network.gexf").toFile());
  }

  private static TestReading attack() {
    TestReading reading = TestReading.of("a2", "Kim", "Kim menyerang Putin di Moskwa.");
    return reading.told(
        "Attack",
        reading
            .sentence(1)
            .trigger("menyerang")
            .role("attacker", "Kim", TestReading.KIM)
            .role("target", "Putin", TestReading.PUTIN));
  }

  private static Predicate<Element> mutual(boolean wanted) {
    return edge -> {
      NodeList values = edge.getElementsByTagName("attvalue");
      Element first = (Element) values.item(0);
      return first.getAttribute("for").equals("mutual")
          && first.getAttribute("value").equals(String.valueOf(wanted));
    };
  }

  private static String ends(Element edge) {
    return edge.getAttribute("source") + " " + edge.getAttribute("target");
  }

  /** Readers such as NetworkX refuse a graph with edges of another kind than its default. */
  @Test
  void hasEdgesOfOneKindBetweenItsNodes() throws Exception {
    export(TestReading.summit("a1"), attack());
    Document network = network();
    List<Element> edges = elements(network, "edge");
    List<String> nodes =
        elements(network, "node").stream().map(node -> node.getAttribute("id")).toList();
    assertThat(elements(network, "graph").get(0).getAttribute("defaultedgetype"))
        .isEqualTo("directed");
    assertThat(edges)
        .hasSize(3)
        .allSatisfy(
            edge -> {
              assertThat(edge.getAttribute("type")).isEqualTo("directed");
              assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            });
    assertThat(edges).extracting(edge -> edge.getAttribute("id")).doesNotHaveDuplicates();
  }

  @Test
  void goesBothWaysBetweenTwoWhoMeetAndOneWayToWhoIsAttacked() throws Exception {
    export(TestReading.summit("a1"), attack());
    List<Element> edges = elements(network(), "edge");
    String kim = TestReading.KIM.iri();
    String putin = TestReading.PUTIN.iri();
    assertThat(edges.stream().filter(mutual(true)))
        .allMatch(edge -> edge.getAttribute("kind").equals("Meeting"))
        .extracting(GexfTest::ends)
        .containsExactlyInAnyOrder(kim + " " + putin, putin + " " + kim);
    assertThat(edges.stream().filter(mutual(false)))
        .allMatch(edge -> edge.getAttribute("kind").equals("Attack"))
        .extracting(GexfTest::ends)
        .containsExactly(kim + " " + putin);
  }
}
