package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCommandTest {
  @TempDir Path folder;
  private String db = "";
  private String file = "";
  private String one = "";
  private String other = "";

  @BeforeEach
  void readTwoSpellingsOfOneName() throws IOException {
    Path articles =
        Files.writeString(
            folder.resolve("a.jsonl"),
            article(
                    "satu",
                    "Presiden Vladimir Putin bertemu Zorvan Klemtik di Moskow, Senin (11/9).")
                + article(
                    "dua",
                    "Presiden Xi Jinping bertemu Zorvan Klemtick di Beijing, Kamis (14/9)."));
    db = folder.resolve("db").toString();
    file = folder.resolve("judgements.tsv").toString();
    assertThat(Run.of("ingest", articles.toString(), "--db", db, "--quiet").code()).isZero();
    JsonNode pair = likely().get(0);
    one = pair.path("one").path("iri").asText();
    other = pair.path("other").path("iri").asText();
  }

  private static String article(String id, String text) {
    return "{\"id\":\"%s\",\"lang\":\"id\",\"published\":\"2023-09-15\",\"title\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, "Pertemuan", text);
  }

  private Run judge(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("judge"));
    all.addAll(List.of(words));
    all.addAll(List.of("--db", db, "--judgements", file));
    return Run.of(all.toArray(String[]::new));
  }

  private JsonNode likely() throws IOException {
    return new ObjectMapper().readTree(judge("--json").out()).path("likely");
  }

  /** Who met the one of the two whom the graph now takes both for. */
  private List<String> metOneOfThem() {
    return Run.of(
            "query",
            "PREFIX ent: <https://w3id.org/entente/ontology#> "
                + "SELECT ?x (COUNT(?e) AS ?n) { ?e ent:participant ?x FILTER(?x IN (<%s>, <%s>)) }"
                    .formatted(one, other)
                + " GROUP BY ?x ORDER BY ?n",
            "--db",
            db,
            "--format",
            "csv")
        .lines()
        .stream()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf(',') + 1))
        .toList();
  }

  @Test
  void showsTwoSpellingsSideBySideWithASentenceEach() {
    assertThat(judge().out())
        .contains("Zorvan Klemtik", "Zorvan Klemtick", "bertemu Zorvan Klemtick di Beijing");
  }

  @Test
  void makesOneOfTwoAtOnceAndListsThemNoMore() throws IOException {
    assertThat(metOneOfThem()).containsExactly("1", "1");
    assertThat(judge("same", one, other, "--by", "Ani", "--note", "one man").code()).isZero();
    assertThat(metOneOfThem()).containsExactly("2");
    assertThat(likely()).isEmpty();
    assertThat(judge("--decided").out()).contains("same", "Ani", "one man");
  }

  @Test
  void takesADecisionBack() {
    judge("same", one, other);
    judge("open", other, one);
    assertThat(metOneOfThem()).containsExactly("1", "1");
    assertThat(judge("--decided").out()).isEmpty();
  }

  @Test
  void refusesWhatContradictsAnEarlierDecision() throws IOException {
    String third = "https://w3id.org/entente/id/entity/Q7747";
    judge("same", one, third);
    judge("different", other, third);
    Run run = judge("same", one, other);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("contradicts").contains("entente judge open");
    assertThat(Files.readAllLines(Path.of(file))).hasSize(3);
  }

  @Test
  void refusesWhatTheStoreDoesNotHold() {
    assertThat(judge("same", one, "entity/Q0").code()).isEqualTo(ExitCode.NO_INPUT);
    assertThat(judge("same", one).code()).isEqualTo(ExitCode.USAGE);
    assertThat(judge("perhaps", one, other).code()).isEqualTo(ExitCode.USAGE);
  }
}
