package org.entente.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.WordClusterDictionary;

/**
 * What OpenNLP's own generators do not see of a word: whether it is part of a longer name of the
 * gazetteer, its shape beside those of its neighbours, what kind of case the sentence is written
 * in, pairs of the classes of neighbours, and the run of capitalized words that it stands in.
 * Remembers the sentence that it was asked about last, so one belongs to one thread.
 */
final class NameContext implements AdaptiveFeatureGenerator {
  private static final String EDGE = "#";
  private static final String UNKNOWN = "?";

  /** How far clusters of words in lower case are looked at. */
  private static final int REACH = 2;

  /** Longer runs of capitalized words count as this long. */
  private static final int LONG_RUN = 5;

  private static final int DEEP = 3;

  private final WordClusterDictionary gazetteer;
  private final WordClusterDictionary large;
  private final WordClusterDictionary small;
  private final WordClusterDictionary folded;
  private final NamePhrases phrases;

  private String[] words = {};
  private String[] lower = {};
  private String[] parts = {};
  private String writing = "";

  /**
   * A generator over the lists of a model.
   *
   * @param gazetteer what the gazetteer's names use a word for
   * @param large few large clusters of words
   * @param small many small ones
   * @param folded clusters of words in lower case
   * @param phrases names of several words, see {@link NamePhrases}
   */
  NameContext(
      WordClusterDictionary gazetteer,
      WordClusterDictionary large,
      WordClusterDictionary small,
      WordClusterDictionary folded,
      WordClusterDictionary phrases) {
    this.gazetteer = gazetteer;
    this.large = large;
    this.small = small;
    this.folded = folded;
    this.phrases = new NamePhrases(phrases);
  }

  @Override
  public void createFeatures(List<String> features, String[] tokens, int i, String[] outcomes) {
    if (tokens != words) {
      read(tokens);
    }
    phrase(features, i);
    shapes(features, i);
    clusters(features, i);
    classes(features, i);
    if (capital(i)) {
      run(features, i);
    }
  }

  private void read(String[] tokens) {
    words = tokens;
    lower = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      lower[i] = tokens[i].toLowerCase(Locale.ROOT);
    }
    parts = phrases.parts(lower);
    writing = WordShapes.writing(tokens);
  }

  private void phrase(List<String> features, int i) {
    for (int d = -1; d <= 1; d++) {
      if (inside(i + d) && !parts[i + d].isEmpty()) {
        features.add("phrase" + d + "=" + parts[i + d]);
      }
    }
  }

  private void shapes(List<String> features, int i) {
    String shape = shape(i);
    features.add("writing=" + writing + shape);
    features.add("begins=" + writing + (i == 0));
    features.add("form=" + WordShapes.full(words[i]));
    for (int d = -1; d <= 1; d++) {
      if (inside(i + d)) {
        features.add("shape" + d + "=" + shape(i + d));
      }
    }
    features.add("shapes=" + shape(i - 1) + "|" + shape + "|" + shape(i + 1));
  }

  private void clusters(List<String> features, int i) {
    for (int d = -REACH; d <= REACH; d++) {
      features.add("folded" + d + "=" + (inside(i + d) ? known(folded, lower[i + d]) : EDGE));
    }
    String before = of(small, i - 1);
    String own = of(small, i);
    String behind = of(small, i + 1);
    features.add("pair-before=" + before + "|" + own);
    features.add("pair-behind=" + own + "|" + behind);
    features.add("around=" + before + "|" + behind);
    features.add("three=" + of(large, i - 1) + "|" + of(large, i) + "|" + of(large, i + 1));
  }

  private void classes(List<String> features, int i) {
    String own = of(gazetteer, i);
    features.add("use-before=" + of(gazetteer, i - 1) + "|" + own);
    features.add("use-behind=" + own + "|" + of(gazetteer, i + 1));
    features.add("use-after=" + own + "|" + of(large, i - 1));
    features.add("use-ahead=" + own + "|" + of(large, i + 1));
    features.add("use-begins=" + own + "|" + (i == 0) + writing);
  }

  /** The capitalized words around: the first and the last, how many, and what stands outside. */
  private void run(List<String> features, int i) {
    int from = i;
    while (inside(from - 1) && capital(from - 1)) {
      from--;
    }
    int last = i;
    while (inside(last + 1) && capital(last + 1)) {
      last++;
    }
    features.add("run-last=" + lower[last]);
    features.add("run-first=" + lower[from]);
    features.add("run=" + Math.min(LONG_RUN, last - from + 1) + "|" + Math.min(DEEP, i - from));
    features.add("run-last-cluster=" + of(small, last));
    features.add("run-first-cluster=" + of(small, from));
    features.add("run-last-use=" + of(gazetteer, last));
    features.add("run-before=" + (inside(from - 1) ? lower[from - 1] : EDGE));
    features.add("run-behind=" + (inside(last + 1) ? lower[last + 1] : EDGE));
  }

  private boolean inside(int i) {
    return i >= 0 && i < words.length;
  }

  private boolean capital(int i) {
    return !words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0));
  }

  private String shape(int i) {
    return inside(i) ? WordShapes.brief(words[i]) : EDGE;
  }

  private String of(WordClusterDictionary list, int i) {
    return inside(i) ? known(list, words[i]) : EDGE;
  }

  private static String known(WordClusterDictionary list, String word) {
    return Optional.ofNullable(list.lookupToken(word)).orElse(UNKNOWN);
  }
}
