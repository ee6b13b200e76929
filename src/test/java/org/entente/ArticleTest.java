package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.command.Commands;
import org.entente.command.Terminal;
import org.entente.evaluate.Evaluation;
import org.entente.evaluate.Miss;
import org.entente.evaluate.Scores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole articles, from file to events, against the gold beside them; the form is told in {@code
 * src/test/resources/articles/README.md}.
 */
class ArticleTest {
  private static final Path FOLDER = Path.of("src/test/resources/articles");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_EVIDENCE = 120;

  private static final Map<String, Gold> GOLD = new TreeMap<>();
  private static Map<String, Scores> scores = Map.of();

  /** An article as text, and its gold; exact if nothing may be missed or wrong in it. */
  private record Gold(String language, String text, JsonNode events, boolean exact) {}

  @BeforeAll
  static void evaluate(@TempDir Path folder) throws IOException {
    JsonNode entities = MAPPER.readTree(FOLDER.resolve("entities.json").toFile());
    List<String> articles = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Path file : texts()) {
      String name = file.getFileName().toString().replace(".txt", "");
      String language = file.getParent().getFileName().toString();
      JsonNode gold = MAPPER.readTree(file.resolveSibling(name + ".json").toFile());
      boolean exact = gold.path("exact").asBoolean();
      GOLD.put(name, new Gold(language, Files.readString(file), gold.path("events"), exact));
      articles.add(file.toString());
      lines.add(goldLine(name, language, gold, entities));
    }
    Path goldFile = Files.write(folder.resolve("gold.jsonl"), lines);
    Evaluation evaluation = Evaluation.of(goldFile);
    extract(articles).forEach(evaluation::prediction);
    scores = evaluation.scores();
    System.out.print(listed(scores.get("all")));
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String goldLine(String id, String language, JsonNode gold, JsonNode entities) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", id).put("lang", language);
    line.set("entities", entities);
    line.set("events", gold.path("events"));
    return line.toString();
  }

  /** The lines that {@code extract} prints. */
  private static List<String> extract(List<String> articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), stream(out), stream(err), false, 100);
    List<String> arguments = new ArrayList<>(List.of("extract"));
    arguments.addAll(articles);
    int code = Commands.run(terminal, arguments.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "id, who-met-whom, 0.97",
    "id, who-met-whom-where-when, 0.93",
    "id, events, 0.96",
    "id, slot:recipients, 0.80",
    "en, who-met-whom, 0.96",
    "en, who-met-whom-where-when, 0.86",
    "en, events, 0.94",
    "en, slot:recipients, 0.95"
  })
  void holdsItsFloor(String language, String figure, double floor) {
    Scores own = scores.getOrDefault(language, scores.get("all"));
    assertThat(own.figures().get(figure).f1())
        .as("F1 of %s in %s; missed and wrong:%n%s", figure, language, listed(own))
        .isGreaterThanOrEqualTo(floor);
  }

  private static String listed(Scores scores) {
    StringBuilder list = new StringBuilder();
    for (Miss miss : scores.misses()) {
      list.append(miss.kind()).append(" (").append(miss.reason()).append(") ");
      list.append(miss.article()).append(' ').append(miss.event()).append(System.lineSeparator());
    }
    return list.toString();
  }

  @Test
  void stillMissesWhatIsWrittenDownAsMissed() {
    Set<String> known = new TreeSet<>();
    GOLD.forEach(
        (id, gold) -> {
          for (JsonNode event : gold.events()) {
            if (event.has("known-miss")) {
              known.add(id + ": " + event.path("evidence").asText());
            }
          }
        });
    Set<String> missed = new TreeSet<>();
    for (Miss miss : scores.get("all").misses()) {
      if (miss.missed()) {
        missed.add(miss.article() + ": " + miss.event().substring(miss.event().indexOf(" | ") + 3));
      }
    }
    assertThat(missed)
        .as("missed events; strike off each \"known-miss\" that is none any more")
        .containsAll(known);
  }

  @Test
  void readsArticlesMarkedAsExactWithoutAnyMiss() {
    assertThat(scores.get("all").misses())
        .filteredOn(miss -> GOLD.get(miss.article()).exact())
        .isEmpty();
  }

  @Test
  void quotesEachEventFromItsArticleAndNoneTwice() {
    GOLD.forEach(
        (id, gold) -> {
          Set<String> quoted = new HashSet<>();
          for (JsonNode event : gold.events()) {
            String evidence = event.path("evidence").asText();
            assertThat(gold.text()).as(id).contains(evidence);
            assertThat(evidence.length()).as(id).isBetween(1, LONGEST_EVIDENCE);
            assertThat(quoted.add(evidence)).as("%s: quoted twice: %s", id, evidence).isTrue();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"id", "en"})
  void hasAtLeastTenArticlesOfEachLanguage(String language) {
    assertThat(GOLD.values().stream().filter(g -> g.language().equals(language)))
        .hasSizeGreaterThanOrEqualTo(10);
  }
}
