package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print, and that each has its help. */
class CommandsTest {
  @TempDir Path folder;

  private String store() {
    Store.open(folder.resolve("db")).close();
    return folder.resolve("db").toString();
  }

  @Test
  void tellsItsCommandsAndExitCodes() {
    Run run = Run.of("--help");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("ingest", "extract", "query", "65", "130")
        .doesNotContain("warm-up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest",
        "extract",
        "query",
        "queries",
        "stats",
        "serve",
        "check",
        "evaluate",
        "demo",
        "refresh",
        "feeds",
        "rebuild",
        "backup",
        "restore",
        "train"
      })
  void helpsWithEachCommand(String command) {
    Run run = Run.of(command, "--help");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).startsWith("Usage: entente " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "tsv", "json", "jsonl"})
  void printsRowsInEachForm(String format) {
    String query = "SELECT ?a ?b { VALUES (?a ?b) { (\"x\" 1) (\"-1+1\" -2) (UNDEF <urn:u>) } }";

    Run run = Run.of("query", query, "--format", format, "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .isEqualToIgnoringWhitespace(
            switch (format) {
              case "table" -> "a b\n---- -----\nx 1\n-1+1 -2\n urn:u\n";
              case "csv" -> "a,b\nx,1\n'-1+1,-2\n,urn:u\n";
              case "tsv" -> "a\tb\nx\t1\n'-1+1\t-2\n\turn:u\n";
              case "jsonl" ->
                  "{\"a\":\"x\",\"b\":1}{\"a\":\"-1+1\",\"b\":-2}{\"a\":null,\"b\":\"urn:u\"}";
              default -> run.out();
            });
    if (format.equals("json")) {
      assertThat(run.out()).contains("\"bindings\"").contains("\"urn:u\"");
    }
  }

  @Test
  void leavesFormulasAloneIfAsked() {
    Run run =
        Run.of("query", "SELECT (\"=1+1\" AS ?a) {}", "--format", "csv", "--raw", "--db", store());

    assertThat(run.lines()).containsExactly("a", "=1+1");
  }

  @Test
  void printsGraphsAsTurtleOrTrig() {
    Run turtle = Run.of("query", "CONSTRUCT { <urn:a> <urn:b> 1 } {}", "--db", store());
    Run trig =
        Run.of("query", "CONSTRUCT { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } {}", "--db", store());

    assertThat(turtle.out())
        .contains("PREFIX ent:")
        .containsIgnoringWhitespaces("<urn:a> <urn:b> 1 .");
    assertThat(trig.out())
        .contains("PREFIX ent:")
        .containsIgnoringWhitespaces("<urn:g> { <urn:a> <urn:b> 1 . }");
  }

  @Test
  void readsAQueryFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("q.rq"), "SELECT (2 AS ?n) {}");

    assertThat(
            Run.of("query", "--file", file.toString(), "--format", "csv", "--db", store()).lines())
        .containsExactly("n", "2");
  }

  @Test
  void listsTheQuestionsWithTheirParameters() {
    assertThat(Run.of("queries").out()).contains("who-met-whom").contains("--person");
    assertThat(Run.of("queries", "who-met-whom").out()).contains("SELECT");
  }
}
