package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.Factuality;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.Test;

class StoreTest {
  @Test
  void everyEventLeadsToArticleSentenceAndOffsetsWhereTheQuotedTextStands() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(List.of(Articles.summit("a1")));
      String quoted =
          """
          SELECT ?quote ?there ?holds {
            ?e ent:mentionedIn ?a .
            ?a ent:headline ?headline ; ent:text ?text .
            GRAPH ?a {
              ?m ent:mentionOf ?e ; ent:sentence ?sentence ;
                 (ent:participant|ent:place|ent:attribution|ent:when)? ?x .
              ?x ent:quote ?quote
              BIND(REPLACE(STR(?x), "^.*#(headline-)?[a-z]+([0-9]+)-.*$", "$2") AS ?start)
              OPTIONAL { ?m ent:inHeadline ?h }
            }
            BIND(IF(BOUND(?h), ?headline, ?text) AS ?all)
            BIND(SUBSTR(?all, xsd:integer(?start) + 1, STRLEN(?quote)) AS ?there)
            BIND(CONTAINS(?sentence, ?quote) && CONTAINS(?all, ?sentence) AS ?holds)
          }""";
      List<String> rows = Answers.select(store, quoted);
      assertThat(rows).hasSize(12);
      assertThat(rows)
          .allSatisfy(
              row -> {
                String[] cells = row.split("\\|");
                assertThat(cells[1]).isEqualTo(cells[0]);
                assertThat(cells[2]).startsWith("true");
              });
    }
  }

  @Test
  void writesNothingWhereAllStandsAlready() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(List.of(Articles.summit("a1"), Articles.summit("a2")));
      String before = Articles.nquads(store);
      Changes again = store.replaceAll(List.of(Articles.summit("a2"), Articles.summit("a1")));
      assertThat(again).isEqualTo(new Changes(0, 0, 2, 0, 0, 0));
      assertThat(Articles.nquads(store)).isEqualTo(before);
    }
  }

  @Test
  void worksOutAnEventFromAllArticlesThatTellIt() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      TestReading first = Articles.talks("p", "A", Factuality.HAPPENED, 0.95);
      String query =
          "SELECT ?articles ?publishers { <%s> ent:factuality ent:happened"
              + " OPTIONAL { <%1$s> ent:articles ?articles }"
              + " OPTIONAL { <%1$s> ent:publishers ?publishers } }";
      String counts = String.format(query, first.event(0));
      store.replaceAll(List.of(Articles.quads(first)));
      assertThat(Answers.select(store, counts)).containsExactly("|");
      store.replaceAll(List.of(Articles.quads(Articles.talks("h", "A", Factuality.HAPPENED, 0.5))));
      assertThat(Answers.select(store, counts)).containsExactly("2|");
      store.replaceAll(List.of(Articles.quads(Articles.talks("d", "B", Factuality.HAPPENED, 0.6))));
      assertThat(Answers.select(store, counts)).containsExactly("3|2");
      assertThat(Answers.select(store, "SELECT ?a { <" + first.event(0) + "> ent:mentionedIn ?a }"))
          .hasSize(3);
    }
  }

  @Test
  void countsThosePublishersOnceWhoPrintOneText() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(List.of(Articles.summit("a1"), Articles.summit("a2")));
      assertThat(
              Answers.select(
                  store, "SELECT ?n ?p { ?e ent:articles ?n OPTIONAL { ?e ent:publishers ?p } }"))
          .containsExactly("2|");
    }
  }

  @Test
  void gradesHowFarReportsBearEachOtherOut() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      String credibility = "SELECT ?c { ?e ent:credibility ?c }";
      store.replaceAll(
          List.of(talks("x1", "A", Factuality.HAPPENED), talks("x2", "B", Factuality.HAPPENED)));
      assertThat(Answers.select(store, credibility)).containsExactly("2");
      store.replaceAll(List.of(talks("x3", "C", Factuality.HAPPENED)));
      assertThat(Answers.select(store, credibility)).containsExactly("1");
      store.replaceAll(List.of(talks("x4", "D", Factuality.DENIED)));
      assertThat(Answers.select(store, credibility)).containsExactly("4");
    }
  }

  private static ArticleQuads talks(String id, String publisher, Factuality told) {
    return Articles.quads(Articles.talks(id, publisher, told, 0.9));
  }

  @Test
  void keepsWhatIsOnlyThoughtOfApartFromWhatIsToldOfTheDay() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      for (Factuality told : Factuality.values()) {
        store.replaceAll(List.of(Articles.quads(Articles.talks(told.word(), "A", told, 0.5))));
      }
      assertThat(
              Answers.select(
                  store, "SELECT ?f ?n { ?e ent:factuality ?f OPTIONAL { ?e ent:articles ?n } }"))
          .containsExactlyInAnyOrder(
              "https://w3id.org/entente/ontology#happened|3",
              "https://w3id.org/entente/ontology#possible|");
    }
  }

  @Test
  void forgetsWhatOnlyARemovedArticleTold() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(List.of(Articles.summit("a1")));
      String before = Articles.nquads(store);
      TestReading talks = Articles.talks("t", "A", Factuality.PLANNED, 0.4);
      store.replaceAll(List.of(Articles.quads(talks), Articles.synthetic(3, 10)));
      Changes changes =
          store.removeAll(List.of(talks.iri(), Articles.synthetic(3, 10).article(), "urn:unknown"));
      assertThat(changes.removed()).isEqualTo(2);
      assertThat(Articles.nquads(store)).isEqualTo(before);
      store.removeAll(List.of(Articles.summit("a1").article()));
      assertThat(Articles.nquads(store)).isEmpty();
    }
  }

  @Test
  void replacesWhatAnArticleSaidBefore() {
    try (Store changed = Store.inMemory(Articles.ONTOLOGY);
        Store fresh = Store.inMemory(Articles.ONTOLOGY)) {
      ArticleQuads old = Articles.quads(Articles.talks("x", "A", Factuality.PLANNED, 0.4));
      TestReading corrected =
          TestReading.of("x", "en", "A", "", "Putin met Kim in Vostochny City.");
      corrected.told(
          "Meeting",
          corrected
              .sentence(0)
              .trigger("met")
              .role("participant", "Putin", TestReading.PUTIN)
              .role("participant", "Kim", TestReading.KIM)
              .role("place", "Vostochny City", TestReading.VOSTOCHNY));
      changed.replaceAll(List.of(old, Articles.summit("a1")));
      Changes changes = changed.replaceAll(List.of(Articles.quads(corrected)));
      fresh.replaceAll(List.of(Articles.summit("a1"), Articles.quads(corrected)));
      assertThat(changes.replaced()).isEqualTo(1);
      assertThat(Articles.nquads(changed)).isEqualTo(Articles.nquads(fresh));
    }
  }

  @Test
  void holdsTheSameWhateverTheOrderAndTheBatches() {
    List<ArticleQuads> articles = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      articles.add(Articles.synthetic(i, 4));
    }
    Factuality[] told = Factuality.values();
    for (int i = 0; i < 8; i++) {
      articles.add(Articles.quads(Articles.talks("t" + i, "P" + i % 3, told[i % 4], 0.1 * i)));
    }
    articles.addAll(namesakes());
    String expected;
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(articles);
      expected = Articles.nquads(store);
    }
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(articles, random);
      try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
        int step = round == 0 ? 1 : 1 + random.nextInt(12);
        for (int i = 0; i < articles.size(); i += step) {
          store.replaceAll(articles.subList(i, Math.min(articles.size(), i + step)));
        }
        assertThat(Articles.nquads(store)).isEqualTo(expected);
      }
    }
  }

  @Test
  void holdsTheSameAfterAnyHistoryOfReplacingAndRemoving() {
    Random random = new Random(11);
    for (int round = 0; round < 3; round++) {
      try (Store store = Store.inMemory(Articles.ONTOLOGY);
          Store fresh = Store.inMemory(Articles.ONTOLOGY)) {
        List<ArticleQuads> last = new ArrayList<>(Collections.nCopies(8, null));
        for (int step = 0; step < 25; step++) {
          int slot = random.nextInt(last.size());
          if (random.nextInt(4) == 0) {
            store.removeAll(List.of(version(slot, 0).article()));
            last.set(slot, null);
          } else {
            ArticleQuads quads = version(slot, random.nextInt(4));
            store.replaceAll(List.of(quads));
            last.set(slot, quads);
          }
        }
        last.removeIf(java.util.Objects::isNull);
        fresh.replaceAll(last);
        assertThat(Articles.nquads(store)).isEqualTo(Articles.nquads(fresh));
      }
    }
  }

  private static ArticleQuads version(int slot, int version) {
    Factuality told = Factuality.values()[version];
    return Articles.quads(
        Articles.talks("v" + slot, "P" + (slot + version) % 3, told, 0.2 * version + 0.1 * slot));
  }

  /** The same unknown man, whose name is written in three ways and two languages. */
  private static List<ArticleQuads> namesakes() {
    List<ArticleQuads> made = new ArrayList<>();
    String[] names = {"BUDI SANTOSO", "Budi Santoso", "Budi  Santoso"};
    for (int i = 0; i < 6; i++) {
      String language = i % 2 == 0 ? "id" : "en";
      String name = names[i % 3];
      TestReading reading =
          TestReading.of("n" + i, language, "N", "", name + " mengunjungi Putin.");
      reading.told(
          "Visit",
          reading
              .sentence(0)
              .trigger("mengunjungi")
              .role("visitor", name, TestReading.unknown("budi santoso", language, name))
              .role("host", "Putin", TestReading.PUTIN));
      made.add(Articles.quads(reading));
    }
    return made;
  }

  @Test
  void keepsOneLabelForANameThatArticlesWriteDifferently() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(namesakes());
      assertThat(
              Answers.select(
                  store,
                  "SELECT ?l { ?v ^ent:visitor ?e ; <http://www.w3.org/2000/01/rdf-schema#label> ?l"
                      + " FILTER(ISIRI(?v)) } GROUP BY ?l"))
          .hasSize(1);
    }
  }

  @Test
  void takesTheNewestLabelOfTheGazetteer() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      TestReading old = Articles.talks("o", "A", Factuality.HAPPENED, 0.5);
      store.replaceAll(List.of(Articles.quads(old)));
      TestReading reading = TestReading.of("n", "", "Kim Jong Un bertemu Putin.");
      reading.told(
          "Meeting",
          reading
              .sentence(0)
              .trigger("bertemu")
              .role("participant", "Kim Jong Un", TestReading.person("Q56226", "Kim Jong Un", "KP"))
              .role("participant", "Putin", TestReading.PUTIN));
      store.replaceAll(List.of(Articles.quads(reading)));
      assertThat(
              Answers.select(
                  store,
                  "SELECT DISTINCT ?l { <"
                      + TestReading.KIM.iri()
                      + "> <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?l"))
          .containsExactly("Kim Jong Un");
    }
  }

  @Test
  void refusesQuadsThatDoNotBelongToTheArticle() {
    ArticleQuads one = Articles.summit("a1");
    assertThatThrownBy(() -> ArticleQuads.of("urn:other", one.own()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot write into graph");
    assertThatThrownBy(() -> ArticleQuads.of(one.article(), one.own()))
        .hasMessageContaining("content hash");
  }
}
