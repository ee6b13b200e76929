package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final ExportSetting SETTING =
      ExportSetting.load(Path.of("ontology"), Path.of("data"), "id");

  @TempDir private Path folder;
  private Store store;

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

  private static ArticleQuads quads(TestReading reading) {
    return ArticleQuads.collect(
        reading.iri(), out -> new EventWriter(SETTING.ontology()).write(reading.reading(), out));
  }

  private Export.Written export(Form form, Path to) throws IOException {
    return export(form, to, Selection.happened());
  }

  private Export.Written export(Form form, Path to, Selection selection) throws IOException {
    return new Export(store, SETTING, Origins.UNKNOWN, selection, true, count -> {})
        .write(form, to);
  }

  private static Selection selection(
      String from, String to, String country, Set<String> types, Set<String> told) {
    return new Selection(
        Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        Optional.of(country).filter(c -> !c.isEmpty()),
        types,
        told);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }

  private static List<String[]> fields(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\t", -1)).toList();
  }

  private CSVRecord summit() throws IOException {
    return rows(folder.resolve("events.csv")).stream()
        .filter(row -> row.get("num_mentions").equals("3"))
        .findFirst()
        .orElseThrow();
  }

  // Tables.

  /** The announcement came first, and is not what the row of a meeting that took place shows. */
  @Test
  void showsASentenceThatTellsTheEventAsItStands() throws IOException {
    TestReading plan =
        TestReading.published(
            LocalDate.of(2023, 9, 1), "before", "id", "P", "", "Kim akan bertemu Putin nanti.");
    plan.told(
        "Meeting",
        plan.sentence(0)
            .trigger("bertemu")
            .kimAndPutin()
            .time("nanti", When.day(LocalDate.of(2023, 9, 13)))
            .as(Factuality.PLANNED));
    store.replaceAll(List.of(quads(plan)));
    export(Form.CSV, folder);
    CSVRecord row =
        rows(folder.resolve("events.csv")).stream()
            .filter(event -> event.get("num_articles").equals("2"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("first_seen")).isEqualTo("2023-09-01");
    assertThat(row.get("sentence")).startsWith("Kim Jong-un bertemu Presiden Putin");
  }

  @Test
  void writesSixTablesThatFitTogether() throws IOException {
    assertThat(export(Form.CSV, folder).files())
        .containsOnly(
            Map.entry("articles.csv", 3L),
            Map.entry("entities.csv", 4L),
            Map.entry("events.csv", 2L),
            Map.entry("mentions.csv", 4L),
            Map.entry("participants.csv", 5L),
            Map.entry("places.csv", 1L));
    refer("participants", "event_id", "events");
    refer("mentions", "event_id", "events");
    refer("participants", "entity_id", "entities");
    refer("mentions", "article_id", "articles");
    refer("places", "place_id", "entities");
  }

  private void refer(String from, String column, String to) throws IOException {
    List<String> known = rows(folder.resolve(to + ".csv")).stream().map(row -> row.get(0)).toList();
    assertThat(rows(folder.resolve(from + ".csv")))
        .as(from + " " + column)
        .isNotEmpty()
        .allMatch(row -> known.contains(row.get(column)));
    assertThat(known).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void writesAnEventWithWhoWhereWhenAndItsSentence() throws IOException {
    export(Form.CSV, folder);
    assertThat(summit().toMap())
        .containsEntry("event_type", "Meeting")
        .containsEntry("event_mode", "in-person")
        .containsEntry("event_date", "2023-09-13")
        .containsEntry("event_date_end", "2023-09-13")
        .containsEntry("date_precision", "day")
        .containsEntry("actor_names", "Kim Jong-un;Vladimir Putin")
        .containsEntry("recipient_ids", "")
        .containsEntry("place_name", "Kosmodrom Vostochny")
        .containsEntry("country_iso3", "RUS")
        .containsEntry("latitude", "51.8844")
        .containsEntry("longitude", "128.33393")
        .containsEntry("geo_precision", "1")
        .containsEntry("confidence", "0.9")
        .containsEntry("cameo", "040")
        .containsEntry("source_url", "https://example.org/a1");
  }

  @Test
  void countsOffsetsInCodePoints() throws IOException {
    export(Form.CSV, folder, selection("", "", "", Set.of("Visit"), Set.of()));
    CSVRecord mention = rows(folder.resolve("mentions.csv")).get(0);
    String text = "\uD83D\uDE80 Putin will visit Kim.";
    int start = text.codePointCount(0, text.indexOf("visit"));
    assertThat(mention.toMap())
        .containsEntry("char_start", String.valueOf(start))
        .containsEntry("char_end", String.valueOf(start + 5))
        .containsEntry("in_raw_text", "true");
  }

  @Test
  void describesEachTableInItsMetadata() throws IOException {
    export(Form.CSV, folder);
    for (String name : List.of("events", "mentions", "places")) {
      JsonNode metadata =
          new ObjectMapper().readTree(folder.resolve(name + ".csv-metadata.json").toFile());
      assertThat(metadata.get("url").asText()).isEqualTo(name + ".csv");
      List<String> columns =
          StreamSupport.stream(metadata.at("/tableSchema/columns").spliterator(), false)
              .map(column -> column.get("name").asText())
              .toList();
      assertThat(columns)
          .containsExactlyElementsOf(
              List.of(
                  Files.readString(folder.resolve(name + ".csv")).split("\r\n", 2)[0].split(",")));
    }
  }

  @Test
  void writesTheSameValuesIntoTablesAndJson() throws IOException {
    export(Form.CSV, folder);
    export(Form.JSONL, folder);
    List<CSVRecord> rows = rows(folder.resolve("events.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
    assertThat(lines).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode event = new ObjectMapper().readTree(lines.get(i));
      rows.get(i)
          .toMap()
          .forEach(
              (column, cell) -> assertThat(text(event.path(column))).as(column).isEqualTo(cell));
    }
  }

  private static String text(JsonNode value) {
    List<String> parts = new ArrayList<>();
    value.forEach(part -> parts.add(part.asText()));
    return value.isArray() ? String.join(";", parts) : value.asText();
  }

  // What is selected.

  @Test
  void exportsOnlyWhatHappenedUnlessToldOtherwise() throws IOException {
    assertThat(export(Form.CSV, folder).files()).containsEntry("events.csv", 2L);
    Selection planned = selection("", "", "", Set.of(), Set.of("planned"));
    assertThat(export(Form.CSV, folder, planned).files()).containsEntry("events.csv", 1L);
    Selection any = selection("", "", "", Set.of(), Set.of());
    assertThat(export(Form.CSV, folder, any).files()).containsEntry("events.csv", 3L);
  }

  @Test
  void selectsByDayCountryAndType() throws IOException {
    assertThat(events(selection("2023-09-13", "", "", Set.of(), Set.of()))).isEqualTo(1);
    assertThat(events(selection("2023-09-14", "", "", Set.of(), Set.of()))).isZero();
    assertThat(events(selection("", "2023-09-12", "", Set.of(), Set.of()))).isZero();
    assertThat(events(selection("", "", "KP", Set.of(), Set.of()))).isEqualTo(3);
    assertThat(events(selection("", "", "US", Set.of(), Set.of()))).isZero();
    assertThat(events(selection("", "", "", Set.of("Visit"), Set.of()))).isEqualTo(1);
  }

  private long events(Selection selection) throws IOException {
    return export(Form.CSV, folder, selection).files().get("events.csv");
  }

  @Test
  void listsOnlyArticlesOfSelectedEvents() throws IOException {
    Selection visits = selection("", "", "", Set.of("Visit"), Set.of());
    assertThat(export(Form.CSV, folder, visits).files()).containsEntry("articles.csv", 1L);
  }

  // Files.

  @ParameterizedTest
  @EnumSource(Form.class)
  void writesTheSameBytesAgain(Form form) throws IOException {
    export(form, folder.resolve("one"));
    export(form, folder.resolve("two"));
    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void replacesNoFileIfOneOfThemFails() throws IOException {
    Files.writeString(folder.resolve("events.csv"), "old");
    Files.createDirectories(folder.resolve(".mentions.csv.part/in the way"));
    assertThatThrownBy(() -> export(Form.CSV, folder)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("events.csv")).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("events.csv", ".mentions.csv.part");
    }
  }

  @Test
  void disarmsFormulasForSpreadsheetsAlone() throws IOException {
    Path plain = folder.resolve("plain");
    export(Form.CSV, plain);
    export(Form.EXCEL, folder);
    byte[] bytes = Files.readAllBytes(folder.resolve("articles.csv"));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).contains("'=HYPERLINK(1)", "\"'+Kim, \"\"met\"\"\"").contains("\r\n");
    assertThat(rows(plain.resolve("articles.csv")))
        .extracting(row -> row.get("source_name"))
        .contains("=HYPERLINK(1)");
  }

  // Graphs.

  @Test
  void writesTheWholeGraphOrThePartAboutTheSelectedEvents() throws IOException {
    long whole = export(Form.NQUADS, folder).files().get("graph.nq");
    assertThat(whole).isEqualTo(store.stats().quads());
    Selection visits = selection("", "", "", Set.of("Visit"), Set.of());
    export(Form.NQUADS, folder, visits);
    String part = Files.readString(folder.resolve("graph.nq"));
    assertThat(part).contains("ontology#Visit").doesNotContain("ontology#Meeting");
    assertThat(part.lines().count()).isBetween(10L, whole / 2);
  }

  // GDELT and POLECAT.

  @Test
  void writesRowsOfGdeltWithItsColumnsAndCodes() throws IOException {
    Export.Written written = export(Form.GDELT, folder);
    assertThat(written.leftOut()).as("without a date").isEqualTo(1);
    List<String[]> events = fields(folder.resolve("gdelt.export.CSV"));
    List<String[]> mentions = fields(folder.resolve("gdelt.mentions.CSV"));
    assertThat(events).hasSize(1).allMatch(row -> row.length == 61);
    assertThat(mentions).hasSize(3).allMatch(row -> row.length == 16);
    String[] event = events.get(0);
    assertThat(event[0]).matches("[0-9]+");
    assertThat(event[1]).isEqualTo("20230913");
    assertThat(event[4]).isEqualTo("2023.7753");
    assertThat(List.of(event).subList(5, 8)).containsExactly("PRK", "KIM JONG-UN", "PRK");
    assertThat(List.of(event).subList(26, 31)).containsExactly("040", "040", "04", "1", "1.0");
    assertThat(List.of(event).subList(51, 54)).containsExactly("4", "Kosmodrom Vostochny", "RS");
    assertThat(List.of(event).subList(56, 58)).containsExactly("51.8844", "128.33393");
    assertThat(event[60]).isEqualTo("https://example.org/a1");
    assertThat(mentions).allMatch(row -> row[0].equals(event[0]) && row[3].equals("1"));
  }

  @Test
  void namesTheColumnsOfGdeltInItsOrder() {
    List<String> names = GdeltColumns.events().columns().stream().map(Column::name).toList();
    assertThat(names).hasSize(61).doesNotHaveDuplicates();
    assertThat(names.indexOf("Actor1Code")).isEqualTo(5);
    assertThat(names.indexOf("EventCode")).isEqualTo(26);
    assertThat(names.indexOf("GoldsteinScale")).isEqualTo(30);
    assertThat(names.indexOf("ActionGeo_Type")).isEqualTo(51);
    assertThat(names.subList(59, 61)).containsExactly("DATEADDED", "SOURCEURL");
  }

  @Test
  void writesRowsOfPolecatWithTypesOfPlover() throws IOException {
    export(Form.POLECAT, folder);
    List<String[]> rows = fields(folder.resolve("polecat.txt"));
    assertThat(rows).hasSize(3).allMatch(row -> row.length == 40);
    assertThat(List.of(rows.get(0)).subList(7, 9)).containsExactly("Actor Name", "Actor Country");
    assertThat(rows.subList(1, 3)).allMatch(row -> row[2].equals("CONSULT"));
  }

  // Networks, maps, FollowTheMoney.

  @Test
  void writesNodesAndEdgesForGephi() throws IOException {
    export(Form.GEPHI, folder);
    List<String> nodes = rows(folder.resolve("nodes.csv")).stream().map(r -> r.get("Id")).toList();
    assertThat(nodes).hasSize(3);
    assertThat(rows(folder.resolve("edges.csv")))
        .hasSize(2)
        .allMatch(row -> nodes.contains(row.get("Source")) && nodes.contains(row.get("Target")))
        .allMatch(row -> row.get("Type").equals("Undirected") && row.get("Weight").equals("1"))
        .anyMatch(row -> row.get("Time Interval").equals("<[2023-09-13,2023-09-13]>"));
  }

  @Test
  void writesPointsWithTheLongitudeFirst() throws IOException {
    assertThat(export(Form.GEOJSON, folder).leftOut()).isEqualTo(1);
    JsonNode map = new ObjectMapper().readTree(folder.resolve("events.geojson").toFile());
    assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
    JsonNode feature = map.get("features").get(0);
    assertThat(feature.get("type").asText()).isEqualTo("Feature");
    assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(128.33393);
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(51.8844);
    assertThat(feature.at("/properties/place_name").asText()).isEqualTo("Kosmodrom Vostochny");
  }

  @Test
  void writesEntitiesOfFollowTheMoney() throws IOException {
    export(Form.FTM, folder);
    List<JsonNode> entities = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("entities.ftm.json"))) {
      entities.add(new ObjectMapper().readTree(line));
    }
    List<String> ids = entities.stream().map(entity -> entity.get("id").asText()).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9A-Za-z]([0-9A-Za-z.\\-]*[0-9A-Za-z])?"));
    assertThat(entities)
        .extracting(entity -> entity.get("schema").asText())
        .contains("Event", "Person", "Address", "Article");
    for (JsonNode entity : entities) {
      entity.get("properties").forEach(values -> assertThat(values.isArray()).isTrue());
      for (String reference : List.of("involved", "proof", "addressEntity")) {
        entity
            .path("properties")
            .path(reference)
            .forEach(id -> assertThat(ids).as(reference).contains(id.asText()));
      }
    }
  }
}
