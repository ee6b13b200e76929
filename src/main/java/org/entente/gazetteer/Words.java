package org.entente.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Folds a name into words that can be compared: lower case, no diacritics, no apostrophes and full
 * stops, cut at blanks and hyphens. Compiler and matcher use this one class, so both sides agree.
 *
 * <p>For each word it keeps a running 64-bit hash of the words so far (what the table is keyed by)
 * and how the word was written (capital, all capitals). Reusable, not thread-safe.
 */
final class Words {
  /** Longest name in words; longer names are refused when the gazetteer is compiled. */
  static final int MAX = 24;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Where a chain of words starts; other kinds of keys start elsewhere. */
  static final long NAME = 0x243F6A8885A308D3L;

  static final long SURNAME = 0x13198A2E03707344L;
  static final long IRI = 0xA4093822299F31D0L;
  static final long STATE = 0x082EFA98EC4E6C89L;
  static final long OFFICE = 0x452821E638D01377L;
  static final long COVERS = 0xBE5466CF34E90C6CL;
  static final long SINGLE = 0x3F84D5B5B5470917L;
  static final long CAPITAL = 0xC0AC29B7C97C50DDL;

  private long[] hashes = new long[4];
  private int count;
  private int capitals;
  private int uppers;
  private int shorts;
  private long chain;

  Words(long seed) {
    chain = seed;
  }

  /** How many words were read so far. */
  int count() {
    return count;
  }

  /** Bit i: word i begins with a capital letter or a digit, or is tied to one that does. */
  int capitals() {
    return capitals;
  }

  /** Bit i: word i has a letter and no lower-case letter. */
  int uppers() {
    return uppers;
  }

  /** Bit i: word i has at most three letters. */
  int shorts() {
    return shorts;
  }

  /** The hash of words 0 to {@code i}. */
  long hash(int i) {
    return hashes[i];
  }

  /** Adds the words of {@code text}; false if there are more than {@link #MAX}. */
  boolean add(String text) {
    long word = 0;
    int letters = 0;
    boolean capital = false;
    boolean upper = true;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 ? asciiWord(c) : Character.isLetterOrDigit(c)) {
        if (!open) {
          open = true;
          word = 0;
          letters = 0;
          capital = !Character.isLowerCase(c);
          upper = true;
        }
        if (c < 128) {
          if (c >= 'a') {
            upper = false;
            letters++;
            word = mix(word, c);
          } else if (c >= 'A') {
            letters++;
            word = mix(word, c + 32);
          } else {
            word = mix(word, c);
          }
        } else {
          upper &= !Character.isLowerCase(c);
          letters++;
          String folded = foldLetter(c);
          for (int k = 0; k < folded.length(); k++) {
            word = mix(word, folded.charAt(k));
          }
        }
      } else if (open && !joins(c)) {
        open = false;
        if (!close(word, capital || carried(text, i), upper, letters)) {
          return false;
        }
      }
    }
    return !open || close(word, capital, upper, letters);
  }

  /** "al-Thani": behind the hyphen at {@code i} stands the capital of both words. */
  private static boolean carried(String text, int i) {
    return Character.getType(text.charAt(i)) == Character.DASH_PUNCTUATION
        && i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i + 1));
  }

  private boolean close(long word, boolean capital, boolean upper, int letters) {
    if (count == MAX) {
      return false;
    }
    chain = scramble(chain ^ scramble(word));
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, MAX);
    }
    hashes[count] = chain;
    int bit = 1 << count;
    capitals |= capital ? bit : 0;
    uppers |= upper && letters > 0 ? bit : 0;
    shorts |= letters <= 3 ? bit : 0;
    count++;
    return true;
  }

  /** The hash of a whole key that is no name: an IRI, a code, an office. */
  static long key(long seed, String key) {
    long word = 0;
    for (int i = 0; i < key.length(); i++) {
      word = mix(word, key.charAt(i));
    }
    return scramble(seed ^ scramble(word));
  }

  /** The folded name: its words with one blank between. */
  static String fold(String name) {
    return String.join(" ", split(name));
  }

  /** The folded words of {@code name}. */
  static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c < 128 ? String.valueOf(Character.toLowerCase(c)) : foldLetter(c));
      } else if (!joins(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Whether {@code c} stands inside a word without cutting it: an apostrophe, a full stop, a mark.
   */
  static boolean joins(char c) {
    return c == '.' || apostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean apostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '`'
        || c == '\u02bc'
        || c == '\u02bb'
        || c == '\u02bf'
        || c == '\u02be';
  }

  private static boolean asciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /**
   * A letter without its diacritics, in lower case; letters that Unicode does not decompose too.
   */
  private static String foldLetter(char c) {
    char lower = Character.toLowerCase(c);
    switch (lower) {
      case 'ø':
        return "o";
      case 'đ', 'ð':
        return "d";
      case 'ł':
        return "l";
      case 'ı':
        return "i";
      case 'ħ':
        return "h";
      case 'ə':
        return "e";
      case 'ß':
        return "ss";
      case 'æ':
        return "ae";
      case 'œ':
        return "oe";
      case 'þ':
        return "th";
      case 'ʻ', 'ʼ', 'ʿ', 'ʾ':
        return "";
      default:
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        return parts.length() == 1 ? parts : parts.substring(0, 1);
    }
  }

  private static long mix(long hash, int c) {
    return (hash ^ c) * 0x100000001B3L + 0x9E37;
  }

  private static long scramble(long h) {
    long x = (h + 1) * PRIME;
    x ^= x >>> 29;
    x *= 0xBF58476D1CE4E5B9L;
    return x ^ x >>> 32;
  }
}
