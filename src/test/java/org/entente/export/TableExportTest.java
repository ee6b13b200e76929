package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void fill() {
    store = Store.inMemory(ONTOLOGY);
    TestReading formula =
        TestReading.of("f", "en", "=HYPERLINK(1)", "+Kim, \"met\"", "Kim met\nPutin.");
    formula.told(
        "Meeting",
        formula
            .sentence(1)
            .trigger("met")
            .role("participant", "Kim", TestReading.KIM)
            .role("participant", "Putin", TestReading.KCNA));
    store.replaceAll(List.of(quads(TestReading.summit("a1")), quads(formula)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ArticleQuads quads(TestReading reading) {
    return ArticleQuads.collect(
        reading.iri(), out -> new EventWriter(ONTOLOGY).write(reading.reading(), out));
  }

  private Map<String, Long> export(Path to, boolean raw) throws IOException {
    return new TableExport(store, ONTOLOGY, "id", raw).write(to);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }

  @Test
  void writesFiveTablesThatFitTogether() throws IOException {
    assertThat(export(folder, false))
        .containsOnly(
            Map.entry("articles.csv", 2L),
            Map.entry("entities.csv", 4L),
            Map.entry("events.csv", 2L),
            Map.entry("mentions.csv", 4L),
            Map.entry("participants.csv", 5L));
    List<String> events =
        rows(folder.resolve("events.csv")).stream().map(row -> row.get("event_id")).toList();
    assertThat(rows(folder.resolve("mentions.csv")))
        .allMatch(row -> events.contains(row.get("event_id")));
    assertThat(rows(folder.resolve("participants.csv")))
        .allMatch(row -> events.contains(row.get("event_id")));
  }

  @Test
  void writesAnEventWithWhoWhereWhenAndItsSentence() throws IOException {
    export(folder, false);
    CSVRecord event =
        rows(folder.resolve("events.csv")).stream()
            .filter(row -> row.get("num_mentions").equals("3"))
            .findFirst()
            .orElseThrow();
    assertThat(event.toMap())
        .containsEntry("event_type", "Meeting")
        .containsEntry("event_date", "2023-09-13")
        .containsEntry("date_precision", "day")
        .containsEntry("actor_names", "Kim Jong-un;Vladimir Putin")
        .containsEntry("recipient_ids", "")
        .containsEntry("place_name", "Kosmodrom Vostochny")
        .containsEntry("place_country", "RU")
        .containsEntry("latitude", "51.8844")
        .containsEntry("longitude", "128.33393")
        .containsEntry("confidence", "0.9")
        .containsEntry("mode", "in-person")
        .containsEntry("source_url", "https://example.org/a1")
        .containsEntry("sentence", "Kim dan Putin bertemu");
  }

  @Test
  void namesAnEntityInBothLanguagesAndByItsWikidataId() throws IOException {
    export(folder, false);
    CSVRecord putin =
        rows(folder.resolve("entities.csv")).stream()
            .filter(row -> row.get("name_en").equals("Vladimir Putin"))
            .findFirst()
            .orElseThrow();
    assertThat(putin.toMap())
        .containsEntry("name_id", "Vladimir Putin")
        .containsEntry("entity_type", "Person")
        .containsEntry("wikidata", "Q7747");
  }

  @Test
  void keepsSpreadsheetsFromRunningTextUnlessRaw() throws IOException {
    export(folder, false);
    Path raw = folder.resolve("raw");
    export(raw, true);
    assertThat(rows(folder.resolve("articles.csv")))
        .extracting(row -> row.get("source_name"))
        .contains("'=HYPERLINK(1)");
    assertThat(rows(folder.resolve("articles.csv")))
        .extracting(row -> row.get("title"))
        .contains("'+Kim, \"met\"");
    assertThat(rows(raw.resolve("articles.csv")))
        .extracting(row -> row.get("source_name"))
        .contains("=HYPERLINK(1)");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    export(folder, false);
    Path again = folder.resolve("again");
    export(again, false);
    for (String name : List.of("events", "participants", "mentions", "entities", "articles")) {
      assertThat(again.resolve(name + ".csv"))
          .hasSameBinaryContentAs(folder.resolve(name + ".csv"));
    }
  }

  @Test
  void replacesNoFileIfOneOfThemFails() throws IOException {
    Files.writeString(folder.resolve("events.csv"), "old");
    Files.createDirectories(folder.resolve(".mentions.csv.part/in the way"));
    assertThatThrownBy(() -> export(folder, false)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("events.csv")).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("events.csv", ".mentions.csv.part");
    }
  }
}
