package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.apache.jena.query.QueryExecution;
import org.entente.model.Entity;
import org.entente.ontology.Ontology;
import org.entente.rdf.TestReading;
import org.entente.store.Hit.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));
  private static final SpellingVariants VARIANTS =
      SpellingVariants.load(List.of(Path.of("data/lang/id/spelling.tsv")));

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, ONTOLOGY);
    store.replaceAll(List.of(Articles.summit("a1"), erdogan()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ArticleQuads erdogan() {
    Entity erdogan = TestReading.person("Q39259", "Recep Tayyip Erdo\u011Fan", "TR");
    Entity sukarno = TestReading.person("Q76179", "Soekarno", "ID");
    TestReading reading =
        TestReading.of(
            "e", "id", "Kabar", "Erdo\u011Fan tiba", "Erdo\u011Fan menemui Soekarno di Djakarta.");
    return Articles.quads(
        reading.told(
            "Meeting",
            reading
                .sentence(1)
                .trigger("menemui")
                .role("participant", "Erdo\u011Fan", erdogan)
                .role("participant", "Soekarno", sukarno)));
  }

  private List<Hit> find(String text) {
    return new Search(store, VARIANTS).find(text, Optional.empty(), List.of(), 10);
  }

  private List<String> texts(String text, Kind kind) {
    return find(text).stream().filter(hit -> hit.kind() == kind).map(Hit::text).toList();
  }

  private void reopen() {
    store.close();
    store = Store.open(folder, ONTOLOGY);
  }

  // Words.

  @Test
  void findsEntitiesEventsAndArticlesWhateverTheMarks() {
    for (String typed : List.of("erdogan", "ERDO\u011EAN", "Erdo\u011Fan")) {
      assertThat(texts(typed, Kind.ENTITY)).containsExactly("Recep Tayyip Erdo\u011Fan");
      assertThat(texts(typed, Kind.EVENT)).hasSize(1);
      assertThat(texts(typed, Kind.ARTICLE)).containsExactly("Erdo\u011Fan tiba");
    }
  }

  @Test
  void findsOldSpellingByNewAndNewByOld() {
    assertThat(texts("sukarno", Kind.ENTITY)).containsExactly("Soekarno");
    assertThat(texts("soekarno", Kind.ENTITY)).containsExactly("Soekarno");
    assertThat(texts("jakarta", Kind.EVENT)).hasSize(1);
    assertThat(texts("poetin", Kind.ENTITY)).containsExactly("Vladimir Putin");
    assertThat(VARIANTS.of("tjokroaminoto")).contains("cokroaminoto");
    assertThat(VARIANTS.of("surabaya")).contains("soerabaja").startsWith("surabaya");
    assertThat(VARIANTS.of("u".repeat(300))).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void wantsAllWordsAndTakesAnOpenEnd() {
    assertThat(texts("erdogan soekarno", Kind.EVENT)).hasSize(1);
    assertThat(find("erdogan vostochny")).isEmpty();
    assertThat(find("vostoch")).isEmpty();
    assertThat(texts("vostoch*", Kind.ENTITY)).contains("Vostochny Cosmodrome");
  }

  @Test
  void findsAnEventOnceThoughSeveralSentencesTellIt() {
    assertThat(texts("putin", Kind.EVENT)).hasSize(1);
  }

  @Test
  void takesNothingTypedForSyntax() {
    for (String typed :
        List.of(
            "putin) OR *:*", "label:putin", "\"", "+-&&||!(){}[]^\"~*?:\\/", "AND", "NOT putin")) {
      assertThat(find(typed)).as(typed).allMatch(hit -> hit.text().contains("Putin"));
    }
  }

  // Where.

  @Test
  void findsPlacesAndEventsNearAPointAndInABox() {
    Search search = new Search(store, VARIANTS);
    Optional<Area> near = Optional.of(Area.near(51.9, 128.0, 50));
    assertThat(search.find("", near, List.of(), 10))
        .extracting(Hit::kind)
        .containsExactly(Kind.ENTITY, Kind.EVENT);
    assertThat(search.find("", Optional.of(Area.near(51.9, 120.0, 50)), List.of(), 10)).isEmpty();
    assertThat(search.find("putin", Optional.of(Area.box(50, 120, 55, 130)), List.of(), 10))
        .extracting(Hit::kind)
        .containsExactly(Kind.EVENT);
    assertThat(search.find("putin", Optional.of(Area.box(-10, 120, 10, 130)), List.of(), 10))
        .isEmpty();
  }

  @Test
  void measuresAlongGreatCirclesAndAcrossTheDateLine() {
    assertThat(Area.distance(-6.2, 106.82, 1.29, 103.85)).isBetween(890.0, 905.0);
    Area pacific = Area.box(-20, 170, 20, -170);
    assertThat(pacific.contains(0, 175)).isTrue();
    assertThat(pacific.contains(0, -175)).isTrue();
    assertThat(pacific.contains(0, 0)).isFalse();
    assertThat(pacific.kilometres(0, 180)).isLessThan(1);
    assertThat(Area.near(0, 179.9, 50).contains(0, -179.9)).isTrue();
  }

  // The index follows the graph.

  @Test
  void followsArticlesThatComeChangeAndGo() {
    assertThat(store.textDrift().none()).isTrue();
    store.replaceAll(List.of(Articles.quads(TestReading.of("e", "id", "Kabar", "Lain", "Lain."))));
    assertThat(find("erdogan")).isEmpty();
    assertThat(store.textDrift()).matches(TextDrift::none);
    store.removeAll(Set.of(TestReading.summit("a1").iri()));
    assertThat(find("putin")).isEmpty();
    assertThat(store.textDrift().texts()).isEqualTo(1);
    reopen();
    assertThat(store.textDrift()).matches(TextDrift::none);
  }

  @Test
  void isMendedAfterACrashBetweenGraphAndIndex() throws IOException {
    store.close();
    Path text = folder.resolve("text");
    Path kept = folder.resolve("kept");
    copy(text, kept);
    store = Store.open(folder, ONTOLOGY);
    store.replaceAll(List.of(Articles.quads(TestReading.of("e", "id", "Kabar", "Lain", "Lain."))));
    store.close();
    // The files of the index as they were before, and no word that it is in step.
    FileUtils.deleteDirectory(text.toFile());
    copy(kept, text);
    Files.delete(text.resolve("in-step"));
    store = Store.open(folder, ONTOLOGY);
    TextDrift drift = store.textDrift();
    assertThat(drift.missing()).isEqualTo(1);
    assertThat(drift.stale()).isPositive();
    assertThat(find("erdogan")).isEmpty();
    assertThat(texts("lain", Kind.ARTICLE)).containsExactly("Lain");
    assertThat(store.textDrift()).matches(TextDrift::none);
  }

  /** A copy of the files as they are is what a crash would leave. */
  @Test
  void isMendedAfterACrashBeforeFewTextsWereCommitted(@TempDir Path crashed) throws IOException {
    find("erdogan");
    store.replaceAll(List.of(Articles.quads(TestReading.of("e", "id", "Kabar", "Lain", "Lain."))));
    assertThat(folder.resolve("text/in-step")).doesNotExist();
    copy(folder, crashed);
    assertThat(texts("lain", Kind.ARTICLE)).containsExactly("Lain");
    assertThat(folder.resolve("text/in-step")).exists();
    store.close();
    store = Store.open(crashed, ONTOLOGY);
    assertThat(texts("lain", Kind.ARTICLE)).containsExactly("Lain");
    assertThat(find("erdogan")).isEmpty();
  }

  private static void copy(Path from, Path to) throws IOException {
    FileUtils.copyDirectory(from.toFile(), to.toFile());
  }

  @Test
  void isMadeWhenAStoreWithoutOneIsSearched() throws IOException {
    store.close();
    FileUtils.deleteDirectory(folder.resolve("text").toFile());
    store = Store.open(folder, ONTOLOGY);
    assertThat(texts("erdogan", Kind.ENTITY)).hasSize(1);
    assertThat(store.textDrift()).matches(TextDrift::none);
  }

  @Test
  void answersTextQueriesInSparql() {
    store.offerTexts();
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX ent: <https://w3id.org/entente/ontology#>"
            + " SELECT ?a { ?a text:query (ent:headline \"erdogan\") ; ent:headline ?h }";
    boolean found =
        store.read(
            dataset -> {
              try (QueryExecution run = QueryExecution.dataset(dataset).query(query).build()) {
                return run.execSelect().hasNext();
              }
            });
    assertThat(found).isTrue();
  }

  @Test
  void searchesAStoreInMemory() {
    try (Store memory = Store.inMemory(ONTOLOGY)) {
      memory.replaceAll(List.of(erdogan()));
      Search search = new Search(memory, SpellingVariants.NONE);
      assertThat(search.find("erdogan", Optional.empty(), List.of(), 10)).hasSize(3);
      memory.removeAll(Set.of(erdogan().article()));
      assertThat(search.find("erdogan", Optional.empty(), List.of(), 10)).isEmpty();
    }
  }
}
