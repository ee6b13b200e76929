package org.entente.model;

/**
 * The key of one layer of annotations; a document holds at most one list under each.
 *
 * @param name what messages call it
 * @param <T> what the layer is made of
 */
public record Layer<T>(String name) {
  /** Sentences in text order, the headline's first; each holds its tokens. */
  public static final Layer<Sentence> SENTENCES = new Layer<>("sentences");

  /** Names, titles that stand for a person, and pronouns, in text order; no two overlap. */
  public static final Layer<Mention> MENTIONS = new Layer<>("mentions");

  /** Time expressions, in text order; no two overlap. */
  public static final Layer<TimeMention> TIMES = new Layer<>("times");

  /** Part-of-speech tags, one entry for each sentence that was worth tagging. */
  public static final Layer<Tags> TAGS = new Layer<>("tags");

  @Override
  public String toString() {
    return name;
  }
}
