package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Home;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of commands, options and files that are wrong: one line, and an exit code. */
class CommandErrorsTest {
  @TempDir Path folder;

  private String store() {
    Store.open(folder.resolve("db")).close();
    return folder.resolve("db").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "extract",
        "extract --threads x a.txt",
        "extract --threads 0 a.txt",
        "extract --published 13/9/2023 a.txt",
        "extract --input-format pdf a.txt",
        "evaluate --gold g.jsonl",
        "feeds",
        "feeds test",
        "refresh --hosts 0",
        "refresh --allow-network x",
        "backup",
        "serve --port 70000",
        "train everything --from .",
        "query --format xml x"
      })
  void saysInOneLineThatACommandIsWrong(String line) {
    Run run = Run.of(line.split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).startsWith("entente: ").doesNotContain("Exception");
  }

  @Test
  void saysThatThereIsNoStore() {
    Path nowhere = folder.resolve("nowhere");

    Run run = Run.of("query", "ASK {}", "--db", nowhere.toString());

    assertThat(run.code()).isEqualTo(ExitCode.NO_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "entente: no store in %1$s; make one with: entente ingest FILES --db %1$s%n"
                .formatted(nowhere));
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void saysThatAnotherHoldsTheStore() {
    Path place = folder.resolve("db");
    try (Store held = Store.open(place)) {
      assertThat(held.bytes()).isPositive();

      Run run = Run.of("stats", "--db", place.toString());

      assertThat(run.code()).isEqualTo(ExitCode.TRY_AGAIN);
      assertThat(run.said()).hasSize(1);
      assertThat(run.err()).contains(place.toString()).contains("in use");
    }
  }

  @Test
  void saysThatAQuestionIsUnknown() {
    Run run = Run.of("query", "who-ate-what", "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.NO_INPUT);
    assertThat(run.err())
        .startsWith("entente: no query \"who-ate-what\"; there are ")
        .contains("who-met-whom");
  }

  @Test
  void saysThatAParameterIsUnknownOrWrong() {
    Run unknown = Run.of("query", "who-met-whom", "--colour", "red", "--db", store());
    Run wrong = Run.of("query", "who-met-whom", "--from", "yesterday", "--db", store());

    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("no parameter colour").contains("person");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("from").contains("yesterday").contains("YYYY-MM-DD");
  }

  @Test
  void saysThatAQueryIsNoSparql() {
    Run run = Run.of("query", "SELECT ?s { ?s ?p }", "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).startsWith("entente: the query is no sound SPARQL: ");
  }

  @Test
  void asksNothingOfOtherServers() {
    Run run =
        Run.of("query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "--db", store());

    assertThat(run.code()).isNotEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("SERVICE");
  }

  @Test
  void saysThatUpdatesAndOtherServersAreRefused() {
    Run update = Run.of("query", "DELETE WHERE { ?s ?p ?o }", "--db", store());
    Run service =
        Run.of("query", "ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "--db", store());

    assertThat(update.code()).isEqualTo(ExitCode.USAGE);
    assertThat(update.said())
        .containsExactly(
            "entente: this is an update; queries only read, articles come in with ingest");
    assertThat(service.code()).isEqualTo(ExitCode.USAGE);
    assertThat(service.said())
        .containsExactly(
            "entente: SERVICE is refused: a query reads this store alone; leave it out");
  }

  @Test
  void listsTheChoicesAsOneWritesThem() {
    assertThat(Run.of("export", "--format", "xml").err())
        .contains("expected one of csv, ttl, trig, nq but was 'xml'");
  }

  @Test
  void refusesLabelsOfALanguageThatThereIsNot() {
    Run run = Run.of("export", "--lang", "xx", "-o", folder.toString(), "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("no labels in \"xx\"; take one of en, id");
  }

  @Test
  void saysThatItsOutputCouldNotBeWritten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Commands.run(
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100),
            "queries");

    assertThat(code).isEqualTo(ExitCode.IO);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard output cannot be written");
  }

  @Test
  void refusesRowsAsTurtleAndLeavesNoFileBehind() throws IOException {
    Path file = folder.resolve("rows.ttl");

    Run run =
        Run.of("query", "SELECT ?s {}", "--format", "ttl", "-o", file.toString(), "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("db"));
    }
  }

  @Test
  void saysThatAFileCannotBeWritten() {
    Path file = folder.resolve("no/such/folder/rows.csv");

    Run run = Run.of("query", "SELECT ?s {}", "-o", file.toString(), "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.IO);
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).contains("no such file or folder");
  }

  @Test
  void namesFileAndLineOfABrokenHouse() throws IOException {
    Files.createDirectories(folder.resolve("data/lang"));
    Files.createDirectories(folder.resolve("data/gazetteer"));
    Files.createDirectories(folder.resolve("queries"));
    Path ontology = Files.createDirectories(folder.resolve("ontology"));
    Files.writeString(ontology.resolve("core.ttl"), "@prefix a: <urn:a> .\nnonsense\n");
    Path article = Files.writeString(folder.resolve("a.txt"), "Satu.");

    Run run = inHouse(folder, "extract", article.toString());

    assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).contains("/ontology/").contains(".ttl:");
  }

  @Test
  void saysThatACommandIsUnknownAndWhichIsMeant() {
    Run run = Run.of("queris");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.said())
        .containsExactly("entente: no command or option \"queris\"; did you mean entente queries?");
  }

  @Test
  void saysThatALanguageIsUnknownBeforeItReads() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), "Satu.");

    Run run = Run.of("extract", "--lang", "xx", article.toString());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.said()).containsExactly("entente: --lang cannot be \"xx\"; take one of en, id");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void saysWhichOptionNamesAFileThatIsNotThere() {
    String missing = folder.resolve("none.rq").toString();

    for (Run run :
        new Run[] {
          Run.of("query", "--file", missing, "--db", store()),
          Run.of("export", folder.resolve("out").toString(), "--file", missing, "--db", store()),
        }) {
      assertThat(run.code()).isEqualTo(ExitCode.NO_INPUT);
      assertThat(run.said())
          .containsExactly("entente: --file: " + missing + " is not there; check the name");
    }
    assertThat(Run.of("evaluate", "--gold", missing, "--articles", missing).err())
        .contains("--gold: " + missing + " is not there");
    assertThat(Run.of("restore", missing, "--db", folder.resolve("new").toString()).code())
        .isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void saysThatAFolderIsNoFileAndAFileNoFolder() throws IOException {
    String file = Files.writeString(folder.resolve("a.txt"), "Satu.").toString();

    assertThat(Run.of("query", "--file", folder.toString(), "--db", store()).err())
        .contains("--file: " + folder + " is a folder; name a file");
    assertThat(Run.of("query", "SELECT ?s {}", "-o", folder.toString(), "--db", store()).err())
        .contains(folder + ": is a folder, no file");
    assertThat(Run.of("export", file, "--db", store()).err())
        .contains(file + ": a file of that name is in the way; name another folder");
  }

  @Test
  void saysThatANumberOfRunsIsNone() {
    Run run = Run.of("runs", "--last", "0", "--db", store());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--last takes a number from 1");
  }

  private static Run inHouse(Path house, String... args) {
    String before = System.getProperty(Home.PROPERTY);
    System.setProperty(Home.PROPERTY, house.toString());
    try {
      return Run.of(args);
    } finally {
      if (before == null) {
        System.clearProperty(Home.PROPERTY);
      } else {
        System.setProperty(Home.PROPERTY, before);
      }
    }
  }
}
