package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentsTest {
  private static final Path FOLDER = Path.of("ontology");
  private static final Ontology ONTOLOGY = Ontology.load(FOLDER);
  private static final Alignments ALIGNMENTS = Alignments.load(FOLDER, ONTOLOGY);

  @TempDir private Path folder;

  @Test
  void codesAnEventByItsDetailsAndOtherwiseByItsType() {
    Map<String, List<String>> phone = Map.of("mode", List.of("phone"));
    assertThat(ALIGNMENTS.ofEvent("cameo", "Meeting", phone)).contains("041");
    assertThat(ALIGNMENTS.ofEvent("cameo", "Meeting", Map.of())).contains("040");
    assertThat(ALIGNMENTS.ofEvent("plover", "Meeting", phone)).contains("CONSULT");
    assertThat(ALIGNMENTS.ofEvent("ploverMode", "Meeting", phone)).contains("phone");
    assertThat(ALIGNMENTS.ofEvent("plover", "Statement", Map.of())).isEmpty();
    Map<String, List<String>> lifted = Map.of("step", List.of("lifted"));
    assertThat(ALIGNMENTS.ofEvent("cameo", "Sanction", lifted)).contains("085");
    assertThat(ALIGNMENTS.ofEvent("plover", "Sanction", lifted)).contains("RETREAT");
  }

  @Test
  void knowsScaleAndClassOfEachCodeInUse() {
    for (EventType type : ONTOLOGY.eventTypes()) {
      for (Detail detail : ONTOLOGY.details()) {
        for (String value : detail.allowed()) {
          Map<String, List<String>> details = Map.of(detail.name(), List.of(value));
          String code = ALIGNMENTS.ofEvent("cameo", type.name(), details).orElseThrow();
          assertThat(ALIGNMENTS.ofCameo("goldstein", code)).as(code).isPresent();
          assertThat(ALIGNMENTS.ofCameo("quadClass", code)).as(code).isPresent();
        }
      }
    }
  }

  @Test
  void givesAClassTheCodeOfTheClassAbove() {
    assertThat(ALIGNMENTS.ofEntity("cameoRole", "Ministry")).contains("GOV");
    assertThat(ALIGNMENTS.ofEntity("ftmSchema", "Territory")).contains("PublicBody");
    assertThat(ALIGNMENTS.ofEntity("geoPrecision", "City")).contains("1");
    assertThat(ALIGNMENTS.ofEntity("geoPrecision", "Person")).isEmpty();
  }

  @Test
  void refusesCodesForWhatThereIsNot() throws IOException {
    refuses("code:X ent:codes ent:Wedding ; ent:cameo \"040\" .", "Wedding is no event type");
    refuses("code:X ent:codes ent:Meeting ; ent:mode \"pigeon\" .", "mode is never \"pigeon\"");
  }

  private void refuses(String block, String problem) throws IOException {
    Files.writeString(
        folder.resolve("alignments.ttl"),
        "@prefix ent: <https://w3id.org/entente/ontology#> .\n"
            + "@prefix code: <https://w3id.org/entente/code#> .\n"
            + block
            + "\n");
    assertThatThrownBy(() -> Alignments.load(folder, ONTOLOGY))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("alignments.ttl:3: ")
        .hasMessageContaining(problem);
  }
}
