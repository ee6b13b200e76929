package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    odd.told(
        "Meeting",
        odd.sentence(1)
            .trigger("<met>")
            .role("participant", "Kim", TestReading.KIM)
            .role("participant", "Putin", TestReading.PUTIN));
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
}
