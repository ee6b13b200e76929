package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each example in {@code places.tsv} puts its last event where the row says, and explains it. */
class PlaceWordsTest {
  private static Pipeline pipeline;

  @BeforeAll
  static void open() {
    pipeline = Pipeline.open(Home.find().orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> placesTheExampleOfEachRow() {
    return Stream.of("en", "id").flatMap(PlaceWordsTest::rows);
  }

  private static Stream<DynamicTest> rows(String language) {
    return lines(Path.of("data/lang", language, "places.tsv")).stream()
        .filter(line -> line.contains(" => ") && !line.startsWith("#"))
        .map(line -> line.split("\t", -1)[3].split(" => "))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    language + ": " + example[0],
                    () -> assertThat(last(language, example[0])).contains(example[1])));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labels of the place of the event that is told last. */
  private static List<String> last(String language, String text) {
    Event last = events(language, text).stream().reduce((a, b) -> b).orElseThrow();
    return last.place().map(Entity::labels).map(Map::values).map(List::copyOf).orElse(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Putin arrived in Beijing on Tuesday. He met Xi there.|there",
        "en|Blinken flew to Cairo on Monday. He met Sisi in the city on Tuesday.|the city",
        "en|Macron met Zelensky in the Ukrainian capital on Monday.|Ukrainian capital",
        "id|Prabowo tiba di Paris pada Selasa. Ia bertemu Macron di kota itu.|kota itu",
        "id|Macron bertemu Zelensky di ibu kota Ukraina pada Senin.|ibu kota Ukraina"
      })
  void showsTheWordsThatPointAtThePlace(String language, String text, String words) {
    assertThat(
            events(language, text).stream()
                .flatMap(e -> e.evidence().stream())
                .flatMap(m -> place(m).stream())
                .map(a -> a.mention().span().of(text)))
        .contains(words);
  }

  private static Optional<Argument> place(EventMention mention) {
    return mention.arguments().stream().filter(a -> a.role().equals("place")).findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Macron visited Kyiv on Monday. There are talks with Zelensky in Odesa.",
        "en|Macron visited Kyiv on Monday. He met Zelensky in the city of Odesa on Tuesday.",
        "id|Macron mengunjungi Kyiv pada Senin. Ia bertemu Zelensky di kota Odesa pada Selasa."
      })
  void takesTheNameOfAPlaceRatherThanOnePointedAt(String language, String text) {
    assertThat(last(language, text)).containsAnyOf("Odesa", "Odessa");
  }

  private static List<Event> events(String language, String text) {
    Article article =
        new Article(
            "example",
            "places",
            Optional.empty(),
            Optional.empty(),
            language,
            "",
            text,
            Optional.of(LocalDate.of(2024, 6, 20)));
    return pipeline.read(article).events();
  }
}
