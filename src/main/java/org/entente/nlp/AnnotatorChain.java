package org.entente.nlp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Document;
import org.entente.model.Layer;

/**
 * Annotators one after the other. A wrong order is refused when the chain is assembled: each
 * annotator must find the layers that it requires, and none may add a layer that stands already.
 */
public final class AnnotatorChain implements Annotator {
  private final List<Annotator> annotators;
  private final Set<Layer<?>> provided;

  private AnnotatorChain(List<Annotator> annotators, Set<Layer<?>> provided) {
    this.annotators = annotators;
    this.provided = provided;
  }

  /** The chain of {@code annotators}, in this order; see {@link #of(List)}. */
  public static AnnotatorChain of(Annotator... annotators) {
    return of(List.of(annotators));
  }

  /**
   * The chain of {@code annotators}, in this order.
   *
   * @throws IllegalArgumentException if one requires a layer that none before it provides, or adds
   *     one that is there already; the message names the layer and the annotator
   */
  public static AnnotatorChain of(List<Annotator> annotators) {
    Set<Layer<?>> there = new LinkedHashSet<>();
    for (Annotator annotator : annotators) {
      check(annotator, there);
      there.addAll(annotator.provides());
    }
    return new AnnotatorChain(List.copyOf(annotators), Set.copyOf(there));
  }

  private static void check(Annotator annotator, Set<Layer<?>> there) {
    String name = annotator.getClass().getSimpleName();
    for (Layer<?> layer : annotator.requires()) {
      if (!there.contains(layer)) {
        throw new IllegalArgumentException(
            name + " requires the layer " + layer + ", which no annotator before it provides");
      }
    }
    for (Layer<?> layer : annotator.provides()) {
      if (there.contains(layer)) {
        throw new IllegalArgumentException(
            name + " provides the layer " + layer + ", which an annotator before it has added");
      }
    }
  }

  /** Nothing: a chain starts from the bare document. */
  @Override
  public Set<Layer<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Layer<?>> provides() {
    return provided;
  }

  @Override
  public Document annotate(Document document) {
    Document annotated = document;
    for (Annotator annotator : annotators) {
      annotated = annotator.annotate(annotated);
    }
    return annotated;
  }
}
