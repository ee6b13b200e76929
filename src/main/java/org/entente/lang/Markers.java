package org.entente.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Token;

/** The function words of a language, by what they mark. A word sequence can mark several things. */
public final class Markers {
  /** The class whose words are the classes that open a slot. */
  private static final String SLOT = "slot";

  private final Lexicon<Set<String>> words = new Lexicon<>(Sets::union);
  private final Set<String> classes = new HashSet<>();
  private final Set<String> slots = new HashSet<>();
  private final Map<String, List<String>> suffixes = new HashMap<>();

  private Markers() {}

  /**
   * Loads {@code markers.tsv}; throws {@link org.entente.model.BadFile} for the first row that is
   * wrong.
   */
  static Markers load(Path file) {
    Markers markers = new Markers();
    for (Tsv.Row row : Tsv.read(file, 2)) {
      if (row.cell(0).equals(SLOT)) {
        markers.slots.addAll(Set.of(row.cell(1).split("\\|")));
        continue;
      }
      if (row.cell(1).startsWith("-") && row.cell(1).length() > 1) {
        markers
            .suffixes
            .computeIfAbsent(row.cell(0), c -> new ArrayList<>())
            .add(row.cell(1).substring(1));
      } else {
        markers.words.add(row, 1, Set.of(row.cell(0)));
      }
      markers.classes.add(row.cell(0));
    }
    return markers;
  }

  /**
   * {@code word} without the first suffix of the class {@code possessive} that it ends in, if at
   * least three letters stay; otherwise as it is.
   */
  String stem(String word) {
    return suffix(word, "possessive")
        .map(suffix -> word.substring(0, word.length() - suffix.length()))
        .orElse(word);
  }

  /** Whether {@code word} ends in a suffix of that class, behind at least three letters. */
  public boolean ends(String word, String markerClass) {
    return suffix(word, markerClass).isPresent();
  }

  private Optional<String> suffix(String word, String markerClass) {
    return suffixes.getOrDefault(markerClass, List.of()).stream()
        .filter(s -> word.endsWith(s) && word.length() >= s.length() + 3)
        .findFirst();
  }

  /** Whether any words are of that class. */
  public boolean has(String markerClass) {
    return classes.contains(markerClass);
  }

  /** Whether words of that class open a slot of the clause. */
  public boolean isSlot(String markerClass) {
    return slots.contains(markerClass);
  }

  /** The longest marker at {@code from}, with its classes. */
  public Optional<Found<Set<String>>> at(List<Token> tokens, int from) {
    return words.longest(tokens, from);
  }

  /** Whether the single token at {@code at} is of that class; never outside the sentence. */
  public boolean is(List<Token> tokens, int at, String markerClass) {
    if (at < 0 || at >= tokens.size()) {
      return false;
    }
    return words
        .longest(tokens.subList(at, at + 1), 0)
        .map(f -> f.value().contains(markerClass))
        .orElse(false);
  }
}
