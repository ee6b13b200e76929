package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No text is too broken to be read: headlines cut short, lines that begin with a comma, words in no
 * order, clauses without an end. What is made of them does not matter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyTextTest {
  /** {@code -Dentente.broken.texts=20000} for a thorough check. */
  private static final int TEXTS = Integer.getInteger("entente.broken.texts", 600);

  private static final Path FOLDER = Path.of("src/test/resources/articles");
  private static final int LONGEST = 40;
  private static final String[] MARKS = {
    ",", ".", ";", ":", "-", "\u2013", "(", ")", "\"", "\u201c", "\u201d", "'", "'s", "\u2019", "\n"
  };

  private final Random random = new Random(11);
  private Pipeline pipeline;

  @BeforeAll
  void open() {
    pipeline = Pipeline.open(Home.find().orElseThrow());
  }

  @Test
  void readsWhateverStandsThere() throws IOException {
    for (String language : List.of("id", "en")) {
      List<String> words = words(language);
      for (int i = 0; i < TEXTS / 2; i++) {
        String text = broken(words);
        assertThatCode(() -> pipeline.read(article(language, text)))
            .as(text)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void readsASentenceThatBeginsWithItsComma() {
    Article article =
        article("en", ", a Norwegian-owned ship, sinks off Vietnam, killing eighteen.");

    assertThat(pipeline.read(article).document().article()).isEqualTo(article);
  }

  @Test
  void readsALineThatEndsInBrackets() {
    Article article =
        article("id", "Menteri Luar Negeri menghadiri Konferensi Tingkat Tinggi (KTT)");

    assertThat(pipeline.read(article).document().article()).isEqualTo(article);
  }

  /** Some words in a row, with others left out, doubled, out of order or turned into marks. */
  private String broken(List<String> words) {
    int from = random.nextInt(words.size() - LONGEST);
    List<String> some =
        new ArrayList<>(words.subList(from, from + 2 + random.nextInt(LONGEST - 2)));
    for (int harm = random.nextInt(8); harm > 0; harm--) {
      int at = random.nextInt(some.size());
      switch (random.nextInt(5)) {
        case 0 -> some.set(at, MARKS[random.nextInt(MARKS.length)]);
        case 1 -> some.add(at, MARKS[random.nextInt(MARKS.length)]);
        case 2 -> Collections.swap(some, at, random.nextInt(some.size()));
        case 3 -> some.set(at, "(" + some.get(at) + ")");
        default -> some.add(at, some.get(random.nextInt(some.size())));
      }
    }
    return String.join(" ", some);
  }

  private static Article article(String language, String text) {
    return new Article(
        "broken",
        "test",
        Optional.empty(),
        Optional.empty(),
        language,
        "",
        text,
        Optional.of(LocalDate.of(2026, 5, 28)),
        Credit.NONE);
  }

  private static List<String> words(String language) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
      List<String> words = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        words.addAll(Arrays.asList(Files.readString(file).split("\\s+")));
      }
      return words;
    }
  }
}
