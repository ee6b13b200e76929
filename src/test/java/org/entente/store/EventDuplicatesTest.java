package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.happening.Decisions.Pair;
import org.entente.model.When;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.Test;

class EventDuplicatesTest {
  /** Two meetings a day apart, and a third report that may be of either. */
  private static Store store() {
    Store store = Store.inMemory(Articles.ONTOLOGY);
    store.replaceAll(
        List.of(
            meeting("a", When.day(LocalDate.of(2023, 9, 12))),
            meeting("b", When.day(LocalDate.of(2023, 9, 13))),
            meeting("c", When.month(LocalDate.of(2023, 9, 1)))));
    return store;
  }

  private static ArticleQuads meeting(String id, When when) {
    TestReading reading = TestReading.of(id, "", "Kim bertemu Putin hari itu.");
    return Articles.quads(
        reading.told(
            "Meeting",
            reading.sentence(0).trigger("bertemu").kimAndPutin().time("hari itu", when)));
  }

  @Test
  void listsWhatWasNotJoinedBecauseTwoWereAsLikely() {
    try (Store store = store()) {
      List<LikelySame> likely = EventDuplicates.in(store, Articles.ONTOLOGY, pair -> false, 10);
      assertThat(likely).hasSize(2);
      assertThat(likely.get(0).score()).isEqualTo(likely.get(1).score()).isGreaterThan(0.5);
      assertThat(likely.get(0).one().facts())
          .contains("happened", "participant Kim Jong-un", "participant Vladimir Putin");
    }
  }

  @Test
  void leavesOutWhatIsDecided() {
    try (Store store = store()) {
      LikelySame first = EventDuplicates.in(store, Articles.ONTOLOGY, pair -> false, 1).get(0);
      Pair decided = Pair.of(first.one().iri(), first.other().iri());
      assertThat(EventDuplicates.in(store, Articles.ONTOLOGY, decided::equals, 10)).hasSize(1);
    }
  }
}
