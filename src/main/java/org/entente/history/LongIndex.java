package org.entente.history;

import java.util.OptionalInt;

/**
 * Numbers by text, a few bytes each: a table with open addressing that keeps 64 bits of hash and
 * not the text. Among a million texts the odds that two are taken for each other are one to 37
 * million.
 */
final class LongIndex {
  private static final int FEW = 1 << 10;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[FEW];
  private int[] numbers = new int[FEW];
  private int size;

  /** Puts {@code number}, from 0, for {@code text}, in the place of what was there. */
  void put(String text, int number) {
    if (2 * size >= keys.length) {
      grow();
    }
    put(hash(text), number + 1);
  }

  private void put(long key, int marked) {
    int at = find(key);
    if (numbers[at] == 0) {
      size++;
    }
    keys[at] = key;
    numbers[at] = marked;
  }

  OptionalInt get(String text) {
    int marked = numbers[find(hash(text))];
    return marked == 0 ? OptionalInt.empty() : OptionalInt.of(marked - 1);
  }

  /** Where {@code key} is, or else the free place where it belongs. */
  private int find(long key) {
    int at = (int) (key ^ key >>> 32) & keys.length - 1;
    while (numbers[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[2 * oldNumbers.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  /** FNV-1a over UTF-16 units. */
  private static long hash(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
