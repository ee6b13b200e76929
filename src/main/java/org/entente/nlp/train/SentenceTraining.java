package org.entente.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Trains and scores a sentence detector, on made-up paragraphs of a few sentences each. */
final class SentenceTraining {
  private static final int PARAGRAPH = 5;
  private static final char[] ENDS = {'.', '?', '!'};

  private final String code;
  private final long seed;

  SentenceTraining(String code, long seed) {
    this.code = code;
    this.seed = seed;
  }

  /** What the model card says of the method. */
  static String method() {
    return "OpenNLP maximum entropy (GIS), 100 iterations, cutoff 5, paragraphs of five sentences";
  }

  /** The detector of a corpus. */
  SentenceModel train(Corpus corpus) throws IOException {
    List<TreebankSentence> sentences =
        new ArrayList<>(
            corpus.sentences(Corpus.Use.STANDARD, Corpus.Use.TRAIN, Corpus.Use.RELABEL));
    Collections.shuffle(sentences, new Random(seed));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
    parameters.put("PrintMessages", false);
    return SentenceDetectorME.train(
        code,
        ObjectStreamUtils.createObjectStream(paragraphs(sentences)),
        new SentenceDetectorFactory(code, true, null, ENDS),
        parameters);
  }

  private static List<SentenceSample> paragraphs(List<TreebankSentence> sentences) {
    List<SentenceSample> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += PARAGRAPH) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      for (TreebankSentence s : sentences.subList(i, Math.min(i + PARAGRAPH, sentences.size()))) {
        text.append(text.length() > 0 ? " " : "");
        spans.add(new Span(text.length(), text.length() + s.text().length()));
        text.append(s.text());
      }
      paragraphs.add(new SentenceSample(text, spans.toArray(Span[]::new)));
    }
    return paragraphs;
  }

  /** Precision, recall and F of the ends of sentences. */
  Map<String, Double> score(SentenceModel model, Corpus corpus) {
    SentenceDetectorME detector = new SentenceDetectorME(model);
    Matches matches = new Matches();
    for (SentenceSample paragraph : paragraphs(corpus.sentences(Corpus.Use.TEST))) {
      Set<Integer> gold = ends(paragraph.getSentences());
      matches.add(gold, ends(detector.sentPosDetect(paragraph.getDocument())));
    }
    return matches.scores();
  }

  private static Set<Integer> ends(Span[] spans) {
    Set<Integer> ends = new HashSet<>();
    for (Span span : spans) {
      ends.add(span.getEnd());
    }
    return ends;
  }
}
