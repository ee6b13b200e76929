package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.junit.jupiter.api.Test;

class AnnotatorChainTest {
  private static final Layer<Sentence> FIRST = new Layer<>("first");
  private static final Layer<Sentence> SECOND = new Layer<>("second");

  /** Adds empty layers. */
  private record Adding(Set<Layer<?>> requires, Layer<Sentence> layer) implements Annotator {
    @Override
    public Set<Layer<?>> provides() {
      return Set.of(layer);
    }

    @Override
    public Document annotate(Document document) {
      return document.with(layer, List.of());
    }
  }

  @Test
  void runsAnnotatorsInOrder() {
    AnnotatorChain chain =
        AnnotatorChain.of(new Adding(Set.of(), FIRST), new Adding(Set.of(FIRST), SECOND));
    Article article =
        new Article(
            "a", "f", Optional.empty(), Optional.empty(), "id", "", "Halo.", Optional.empty());

    Document document = chain.annotate(Document.of(article));

    assertThat(document.has(FIRST)).isTrue();
    assertThat(document.has(SECOND)).isTrue();
    assertThat(chain.provides()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void refusesAWrongOrderWhenAssembledAndNamesTheLayer() {
    assertThatThrownBy(
            () -> AnnotatorChain.of(new Adding(Set.of(FIRST), SECOND), new Adding(Set.of(), FIRST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Adding requires the layer first, which no annotator before it provides");
  }

  @Test
  void refusesALayerThatIsProvidedTwice() {
    assertThatThrownBy(
            () -> AnnotatorChain.of(new Adding(Set.of(), FIRST), new Adding(Set.of(), FIRST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("provides the layer first");
  }
}
