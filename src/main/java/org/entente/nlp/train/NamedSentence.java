package org.entente.nlp.train;

import java.util.List;
import java.util.Set;

/**
 * A sentence whose names are marked.
 *
 * @param words its words, as the corpus cuts them
 * @param names the names, in order; none overlaps another
 * @param opens whether a document begins with it; a corpus of loose sentences opens one with each
 */
record NamedSentence(List<String> words, List<Name> names, boolean opens) {

  /** The kinds of names that are told apart, as the models call them. */
  static final Set<String> KINDS = Set.of("person", "organization", "place");

  NamedSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param from its first word
   * @param to the word behind it
   * @param kind one of {@link #KINDS}
   */
  record Name(int from, int to, String kind) {}
}
