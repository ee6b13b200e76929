package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.sparql.util.Context;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  @Test
  void sendsARequestAwayThatCameBeforeTheIndex() {
    try (Store store = Store.inMemory(Ontology.load(Path.of("ontology")))) {
      TextSearch texts = new TextSearch();
      Context served = new Context();
      Context early = served.copy();

      texts.offer(store, served);
      while (!texts.isReady(served)) {
        Thread.onSpinWait();
      }

      assertThat(texts.isReady(early)).isFalse();
      assertThat(texts.isReady(served.copy())).isTrue();
    }
  }
}
