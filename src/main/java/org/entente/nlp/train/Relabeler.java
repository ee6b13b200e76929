package org.entente.nlp.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings the tags of an older treebank in line with a newer one. Most revisions of a treebank
 * change what words are called ("telah": ADV, later AUX), so each word's tags are counted in both.
 * Where the older one gives a word a tag clearly more often than the newer does, and a tagger that
 * has learnt from the newer one says otherwise, the tagger is believed, if the newer treebank knows
 * its answer for that word.
 */
final class Relabeler {
  /** Rarer words tell too little. */
  private static final int FEWEST = 3;

  /** How much larger the share of a tag must be in the older treebank. */
  private static final double SURPLUS = 0.1;

  private final Map<String, Map<String, Integer>> standard;
  private final WordTagger tagger;

  /** Learns the counts of {@code standard}; {@code tagger} has learnt from the same sentences. */
  Relabeler(List<TaggedWords> standard, WordTagger tagger) {
    this.standard = counts(standard);
    this.tagger = tagger;
  }

  /** Tags words. */
  interface WordTagger {
    /** One tag a word. */
    String[] tag(String[] words);
  }

  /** The sentences of {@code older} with tags as the standard would give them. */
  List<TaggedWords> relabel(List<TaggedWords> older) {
    Map<String, Map<String, Integer>> before = counts(older);
    List<TaggedWords> relabelled = new ArrayList<>(older.size());
    for (TaggedWords sentence : older) {
      String[] said = tagger.tag(sentence.words().toArray(String[]::new));
      List<String> tags = new ArrayList<>(said.length);
      for (int i = 0; i < said.length; i++) {
        String word = lower(sentence.words().get(i));
        String tag = sentence.tags().get(i);
        tags.add(outdated(word, tag, before) && knows(word, said[i]) ? said[i] : tag);
      }
      relabelled.add(new TaggedWords(sentence.words(), tags));
    }
    return relabelled;
  }

  private boolean outdated(String word, String tag, Map<String, Map<String, Integer>> before) {
    Map<String, Integer> now = standard.getOrDefault(word, Map.of());
    return sum(now) >= FEWEST && share(before.get(word), tag) - share(now, tag) > SURPLUS;
  }

  private boolean knows(String word, String tag) {
    return standard.getOrDefault(word, Map.of()).containsKey(tag);
  }

  private static double share(Map<String, Integer> counts, String tag) {
    return counts.getOrDefault(tag, 0) / (double) sum(counts);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Map<String, Integer>> counts(List<TaggedWords> sentences) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (TaggedWords sentence : sentences) {
      for (int i = 0; i < sentence.words().size(); i++) {
        counts
            .computeIfAbsent(lower(sentence.words().get(i)), w -> new HashMap<>())
            .merge(sentence.tags().get(i), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
