package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names may be one person's, spelled in two ways, as transliterations are: "Boyko
 * Borissov" and "Boiko Borisov". Says nothing of persons of different states or times, so whoever
 * asks must know that both had the same office or sat in the same government.
 */
public final class Spellings {
  /** Shorter words are told apart by each letter. */
  private static final int SHORTEST = 4;

  /** From this length on a word may differ in two letters that tell nothing. */
  private static final int LONGER = 6;

  /** From this length on a word may differ in any one letter. */
  private static final int LONG = 7;

  private Spellings() {}

  /**
   * Whether first and last words are spelled alike, and each word between in the shorter name has
   * one in the longer one; or both have the same words in another order, or the same letters cut
   * elsewhere ("Kwon Okyu", "Kwon O-kyu"). Both are folded ({@link Gazetteer#fold}) and have two
   * words or more.
   */
  public static boolean alike(String one, String other) {
    List<String> a = List.of(one.split(" "));
    List<String> b = List.of(other.split(" "));
    return a.size() > 1
        && b.size() > 1
        && (sorted(a).equals(sorted(b))
            || String.join("", a).equals(String.join("", b))
            || wordsAlike(a.get(0), b.get(0))
                && wordsAlike(a.get(a.size() - 1), b.get(b.size() - 1))
                && (a.size() < b.size() ? inside(a, b) : inside(b, a)));
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private static boolean inside(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    return few.stream()
        .allMatch(
            word ->
                left.stream()
                    .filter(other -> wordsAlike(word, other))
                    .findFirst()
                    .filter(left::remove)
                    .isPresent());
  }

  /**
   * Whether two folded words are spellings of one: no more than one letter differs, in words from
   * six on two, not the first by its sound; and either no consonant does or the words are long and
   * one letter does.
   */
  public static boolean wordsAlike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String a = one.replace("x", "ks");
    String b = other.replace("x", "ks");
    int shorter = Math.min(a.length(), b.length());
    int allowed = shorter < LONGER ? 1 : 2;
    if (shorter < SHORTEST
        || Math.abs(a.length() - b.length()) > allowed
        || initial(a) != initial(b)) {
      return false;
    }
    int distance = distance(a, b);
    return distance <= allowed && consonants(a).equals(consonants(b))
        || shorter >= LONG && distance <= 1;
  }

  /** The consonants that transliterations agree on; what is doubled counts once. */
  private static String consonants(String word) {
    String heard = word.replace("dj", "j").replaceAll("[aeiouyjh]", "");
    return heard
        .replaceAll("[cq]", "k")
        .replace('z', 's')
        .replace('w', 'v')
        .replaceAll("(.)\\1+", "$1");
  }

  private static char initial(String word) {
    return switch (word.charAt(0)) {
      case 'j', 'y', 'd' -> 'j';
      case 'a', 'e', 'i', 'o', 'u' -> 'a';
      case 'w' -> 'v';
      case 'c', 'q' -> 'k';
      default -> word.charAt(0);
    };
  }

  /** Letters put in, left out or changed: Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[b.length()];
  }
}
