package org.entente.lang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Token;

/**
 * Word sequences, each with a value; finds the longest that starts at a token. What markers, cues
 * and titles are kept in.
 *
 * @param <T> the value of a sequence
 */
final class WordTrie<T> {
  private final Map<String, WordTrie<T>> next = new HashMap<>();
  private Optional<T> value = Optional.empty();

  /** Adds a sequence of lower-case words; false if it stands already. */
  boolean add(String words, T what) {
    WordTrie<T> node = this;
    for (String word : words.strip().split("\\s+")) {
      node = node.next.computeIfAbsent(word, w -> new WordTrie<>());
    }
    if (node.value.isPresent()) {
      return false;
    }
    node.value = Optional.of(what);
    return true;
  }

  /** The longest sequence at {@code from}. */
  Optional<Found<T>> longest(List<Token> tokens, int from) {
    WordTrie<T> node = this;
    Optional<Found<T>> best = Optional.empty();
    for (int at = from; at < tokens.size(); at++) {
      node = node.next.get(tokens.get(at).lower());
      if (node == null) {
        return best;
      }
      if (node.value.isPresent()) {
        best = Optional.of(new Found<>(from, at + 1, node.value.get()));
      }
    }
    return best;
  }
}
