package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.lang.Times;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of {@code times.tsv}, and the tables of hard cases in {@code
 * src/test/resources/times}: text, day of publication, expression, expected value, and where the
 * rule matters how the rule begins. An expression without a value must yield nothing.
 */
class TimesTest {
  private static final int SHORTEST_TABLE = 120;

  @TestFactory
  Stream<DynamicTest> readsTheExamplesOfIndonesian() {
    return examples("id");
  }

  @TestFactory
  Stream<DynamicTest> readsTheExamplesOfEnglish() {
    return examples("en");
  }

  @TestFactory
  Stream<DynamicTest> readsTheHardCasesOfIndonesian() throws IOException {
    return hardCases("id");
  }

  @TestFactory
  Stream<DynamicTest> readsTheHardCasesOfEnglish() throws IOException {
    return hardCases("en");
  }

  private static Times times(String language) {
    return Times.load(Path.of("data/lang", language, "times.tsv"), language);
  }

  private static Stream<DynamicTest> examples(String language) {
    Times times = times(language);
    TimeAnnotator annotator = new TimeAnnotator(times);
    LocalDate published = LocalDate.parse(times.setting("example-published").orElseThrow());
    return times.examples().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.row() + " " + e.text(),
                    () -> {
                      List<TimeMention> found =
                          read(annotator, language, e.text(), Optional.of(published));
                      String last =
                          found.isEmpty() ? "-" : found.get(found.size() - 1).when().iso();
                      assertThat(last).as(found.toString()).isEqualTo(e.expected());
                    }));
  }

  private static Stream<DynamicTest> hardCases(String language) throws IOException {
    TimeAnnotator annotator = new TimeAnnotator(times(language));
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/times", language + ".tsv")).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(SHORTEST_TABLE);
    return lines.stream()
        .map(l -> l.split("\t", -1))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    String.join(" | ", c), () -> check(annotator, language, c)));
  }

  private static void check(TimeAnnotator annotator, String language, String[] cells) {
    String text = cells[0];
    Optional<LocalDate> published =
        cells[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[1]));
    List<TimeMention> found = read(annotator, language, text, published);
    // The last place: earlier ones may be what it is counted from.
    int at = text.lastIndexOf(cells[2]);
    assertThat(at).as("the expression stands in the text").isNotNegative();
    Span span = new Span(at, at + cells[2].length());
    if (cells[3].isEmpty()) {
      assertThat(found).noneMatch(m -> m.span().overlaps(span));
      return;
    }
    assertThat(found)
        .as(found.toString())
        .anySatisfy(
            m -> {
              assertThat(m.span().of(text)).isEqualTo(cells[2]);
              assertThat(m.span()).isEqualTo(span);
              assertThat(m.when().iso()).isEqualTo(cells[3]);
              assertThat(m.rule()).startsWith(cells.length > 4 ? cells[4] : "");
            });
  }

  private static List<TimeMention> read(
      TimeAnnotator annotator, String language, String text, Optional<LocalDate> published) {
    Article article =
        new Article("a", "f", Optional.empty(), Optional.empty(), language, "", text, published);
    Document document = Document.of(article).with(Layer.SENTENCES, sentences(text));
    List<TimeMention> found = annotator.annotate(document).get(Layer.TIMES);
    assertThat(found).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).span().overlaps(found.get(i - 1).span())).isFalse();
    }
    return found;
  }

  /** Sentences end at {@code " || "} in the tables. */
  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(" || ", start);
      int stop = end < 0 ? text.length() : end;
      sentences.add(new Sentence(sentences.size(), new Span(start, stop), 0, List.of()));
      start = end < 0 ? text.length() : end + 4;
    }
    return sentences;
  }
}
