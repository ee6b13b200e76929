package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.Pipeline;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Article;
import org.entente.model.Entity;
import org.entente.model.EventMention;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Links of names that are easily linked wrongly, as {@code links/hard-cases.tsv} lists them. */
class HardCasesTest {
  private static final Path FILE = Path.of("src/test/resources/links/hard-cases.tsv");

  private static Pipeline pipeline;
  private static EntityLinker linker;

  /** A row of the file. */
  private record Case(
      String language, LocalDate day, String text, String name, String expected, boolean miss) {
    static Case of(String line) {
      String[] cells = line.split("\t");
      return new Case(
          cells[0],
          LocalDate.parse(cells[1]),
          cells[2],
          cells[3],
          cells[4],
          cells.length > 5 && cells[5].equals("miss"));
    }

    /** Where the name stands, or the n-th time that it does. */
    Span span() {
      String[] parts = name.split("#");
      int at = -1;
      for (int n = parts.length > 1 ? Integer.parseInt(parts[1]) : 1; n > 0; n--) {
        at = text.indexOf(parts[0], at + 1);
      }
      assertThat(at).as("%s stands in %s", name, text).isNotNegative();
      return new Span(at, at + parts[0].length());
    }
  }

  @BeforeAll
  static void open() {
    Home home = Home.find().orElseThrow();
    pipeline = Pipeline.open(home);
    linker = new EntityLinker(Gazetteer.open(home.gazetteer(), home.cache()), pipeline.ontology());
  }

  private static List<Case> cases() throws IOException {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.filter(l -> !l.startsWith("#") && !l.isBlank()).map(Case::of).toList();
    }
  }

  @Test
  void listsAHundredCasesInBothLanguages() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(cases()).extracting(Case::language).contains("id", "en");
    assertThat(cases().stream().filter(Case::miss).count()).isLessThan(cases().size() / 10);
  }

  @TestFactory
  Stream<DynamicTest> linksTheName() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.text() + " [" + c.name() + "]", () -> check(c)));
  }

  private static void check(Case one) {
    String found = link(one);
    if (one.miss()) {
      assertThat(found)
          .as("a known miss that is found now: strike it off")
          .isNotEqualTo(one.expected());
    } else {
      assertThat(found).isEqualTo(one.expected());
    }
  }

  private static String link(Case one) {
    Article article =
        new Article(
            "test",
            "test",
            Optional.empty(),
            Optional.empty(),
            one.language(),
            "",
            one.text(),
            Optional.of(one.day()));
    Reading reading = pipeline.read(article);
    List<EventMention> events =
        reading.events().stream().flatMap(e -> e.evidence().stream()).toList();
    Linked linked = linker.link(reading.document(), events);
    int shift = reading.document().text().indexOf(one.text());
    Span span = new Span(one.span().start() + shift, one.span().end() + shift);
    List<String> found = new ArrayList<>();
    for (Mention mention : reading.document().get(Layer.MENTIONS)) {
      if (mention.span().overlaps(span)) {
        linked.link(mention).map(HardCasesTest::shown).ifPresent(found::add);
      }
    }
    return found.isEmpty() ? "none" : String.join(" | ", found);
  }

  private static String shown(Link link) {
    return link.entities().stream().map(HardCasesTest::shown).collect(Collectors.joining(" + "));
  }

  private static String shown(Entity entity) {
    return entity.kind() + " " + (Iris.isUnknown(entity.iri()) ? "new" : entity.label("en"));
  }
}
