package org.entente.feed.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, among the articles it was shown, an earlier one that says nearly the same: candidates
 * share one of 16 bands of 4 values of the signature, and are duplicates if at least 70 % of all
 * values are equal. Two texts with that many common word triples share a band with 98.8 %
 * probability.
 */
public final class Duplicates {
  private static final int ROWS = 4;
  private static final double ENOUGH = 0.7;

  private final Map<Long, List<String>> bands = new HashMap<>();
  private final Map<String, int[]> signatures = new HashMap<>();

  /**
   * An earlier article.
   *
   * @param id its id
   * @param similarity estimated share of common word triples, 0 to 1
   */
  public record Match(String id, double similarity) {}

  /** The signature of a text; empty if it is too short to tell. */
  public static String signature(String text) {
    return MinHash.of(text);
  }

  /** The article shown before that is most like this one, if any is a duplicate; shows it then. */
  public Optional<Match> add(String id, String signature) {
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    int[] values = MinHash.values(signature);
    Set<String> candidates = new LinkedHashSet<>();
    List<Long> keys = keys(values);
    keys.forEach(key -> candidates.addAll(bands.getOrDefault(key, List.of())));
    Match best = null;
    for (String other : candidates) {
      double similarity = MinHash.similarity(values, signatures.get(other));
      boolean better = best == null || similarity > best.similarity();
      if (!other.equals(id) && similarity >= ENOUGH && better) {
        best = new Match(other, similarity);
      }
    }
    if (signatures.put(id, values) == null) {
      keys.forEach(key -> bands.computeIfAbsent(key, k -> new ArrayList<>()).add(id));
    }
    return Optional.ofNullable(best);
  }

  private static List<Long> keys(int[] values) {
    List<Long> keys = new ArrayList<>();
    for (int band = 0; band < MinHash.VALUES / ROWS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = MinHash.mix(key * 31 + values[band * ROWS + row]);
      }
      keys.add(key);
    }
    return keys;
  }
}
