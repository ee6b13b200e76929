package org.entente.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
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

  /**
   * Adds what a row of language data writes: {@code a|b c?} stands for the sequences "a c", "b c", "a" and "b".
   *
   * @param notation words in order, each a choice, a word with a question mark may be missing
   * @param join gives the value for a sequence that stands already
   */
  void add(String notation, T what, BinaryOperator<T> join) {
    List<List<String>> sequences = List.of(List.of());
    for (String part : notation.strip().split("\\s+")) {
      sequences = extended(sequences, part);
    }
    for (List<String> sequence : sequences) {
      if (!sequence.isEmpty()) {
        put(sequence, what, join);
      }
    }
  }

  private static List<List<String>> extended(List<List<String>> sequences, String part) {
    boolean optional = part.length() > 1 && part.endsWith("?");
    String choice = optional ? part.substring(0, part.length() - 1) : part;
    List<List<String>> longer = new ArrayList<>(optional ? sequences : List.of());
    for (List<String> sequence : sequences) {
      for (String word : choice.split("\\|")) {
        List<String> more = new ArrayList<>(sequence);
        more.add(word);
        longer.add(more);
      }
    }
    return longer;
  }

  private void put(List<String> words, T what, BinaryOperator<T> join) {
    WordTrie<T> node = this;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, w -> new WordTrie<>());
    }
    node.value = Optional.of(node.value.map(before -> join.apply(before, what)).orElse(what));
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
