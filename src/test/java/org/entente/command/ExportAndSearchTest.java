package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAndSearchTest {
  @TempDir private Path folder;
  private String db;
  private String out;

  @BeforeEach
  void fill() {
    db = folder.resolve("db").toString();
    out = folder.resolve("out").toString();
    Ontology ontology = Ontology.load(Path.of("ontology"));
    EventWriter writer = new EventWriter(ontology);
    TestReading summit = TestReading.summit("a1");
    try (Store store = Store.open(Path.of(db), ontology)) {
      store.replaceAll(
          List.of(
              ArticleQuads.collect(summit.iri(), quads -> writer.write(summit.reading(), quads))));
    }
  }

  private Run export(String... args) {
    return Run.of(
        Stream.concat(Stream.of("export", out, "--db", db), Stream.of(args))
            .toArray(String[]::new));
  }

  private Run search(String... args) {
    return Run.of(
        Stream.concat(Stream.of("search", "--db", db), Stream.of(args)).toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(out))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  // Export.

  @Test
  void writesTablesIntoTheFolderAndSaysHowManyRows() throws IOException {
    Run run = export("--from", "2023-09-01", "--type", "meeting", "--country", "Korea Utara");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("events.csv  1");
    assertThat(files())
        .contains("events.csv", "events.csv-metadata.json", "places.csv")
        .hasSize(12);
  }

  @Test
  void saysWhatAnOptionTakes() {
    assertThat(export("--type", "Wedding").err()).contains("--type cannot be", "Meeting");
    assertThat(export("--from", "13/9/2023").err()).contains("YYYY-MM-DD");
    assertThat(export("--country", "Atlantis").err()).contains("ISO 3166-1");
    assertThat(export("--factuality", "maybe").err()).contains("possible");
    assertThat(export("--profile", "gdelt", "--factuality", "any").err())
        .contains("gdelt has no place for what did not happen");
    assertThat(export("--profile", "xls").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.of("export", "--db", db).err()).contains("name a folder");
  }

  @Test
  void writesTheAnswerToAQuestionWithItsMetadata() throws IOException {
    Run run = export("--query", "who-met-whom", "--param", "person=Q7747");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(files()).containsExactly("who-met-whom.csv", "who-met-whom.csv-metadata.json");
    assertThat(Files.readString(Path.of(out, "who-met-whom.csv")))
        .startsWith("date,who,where,mode,articles,")
        .contains("2023-09-13,\"Kim Jong-un, Vladimir Putin\"");
    assertThat(Files.readString(Path.of(out, "who-met-whom.csv-metadata.json")))
        .contains("\"integer\"", "\"anyURI\"");
  }

  @Test
  void writesTheAnswerToAQuestionOfOnesOwnUnderASafeName() throws IOException {
    Path own = folder.resolve("..=own query!.rq");
    Files.writeString(own, "SELECT (\"=1+1\" AS ?formula) (-6.2 AS ?latitude) {}\n");
    assertThat(export("--file", own.toString()).code()).isZero();
    assertThat(export("--file", own.toString(), "--profile", "excel").code()).isZero();
    assertThat(files()).containsExactly("own-query.csv", "own-query.csv-metadata.json");
    assertThat(Files.readString(Path.of(out, "own-query.csv")))
        .isEqualTo("\uFEFFformula,latitude\r\n'=1+1,-6.2\r\n");
    Files.writeString(own, "SELECT * { ?s ?p }");
    assertThat(export("--file", own.toString()).err()).contains("own query!.rq:1: ");
  }

  // Search.

  @Test
  void findsByWordsAndByPlace() {
    assertThat(search("vostochny").out()).contains("entity", "Cosmodrome", "event", "Meeting");
    assertThat(search("poetin", "kim").out()).contains("Meeting");
    assertThat(search("--near", "51.9,128.3", "--km", "20", "--json").out())
        .contains("\"kind\" : \"entity\"", "\"km\"", "\"kind\" : \"event\"");
    assertThat(search("--box=50,120,55,130").out()).contains("Vostochny");
    assertThat(search("nowhere").err()).contains("nothing found");
  }

  @Test
  void saysHowToAskForAPlace() {
    assertThat(search().err()).contains("words, --near or --box");
    assertThat(search("--near", "200,0").err()).contains("LAT,LON");
    assertThat(search("--box", "1,2,3").err()).contains("S,W,N,E");
    assertThat(search("--near", "1,2", "--km", "-5").err()).contains("--km");
  }

  @Test
  void holdsTheIndexAgainstTheGraph() {
    assertThat(search("--check").out()).contains("the index lacked 0 and held 0 too many");
  }
}
