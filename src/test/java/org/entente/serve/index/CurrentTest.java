package org.entente.serve.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** The catalogue of a store that goes on being written. */
class CurrentTest {

  @Test
  void readsAgainAfterABug() throws Exception {
    Ontology ontology = Ontology.load(Path.of("ontology"));
    TestReading summit = TestReading.summit("a");
    CountDownLatch bug = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(1);
    Names names =
        iri -> {
          if (bug.getCount() > 0) {
            bug.countDown();
            throw new IllegalStateException("a bug");
          }
          again.countDown();
          return List.of();
        };
    try (Store store = Store.inMemory(ontology)) {
      store.replaceAll(
          List.of(
              ArticleQuads.collect(
                  summit.iri(), out -> new EventWriter(ontology).write(summit.reading(), out))));
      try (Current current = new Current(store, ontology, names)) {
        assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();
        while (current.view().isEmpty()) {
          Thread.onSpinWait();
        }
      }
    }
  }
}
