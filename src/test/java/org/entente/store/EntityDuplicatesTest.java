package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.Test;

class EntityDuplicatesTest {
  private static Entity unknown(String type, String name) {
    return new Entity(
        Iris.unknown(type, name),
        EntityKind.ORGANIZATION,
        type,
        Map.of("en", name),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Two articles, each with a speaker of its own. */
  private static List<LikelySame> duplicates(String type, String one, String other) {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(List.of(told("a", type, one), told("b", type, other)));
      return EntityDuplicates.in(store, Articles.ONTOLOGY, pair -> false, 10);
    }
  }

  private static ArticleQuads told(String id, String type, String speaker) {
    TestReading reading = TestReading.of(id, "", "Kim bertemu Putin, kata " + speaker + ".");
    return Articles.quads(
        reading.told(
            "Meeting",
            reading
                .sentence(0)
                .trigger("bertemu")
                .kimAndPutin()
                .by(speaker, unknown(type, speaker))));
  }

  @Test
  void listsOrganizationsCalledAlike() {
    assertThat(duplicates("Organization", "Galaxy Institute", "Galaxy Institutes")).hasSize(1);
  }

  @Test
  void leavesOutWhoOnlyTells() {
    assertThat(duplicates("NewsAgency", "Galaxy News", "Galaxy Newses")).isEmpty();
    assertThat(duplicates("UnnamedSource", "the officials", "officials")).isEmpty();
  }
}
