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
final class Lexicon<T> {
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
  private final BinaryOperator<T> join;

  private record Entry<T>(Pattern pattern, T value) {}

  /**
   * An empty lexicon; {@code join} makes one value of those of two rows that find the same words.
   */
  Lexicon(BinaryOperator<T> join) {
    this.join = join;
  }

  /** Adds the words that cell {@code cell} of {@code row} writes. */
  void add(Tsv.Row row, int cell, T value) {
    try {
      Entry<T> entry = new Entry<>(Pattern.parse(row.cell(cell)), value);
      for (String word : entry.pattern().firstWords()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
      }
    } catch (IllegalArgumentException e) {
      throw row.bad("bad words: " + e.getMessage(), "see data/lang/README.md");
    }
  }

  /** Every sequence at {@code from}, each row by itself, in file order. */
  List<Found<T>> all(List<Token> tokens, int from) {
    List<Found<T>> found = new ArrayList<>();
    Line line = new Line(tokens, List.of(), List.of());
    for (Entry<T> entry : byFirstWord.getOrDefault(tokens.get(from).lower(), List.of())) {
      int to = entry.pattern().match(line, from);
      if (to >= 0) {
        found.add(new Found<>(from, to, entry.value()));
      }
    }
    return found;
  }

  /** The longest sequence at {@code from}. */
  Optional<Found<T>> longest(List<Token> tokens, int from) {
    List<Entry<T>> entries =
        from < tokens.size() ? byFirstWord.get(tokens.get(from).lower()) : null;
    if (entries == null) {
      return Optional.empty();
    }
    Line line = new Line(tokens, List.of(), List.of());
    Found<T> best = null;
    for (Entry<T> entry : entries) {
      int to = entry.pattern().match(line, from);
      if (to >= 0 && (best == null || to > best.to())) {
        best = new Found<>(from, to, entry.value());
      } else if (to >= 0 && to == best.to()) {
        best = new Found<>(from, to, join.apply(best.value(), entry.value()));
      }
    }
    return Optional.ofNullable(best);
  }
}
