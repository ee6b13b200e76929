package org.entente.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Token;

/** The function words of a language, by what they mark. A word sequence can mark several things. */
public final class Markers {
  private final Lexicon<Set<String>> words = new Lexicon<>(Sets::union);
  private final Set<String> classes = new HashSet<>();
  private final List<String> suffixes = new ArrayList<>();

  private Markers() {}

  /**
   * Loads {@code markers.tsv}; throws {@link org.entente.model.BadFile} for the first row that is
   * wrong.
   */
  static Markers load(Path file) {
    Markers markers = new Markers();
    for (Tsv.Row row : Tsv.read(file, 2)) {
      if (row.cell(1).startsWith("-") && row.cell(1).length() > 1) {
        markers.suffixes.add(row.cell(1).substring(1));
      } else {
        markers.words.add(row, 1, Set.of(row.cell(0)));
      }
      markers.classes.add(row.cell(0));
    }
    return markers;
  }

  /**
   * {@code word} without the first suffix that it ends in, if at least three letters stay;
   * otherwise as it is.
   */
  String stem(String word) {
    for (String suffix : suffixes) {
      if (word.endsWith(suffix) && word.length() >= suffix.length() + 3) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }

  /** Whether any words are of that class. */
  public boolean has(String markerClass) {
    return classes.contains(markerClass);
  }

  /** The longest marker at {@code from}, with its classes. */
  public Optional<Found<Set<String>>> at(List<Token> tokens, int from) {
    return words.longest(tokens, from);
  }

  /** Whether the single token at {@code at} is of that class. */
  public boolean is(List<Token> tokens, int at, String markerClass) {
    return words
        .longest(tokens.subList(at, at + 1), 0)
        .map(f -> f.value().contains(markerClass))
        .orElse(false);
  }
}
