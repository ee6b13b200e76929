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

/** Runs the commands that read articles through the whole pipeline. */
class ReadingCommandsTest {
  private static final String MEETING =
      "Presiden Rusia Vladimir Putin bertemu dengan pemimpin Korea Utara Kim Jong-un di Moskow"
          + " pada Rabu (13/9).";

  @TempDir Path folder;
  private Path articles = Path.of("");
  private String db = "";

  @BeforeEach
  void write() throws IOException {
    articles =
        Files.writeString(
            folder.resolve("berita.jsonl"),
            "{\"id\":\"satu\",\"lang\":\"id\",\"published\":\"2023-09-14\",\"title\":\"Pertemuan\","
                + "\"text\":\""
                + MEETING
                + "\"}\n"
                + "{broken\n"
                + "{\"id\":\"dua\",\"lang\":\"id\",\"text\":\"\"}\n"
                + "{\"id\":\"tiga\",\"lang\":\"fr\",\"text\":\"Le président est arrivé.\"}\n"
                + "{\"id\":\"empat\",\"lang\":\"id\",\"text\":\"Cuaca cerah di Bali.\"}\n");
    db = folder.resolve("db").toString();
  }

  @Test
  void printsALineForEachArticleInInputOrder() throws IOException {
    Run run = Run.of("extract", articles.toString(), folder.resolve("none.txt").toString());

    assertThat(run.code()).isEqualTo(ExitCode.LEFT_OUT);
    assertThat(run.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":\"satu\",\"events\":[{"),
            line -> assertThat(line).isEqualTo("{\"id\":\"berita:2\",\"events\":[]}"),
            line -> assertThat(line).isEqualTo("{\"id\":\"dua\",\"events\":[]}"),
            line -> assertThat(line).isEqualTo("{\"id\":\"tiga\",\"events\":[]}"),
            line -> assertThat(line).isEqualTo("{\"id\":\"empat\",\"events\":[]}"));
    JsonNode event = new ObjectMapper().readTree(run.lines().get(0)).path("events").get(0);
    assertThat(event.path("type").asText()).isEqualTo("meeting");
    assertThat(event.path("date").asText()).isEqualTo("2023-09-13");
    assertThat(event.path("factuality").asText()).isEqualTo("happened");
    assertThat(event.path("actors").findValuesAsText("name"))
        .containsExactlyInAnyOrder("Vladimir Putin", "Kim Jong-un");
    assertThat(event.path("evidence").asText()).hasSizeLessThanOrEqualTo(120);
    assertThat(MEETING).contains(event.path("evidence").asText());
  }

  @Test
  void saysWhatWasLeftOutAndCountsIt() {
    Run run = Run.of("extract", articles.toString(), folder.resolve("none.txt").toString());

    assertThat(run.said())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("entente: " + articles + ":2: broken JSON "),
            line ->
                assertThat(line).startsWith("entente: " + articles + ":3: the article has no text"),
            line ->
                assertThat(line)
                    .startsWith("entente: " + articles + ":4: unknown language \"fr\"")
                    .contains("en, id"),
            line -> assertThat(line).endsWith("none.txt: no such file; check the name"),
            line ->
                assertThat(line)
                    .startsWith("entente: 2 articles, ")
                    .contains(
                        "4 left out (input.json 1, input.missing 1, input.no-text 1, language.unknown 1)"));
  }

  @Test
  void printsTheSameOnAnyNumberOfThreads() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      many.append("{\"id\":\"a%d\",\"lang\":\"id\",\"text\":\"%s\"}%n".formatted(i, MEETING));
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), many);

    Run one = Run.of("extract", "-q", "--threads", "1", file.toString());
    Run four = Run.of("extract", "-q", "--threads", "4", file.toString());

    assertThat(one.lines()).hasSize(60);
    assertThat(four.out()).isEqualTo(one.out());
    assertThat(one.err()).isEmpty();
  }

  @Test
  void printsEventsInOtherForms() {
    String file = articles.toString();

    assertThat(Run.of("extract", "-q", "--format", "jsonl", file).out())
        .isEqualTo(Run.of("extract", "-q", file).out());
    assertThat(Run.of("extract", "-q", "--format", "table", file).lines().get(0))
        .startsWith("article  type     date");
    assertThat(Run.of("extract", "-q", "--format", "trig", file).out())
        .contains("ent:mentionOf", "{");
    assertThat(Run.of("extract", "-q", "--format", "ttl", file).out())
        .contains("ent:mentionOf")
        .doesNotContain("{");
    assertThat(Run.of("extract", "-q", "--format", "nq", file).out())
        .contains("<https://w3id.org/entente/id/graph/events> .");
  }

  @Test
  void explainsAndExportsWhatWasIngested() throws IOException {
    ingest();
    String query = "SELECT ?e { ?e a <https://w3id.org/entente/ontology#Meeting> }";
    String event = Run.of("query", query, "--format", "csv", "--db", db).lines().get(1);

    Run text = Run.of("explain", event, "--db", db);
    JsonNode json =
        new ObjectMapper().readTree(Run.of("explain", event, "--json", "--db", db).out());
    Run tables = Run.of("export", "-o", folder.resolve("csv").toString(), "--db", db);
    Run unknown = Run.of("explain", "nothing", "--db", db);

    assertThat(text.out()).contains("[Vladimir Putin] [bertemu]", "frames.tsv:", "Rabu (13/9)");
    assertThat(json.at("/articles/0/mentions/0/trigger/quote").asText()).isEqualTo("bertemu");
    assertThat(json.at("/articles/0/mentions/0/time/value").asText()).isEqualTo("2023-09-13");
    assertThat(tables.code()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("csv/events.csv")).exists();
    assertThat(Run.of("export", "--format", "nq", "--db", db).out()).contains("ontology#Meeting");
    assertThat(unknown.code()).isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void readsStandardInput() {
    Run run = Run.with(MEETING, "extract", "-q", "--lang", "id", "--published", "2023-09-14", "-");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).startsWith("{\"id\":\"stdin\",\"events\":[{\"type\":\"meeting\"");
  }

  @Test
  void saysThatThereIsNothingToRead() {
    Run run = Run.of("extract", folder.resolve("none.txt").toString());

    assertThat(run.code()).isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void ingestsTwiceWithoutChange() throws IOException {
    JsonNode first = ingest();
    JsonNode second = ingest();

    assertThat(first.path("added").asInt()).isEqualTo(2);
    assertThat(first.path("leftOutCount").asInt()).isEqualTo(3);
    assertThat(first.path("leftOut").get(0).path("code").asText()).isEqualTo("input.json");
    assertThat(second.path("added").asInt()).isZero();
    assertThat(second.path("unchanged").asInt()).isEqualTo(2);
    assertThat(second.path("quadsAdded").asInt() + second.path("quadsDeleted").asInt()).isZero();
  }

  private JsonNode ingest() throws IOException {
    Run run = Run.of("ingest", "--json", "--db", db, articles.toString());
    assertThat(run.code()).isEqualTo(ExitCode.LEFT_OUT);
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void answersWhatWasIngested() throws IOException {
    ingest();

    Run rows =
        Run.of(
            "query", "who-met-whom", "--person", "Vladimir Putin", "--format", "csv", "--db", db);
    Run stats = Run.of("stats", "--json", "--db", db);

    assertThat(rows.out())
        .contains("2023-09-13")
        .contains("Kim Jong-un")
        .contains("Vladimir Putin");
    assertThat(new ObjectMapper().readTree(stats.out()).path("articles").asInt()).isEqualTo(2);
  }

  @Test
  void notesAnArticleThatComesTwice() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("twice.jsonl"),
            "{\"id\":\"a\",\"lang\":\"id\",\"text\":\"Satu.\"}\n"
                + "{\"id\":\"a\",\"lang\":\"id\",\"text\":\"Dua.\"}\n");

    Run run = Run.of("ingest", "--db", db, file.toString());

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("came before in this run").contains("article.again 1");
  }

  @Test
  void scoresItself() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"satu\",\"lang\":\"id\",\"entities\":{\"p\":{\"names\":[\"Putin\"]},"
                + "\"k\":{\"names\":[\"KIM JONG UN\"]}},\"events\":[{\"type\":\"meeting\","
                + "\"actors\":[\"p\",\"k\"],\"recipients\":[],\"place\":null,"
                + "\"date\":\"2023-09-13\",\"factuality\":\"happened\",\"evidence\":\"x\"}]}\n");

    Run run =
        Run.of("evaluate", "--json", "--gold", gold.toString(), "--articles", articles.toString());

    JsonNode scores = new ObjectMapper().readTree(run.out());
    assertThat(scores.at("/all/who-met-whom/f1").asDouble()).isEqualTo(1.0);
    assertThat(scores.at("/id/events/gold").asDouble()).isEqualTo(1.0);
  }

  @Test
  void findsTheHouseSound() {
    Run run = Run.of("check");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("language id").contains("queries").contains("ontology");
  }

  @Test
  void showsWhoMetWhomInTheSampleArticles() {
    Run run = Run.of("demo", "--db", folder.resolve("demo").toString());

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("Read 16 articles", "0 left out", "Who met whom", "Visits", "Launches")
        .contains("2023-09-13  Kim Jong-un, Vladimir Putin | Vostochny Cosmodrome");
  }

  @Test
  void showsASentenceThatTellsTheMeetingAsItStandsAndNotItsAnnouncement() throws IOException {
    String line =
        "{\"id\":\"%s\",\"lang\":\"id\",\"published\":\"%s\",\"title\":\"Berita\",\"text\":\"%s\"}\n";
    Path two =
        Files.writeString(
            folder.resolve("dua.jsonl"),
            line.formatted(
                    "rencana",
                    "2023-09-12",
                    "Presiden Putin akan bertemu Kim Jong Un pada Rabu (13/9).")
                + line.formatted(
                    "jadi", "2023-09-14", "Presiden Putin bertemu Kim Jong Un pada Rabu (13/9)."));
    String store = folder.resolve("two").toString();
    assertThat(Run.of("ingest", two.toString(), "--db", store, "--quiet").code()).isZero();

    List<String> rows =
        Run.of("query", "who-met-whom", "--person", "Putin", "--db", store, "--format", "csv")
            .lines();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).contains("Putin bertemu Kim").contains(",2,").doesNotContain("akan");
  }
}
