package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphExportTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));

  private final TestReading summit = TestReading.summit("a1");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Store store;
  private GraphExport export;

  @BeforeEach
  void fill() {
    EventWriter writer = new EventWriter(ONTOLOGY);
    store = Store.inMemory(ONTOLOGY);
    store.replaceAll(
        List.of(
            ArticleQuads.collect(summit.iri(), stream -> writer.write(summit.reading(), stream))));
    export = new GraphExport(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Dataset read(Lang lang) {
    Dataset dataset = DatasetFactory.create();
    RDFDataMgr.read(dataset, new ByteArrayInputStream(out.toByteArray()), lang);
    return dataset;
  }

  private static long size(Dataset dataset) {
    long size = 0;
    for (java.util.Iterator<Quad> quads = dataset.asDatasetGraph().find(); quads.hasNext(); ) {
      quads.next();
      size++;
    }
    return size;
  }

  @Test
  void writesEveryQuadInEachSyntax() throws IOException {
    long quads = store.stats().quads();
    export.trig(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("ent:Meeting", "PREFIX");
    assertThat(size(read(Lang.TRIG))).isEqualTo(quads);
    out.reset();
    export.nquads(out);
    assertThat(size(read(Lang.NQUADS))).isEqualTo(quads);
    out.reset();
    export.turtle(out);
    assertThat(size(read(Lang.TURTLE))).isEqualTo(quads);
  }

  @Test
  void writesTheGraphOfOneArticle() {
    export.turtle(summit.iri(), out);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(out.toByteArray()), Lang.TURTLE);
    assertThat(model.size()).isEqualTo(10 + 26 + 24 + 3);
  }
}
