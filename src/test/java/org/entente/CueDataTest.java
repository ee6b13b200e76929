package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nearly every row of {@code cues.tsv} makes of its own example what it says. */
class CueDataTest {
  private static Pipeline pipeline;

  @BeforeAll
  static void open() {
    pipeline = Pipeline.open(Home.find().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"id, 0.94", "en, 0.98"})
  void readsTheFactualityOfTheExampleOfEachCue(String language, double floor) throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(Path.of("data/lang", language, "cues.tsv"))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      rows++;
      String[] cells = line.split("\t", -1);
      if (events(language, cells[3]).stream()
          .noneMatch(e -> e.factuality().word().equals(cells[1]))) {
        wrong.add(line);
      }
    }

    assertThat(wrong)
        .as("rows whose example is read otherwise")
        .hasSizeLessThan((int) Math.ceil(rows * (1 - floor)));
  }

  private static List<Event> events(String language, String text) {
    Article article =
        new Article(
            "example",
            "cues",
            Optional.empty(),
            Optional.empty(),
            language,
            "",
            text,
            Optional.of(LocalDate.of(2024, 6, 20)));
    return pipeline.read(article).events().stream()
        .filter(e -> e.details().get("quotation") == null)
        .toList();
  }
}
