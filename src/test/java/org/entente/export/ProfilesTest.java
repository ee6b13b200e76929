package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of other programs: GDELT, POLECAT, Gephi, GeoJSON, FollowTheMoney. */
class ProfilesTest extends ExportedStore {
  private static List<String[]> fields(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\t", -1)).toList();
  }

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
