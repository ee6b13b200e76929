package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest extends ExportedStore {
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
}
