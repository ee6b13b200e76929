package org.entente.feed.archive;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures by which texts that share most of their word triples are found without comparing all
 * with all: MinHash (A. Broder, "On the resemblance and containment of documents", 1997), 64
 * values. The share of equal values estimates the share of common triples (Jaccard).
 */
final class MinHash {
  static final int VALUES = 64;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHINGLE = 3;

  private MinHash() {}

  /** The signature of {@code text}; empty for a text of fewer than three words. */
  static String of(String text) {
    int[] least = new int[VALUES];
    Arrays.fill(least, Integer.MAX_VALUE);
    long[] last = new long[SHINGLE];
    int words = 0;
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      last[words % SHINGLE] = hash(word.group());
      words++;
      if (words >= SHINGLE) {
        long shingle = 0;
        for (int i = 0; i < SHINGLE; i++) {
          shingle = mix(shingle * 31 + last[(words + i) % SHINGLE]);
        }
        lower(least, shingle);
      }
    }
    if (words < SHINGLE) {
      return "";
    }
    ByteBuffer bytes = ByteBuffer.allocate(VALUES * Integer.BYTES);
    for (int value : least) {
      bytes.putInt(value);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static void lower(int[] least, long shingle) {
    for (int i = 0; i < VALUES; i++) {
      int value = (int) (mix(shingle + 0x9e3779b97f4a7c15L * (i + 1)) >>> 33);
      least[i] = Math.min(least[i], value);
    }
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finalizer of SplitMix64. */
  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** The values of a signature. */
  static int[] values(String signature) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(signature));
    int[] values = new int[VALUES];
    bytes.asIntBuffer().get(values);
    return values;
  }

  /** The share of values that two signatures have in common, 0 to 1. */
  static double similarity(int[] one, int[] other) {
    int same = 0;
    for (int i = 0; i < VALUES; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return (double) same / VALUES;
  }
}
