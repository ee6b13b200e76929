package org.entente.lang;

import java.nio.file.Path;
import java.util.OptionalInt;

/** The small numbers of a language in words, as {@code times.tsv} lists them; and figures. */
public final class Numbers {
  private static final String CLASS = "number";
  private static final int LONGEST_FIGURES = 3;

  private final Lexicon<Integer> words = new Lexicon<>((one, other) -> one);

  private Numbers() {}

  /** Loads the rows of class {@code number}; throws {@code BadFile} for one without a number. */
  static Numbers load(Path times) {
    Numbers numbers = new Numbers();
    for (Tsv.Row row : Tsv.read(times, 2)) {
      if (row.cell(1).equals(CLASS)) {
        numbers.words.add(row, 0, value(row));
      }
    }
    return numbers;
  }

  private static int value(Tsv.Row row) {
    try {
      return Integer.parseInt(row.cell(2));
    } catch (NumberFormatException e) {
      throw row.bad("the value of a number is no number: " + row.cell(2), "write a number");
    }
  }

  /**
   * The number whose last token is at {@code last} and which does not begin before {@code from};
   * none where a larger one goes on behind or before it ("dua ribu", "10,000").
   */
  public OptionalInt endingAt(Line line, int from, int last) {
    for (int i = from; i <= last; i++) {
      OptionalInt found = between(line, i, last);
      if (found.isPresent()) {
        return i > 0 && numeral(line, i - 1) ? OptionalInt.empty() : found;
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt between(Line line, int from, int last) {
    String first = line.lower(from);
    boolean figures =
        from == last
            && first.length() <= LONGEST_FIGURES
            && first.chars().allMatch(c -> c >= '0' && c <= '9');
    if (figures) {
      return OptionalInt.of(Integer.parseInt(first));
    }
    return words
        .longest(line.tokens().subList(0, last + 1), from)
        .filter(f -> f.to() == last + 1)
        .map(f -> OptionalInt.of(f.value()))
        .orElse(OptionalInt.empty());
  }

  /** Whether the tagger takes the token for a part of a number. */
  public static boolean numeral(Line line, int at) {
    return line.tag(at).equals("NUM");
  }
}
