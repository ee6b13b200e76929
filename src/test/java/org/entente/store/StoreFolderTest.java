package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a store stands in its folder: opened again, held, refused. */
class StoreFolderTest {
  @Test
  void survivesClosingAndOpening(@TempDir Path folder) {
    String before;
    try (Store store = Store.open(folder, Articles.ONTOLOGY)) {
      try (StoreWriter writer = store.writer()) {
        writer.put(Articles.summit("a1"));
        writer.put(Articles.synthetic(1, 5));
      }
      before = Articles.nquads(store);
    }
    try (Store store = Store.open(folder, Articles.ONTOLOGY)) {
      assertThat(Articles.nquads(store)).isEqualTo(before);
      assertThat(store.contentHash(Articles.summit("a1").article())).isPresent();
      assertThat(store.contentHash("urn:unknown")).isEmpty();
      assertThat(Answers.select(store, "SELECT ?m { ?m a ent:Meeting }")).hasSize(2);
      store.compact();
      assertThat(Articles.nquads(store)).isEqualTo(before);
      assertThat(Answers.select(store, "SELECT ?m { ?m a ent:Meeting }")).hasSize(2);
      assertThat(store.stats().eventsByType())
          .containsEntry("Meeting", 2L)
          .containsEntry("Visit", 1L);
      assertThat(store.stats().articlesByLanguage()).containsEntry("id", 2L);
      assertThat(store.stats().quads()).isEqualTo(before.lines().count());
    }
  }

  @Test
  void refusesASecondUserInOneLine(@TempDir Path folder) {
    try (Store store = Store.open(folder, Articles.ONTOLOGY)) {
      assertThat(store.stats().articles()).isZero();
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> Store.open(folder, Articles.ONTOLOGY))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreFailure.Reason.LOCKED))
          .withMessageContaining("in use by this process");
    }
    Store.open(folder, Articles.ONTOLOGY).close();
  }

  @Test
  void refusesAFileInPlaceOfAFolder(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("store"), "no store");
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> Store.open(file))
        .withMessageContaining("is a file");
  }

  @Test
  void refusesToAskOtherServers(@TempDir Path folder) {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      assertThatThrownBy(
              () ->
                  Answers.select(store, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))
          .hasMessageContaining("SERVICE");
    }
  }

  @Test
  void refusesToWriteWithinARead() {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      assertThatThrownBy(
              () -> store.read(dataset -> store.replaceAll(List.of(Articles.summit("a1")))))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
