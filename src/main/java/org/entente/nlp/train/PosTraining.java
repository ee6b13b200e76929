package org.entente.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.entente.nlp.Tokenizer;

/** Trains and scores a tagger of parts of speech. */
final class PosTraining {
  private final Tokenizer tokenizer;
  private final String code;
  private final long seed;

  PosTraining(String code, Tokenizer tokenizer, long seed) {
    this.code = code;
    this.tokenizer = tokenizer;
    this.seed = seed;
  }

  /** What the model card says of the method. */
  static String method() {
    return "OpenNLP maximum entropy (GIS), 100 iterations, cutoff 3, its default features";
  }

  /** The tagger of a corpus. */
  POSModel train(Corpus corpus) throws IOException {
    List<TaggedWords> standard = cut(corpus.sentences(Corpus.Use.STANDARD));
    List<TaggedWords> older = cut(corpus.sentences(Corpus.Use.RELABEL));
    List<TaggedWords> all = new ArrayList<>(standard);
    all.addAll(cut(corpus.sentences(Corpus.Use.TRAIN)));
    if (!older.isEmpty()) {
      POSTaggerME first = new POSTaggerME(fit(standard));
      all.addAll(new Relabeler(standard, first::tag).relabel(older));
    }
    return fit(all);
  }

  private List<TaggedWords> cut(List<TreebankSentence> sentences) {
    return sentences.stream().map(s -> TaggedWords.asWeCut(s, tokenizer)).toList();
  }

  private POSModel fit(List<TaggedWords> sentences) throws IOException {
    List<POSSample> samples = new ArrayList<>();
    for (TaggedWords sentence : sentences) {
      samples.add(
          new POSSample(
              sentence.words().toArray(String[]::new), sentence.tags().toArray(String[]::new)));
    }
    Collections.shuffle(samples, new Random(seed));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put("PrintMessages", false);
    return POSTaggerME.train(
        code, ObjectStreamUtils.createObjectStream(samples), parameters, new POSTaggerFactory());
  }

  /** The share of right tags, on the treebank's own tokens and on ours. */
  Map<String, Double> score(POSModel model, Corpus corpus) {
    List<TreebankSentence> test = corpus.sentences(Corpus.Use.TEST);
    return Map.of(
        "accuracy on the treebank's tokens",
        accuracy(model, test.stream().map(TaggedWords::asCut).toList()),
        "accuracy on our tokens",
        accuracy(model, cut(test)));
  }

  private static double accuracy(POSModel model, List<TaggedWords> sentences) {
    POSTaggerME tagger = new POSTaggerME(model);
    int right = 0;
    int all = 0;
    for (TaggedWords sentence : sentences) {
      String[] tags = tagger.tag(sentence.words().toArray(String[]::new));
      for (int i = 0; i < tags.length; i++) {
        right += tags[i].equals(sentence.tags().get(i)) ? 1 : 0;
      }
      all += tags.length;
    }
    return all == 0 ? 0 : right / (double) all;
  }
}
