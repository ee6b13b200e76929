package org.entente.nlp.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that stand among the same words, found in plain text: each word goes to the one of a fixed
 * number of clusters that makes the words before it and behind it most likely. This is the
 * bidirectional exchange algorithm (Kneser and Ney 1993; predictive form: Uszkoreit and Brants,
 * "Distributed Word Clustering for Large Scale Class-Based Language Modeling", ACL 2008; both
 * directions: Dehdari, Tan and van Genabith, NAACL 2016). It draws no random number: the same text
 * gives the same clusters.
 */
final class WordClusters {
  private static final int PASSES = 8;

  /** Up to this count, x log x is looked up. */
  private static final int TABLE = 1 << 16;

  private final int clusters;
  private final int least;
  private final double[] products = new double[TABLE];

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** For each word its neighbours and how often they met: word, count, word, count, ... */
  private int[][] before = {};

  private int[][] behind = {};
  private int[] count = {};
  private int[] cluster = {};

  /** How often a word of a cluster stands behind (before) a word. */
  private int[][] nextTo = {};

  private int[][] aheadOf = {};
  private int[] size = {};

  /**
   * @param clusters how many to make
   * @param least how often a word must be met to be put into one
   */
  WordClusters(int clusters, int least) {
    this.clusters = clusters;
    this.least = least;
    for (int x = 2; x < TABLE; x++) {
      products[x] = x * Math.log(x);
    }
  }

  /** The cluster of each word, numbered from 0. */
  Map<String, Integer> of(List<List<String>> sentences) {
    number(sentences);
    neighbours(sentences);
    start();
    boolean moved = true;
    for (int pass = 0; pass < PASSES && moved; pass++) {
      moved = false;
      for (int word = 0; word < words.size(); word++) {
        moved |= place(word);
      }
    }
    Map<String, Integer> found = new TreeMap<>();
    for (int word = 0; word < words.size(); word++) {
      found.put(words.get(word), cluster[word]);
    }
    return found;
  }

  /** Numbers the words, the most frequent first. */
  private void number(List<List<String>> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    sentences.forEach(s -> s.forEach(w -> counts.merge(w, 1, Integer::sum)));
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            e -> {
              numbers.put(e.getKey(), words.size());
              words.add(e.getKey());
            });
    count = words.stream().mapToInt(counts::get).toArray();
  }

  /** Counts pairs of neighbours; the edge of a sentence and all rare words are two words more. */
  private void neighbours(List<List<String>> sentences) {
    int edge = words.size();
    List<Map<Integer, Integer>> left = new ArrayList<>();
    List<Map<Integer, Integer>> right = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      left.add(new TreeMap<>());
      right.add(new TreeMap<>());
    }
    for (List<String> sentence : sentences) {
      int previous = edge;
      for (int i = 0; i <= sentence.size(); i++) {
        int word = i < sentence.size() ? numbers.getOrDefault(sentence.get(i), edge + 1) : edge;
        if (word < edge) {
          left.get(word).merge(previous, 1, Integer::sum);
        }
        if (previous < edge) {
          right.get(previous).merge(word, 1, Integer::sum);
        }
        previous = word;
      }
    }
    before = left.stream().map(WordClusters::pairs).toArray(int[][]::new);
    behind = right.stream().map(WordClusters::pairs).toArray(int[][]::new);
  }

  private static int[] pairs(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void start() {
    cluster = new int[words.size()];
    nextTo = new int[words.size() + 2][clusters];
    aheadOf = new int[words.size() + 2][clusters];
    size = new int[clusters];
    for (int word = 0; word < words.size(); word++) {
      cluster[word] = word % clusters;
      add(word, cluster[word], 1);
    }
  }

  private void add(int word, int to, int sign) {
    size[to] += sign * count[word];
    add(before[word], nextTo, to, sign);
    add(behind[word], aheadOf, to, sign);
  }

  private static void add(int[] pairs, int[][] counts, int to, int sign) {
    for (int i = 0; i < pairs.length; i += 2) {
      counts[pairs[i]][to] += sign * pairs[i + 1];
    }
  }

  /** Puts a word where it fits best; whether that is another cluster than before. */
  private boolean place(int word) {
    int from = cluster[word];
    add(word, from, -1);
    double[] gain = new double[clusters];
    gain(before[word], nextTo, gain);
    gain(behind[word], aheadOf, gain);
    int best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int to = 0; to < clusters; to++) {
      double sum = gain[to] - 2 * (product(size[to] + count[word]) - product(size[to]));
      if (sum > most) {
        most = sum;
        best = to;
      }
    }
    cluster[word] = best;
    add(word, best, 1);
    return best != from;
  }

  private void gain(int[] pairs, int[][] counts, double[] gain) {
    for (int i = 0; i < pairs.length; i += 2) {
      int[] row = counts[pairs[i]];
      int more = pairs[i + 1];
      for (int to = 0; to < clusters; to++) {
        gain[to] += product(row[to] + more) - product(row[to]);
      }
    }
  }

  /** x log x, 0 for 0. */
  private double product(int x) {
    return x < TABLE ? products[x] : x * Math.log(x);
  }
}
