package org.entente.export;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.model.Factuality;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small store, and its export. */
abstract class ExportedStore {
  static final ExportSetting SETTING =
      ExportSetting.load(Path.of("ontology"), Path.of("data"), "id");

  @TempDir Path folder;
  Store store;

  @BeforeEach
  void fill() {
    store = Store.inMemory(SETTING.ontology());
    TestReading formula =
        TestReading.of("f", "en", "=HYPERLINK(1)", "+Kim, \"met\"", "Kim met\nPutin.");
    formula.told(
        "Meeting",
        formula
            .sentence(1)
            .trigger("met")
            .role("participant", "Kim", TestReading.KIM)
            .role("participant", "Putin", TestReading.KCNA));
    TestReading plan =
        TestReading.of("p", "en", "Post", "Plan", "\uD83D\uDE80 Putin will visit Kim.");
    plan.told(
        "Visit",
        plan.sentence(1)
            .trigger("visit")
            .role("visitor", "Putin", TestReading.PUTIN)
            .role("host", "Kim", TestReading.KIM)
            .as(Factuality.PLANNED));
    store.replaceAll(List.of(quads(TestReading.summit("a1")), quads(formula), quads(plan)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  static ArticleQuads quads(TestReading reading) {
    return ArticleQuads.collect(
        reading.iri(), out -> new EventWriter(SETTING.ontology()).write(reading.reading(), out));
  }

  Export.Written export(Form form, Path to) throws IOException {
    return export(form, to, Selection.happened());
  }

  Export.Written export(Form form, Path to, Selection selection) throws IOException {
    return new Export(store, SETTING, Origins.UNKNOWN, selection, true, count -> {})
        .write(form, to);
  }

  static Selection selection(
      String from, String to, String country, Set<String> types, Set<String> told) {
    return new Selection(
        Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        Optional.of(country).filter(c -> !c.isEmpty()),
        types,
        told);
  }

  static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }

  CSVRecord summit() throws IOException {
    return rows(folder.resolve("events.csv")).stream()
        .filter(row -> row.get("num_mentions").equals("3"))
        .findFirst()
        .orElseThrow();
  }

  // Tables.

  // What is selected.

  // Files.

  // Graphs.

  // GDELT and POLECAT.

  // Networks, maps, FollowTheMoney.
}
