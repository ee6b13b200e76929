package org.entente.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article and its annotations. Immutable: {@link #with} gives a new document, and a layer is
 * added once.
 *
 * <p>Spans count in {@link #text}: the headline, a blank line, and the body. {@link #locate} tells
 * where a span lies in the article's own headline or body.
 */
public final class Document {
  private static final String GAP = "\n\n";

  private final Article article;
  private final String text;
  private final int bodyStart;
  private final Map<Layer<?>, List<?>> layers;

  private Document(Article article, String text, int bodyStart, Map<Layer<?>, List<?>> layers) {
    this.article = article;
    this.text = text;
    this.bodyStart = bodyStart;
    this.layers = layers;
  }

  /** The document of an article, without any annotation yet. */
  public static Document of(Article article) {
    String head = article.headline().isBlank() ? "" : article.headline() + GAP;
    return new Document(article, head + article.text(), head.length(), Map.of());
  }

  /** The article as read. */
  public Article article() {
    return article;
  }

  /** Headline, blank line and body: what spans count in. */
  public String text() {
    return text;
  }

  /** Where the body starts in {@link #text}; 0 if there is no headline. */
  public int bodyStart() {
    return bodyStart;
  }

  /**
   * The annotations under {@code layer}; throws {@link IllegalStateException} if nobody has added
   * it.
   */
  @SuppressWarnings(
      "unchecked") // with() is the only writer and takes a list of the layer's own type
  public <T> List<T> get(Layer<T> layer) {
    List<?> found = layers.get(layer);
    if (found == null) {
      throw new IllegalStateException("no layer " + layer + " in " + article.id());
    }
    return (List<T>) found;
  }

  /** Whether the layer was added. */
  public boolean has(Layer<?> layer) {
    return layers.containsKey(layer);
  }

  /**
   * This document and one more layer; throws {@link IllegalStateException} if it stands already.
   */
  public <T> Document with(Layer<T> layer, List<T> annotations) {
    if (has(layer)) {
      throw new IllegalStateException("layer " + layer + " is there already in " + article.id());
    }
    Map<Layer<?>, List<?>> more = new LinkedHashMap<>(layers);
    more.put(layer, List.copyOf(annotations));
    return new Document(article, text, bodyStart, more);
  }

  /** The tags of a sentence, or empty if it was not worth tagging. */
  public Optional<List<String>> tags(int sentence) {
    return get(Layer.TAGS).stream()
        .filter(t -> t.sentence() == sentence)
        .map(Tags::tags)
        .findFirst();
  }

  /** Where {@code span} lies in the article's own headline or body. */
  public Place locate(Span span) {
    return span.start() < bodyStart
        ? new Place(true, span)
        : new Place(false, new Span(span.start() - bodyStart, span.end() - bodyStart));
  }

  /**
   * A span in the article as read.
   *
   * @param headline whether it counts in the headline; otherwise in the body
   * @param span the offsets there
   */
  public record Place(boolean headline, Span span) {}
}
