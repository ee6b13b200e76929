package org.entente.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.entente.nlp.Tokenizer;

/**
 * Trains and scores an OpenNLP tokenizer, and scores our own rules beside it: as long as the rules
 * are better, the program uses them.
 */
final class TokenTraining {
  private final String code;
  private final Tokenizer rules;
  private final long seed;

  TokenTraining(String code, Tokenizer rules, long seed) {
    this.code = code;
    this.rules = rules;
    this.seed = seed;
  }

  /** What the model card says of the method. */
  static String method() {
    return "OpenNLP maximum entropy (GIS), 100 iterations, cutoff 5, alphanumeric optimization; files of use"
        + " relabel are left out, because they cut words otherwise";
  }

  /** The tokenizer of a corpus; the older release cuts words otherwise and is left out. */
  TokenizerModel train(Corpus corpus) throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (TreebankSentence s : corpus.sentences(Corpus.Use.STANDARD, Corpus.Use.TRAIN)) {
      samples.add(sample(s));
    }
    Collections.shuffle(samples, new Random(seed));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
    parameters.put("PrintMessages", false);
    return TokenizerME.train(
        ObjectStreamUtils.createObjectStream(samples),
        new TokenizerFactory(code, null, true, null),
        parameters);
  }

  private static TokenSample sample(TreebankSentence sentence) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (TreebankSentence.Word word : sentence.words()) {
      spans.add(new Span(text.length(), text.length() + word.form().length()));
      text.append(word.form()).append(word.space() ? " " : "");
    }
    return new TokenSample(text.toString(), spans.toArray(Span[]::new));
  }

  /** Precision, recall and F of the model's tokens and of ours. */
  Map<String, Double> score(TokenizerModel model, Corpus corpus) {
    TokenizerME tokenizer = new TokenizerME(model);
    Matches trained = new Matches();
    Matches ours = new Matches();
    for (TreebankSentence sentence : corpus.sentences(Corpus.Use.TEST)) {
      TokenSample sample = sample(sentence);
      Set<Span> gold = new HashSet<>(Arrays.asList(sample.getTokenSpans()));
      trained.add(gold, plain(tokenizer.tokenizePos(sample.getText())));
      ours.add(gold, rules(sample.getText()));
    }
    Map<String, Double> scores = new TreeMap<>(trained.scores());
    ours.scores().forEach((name, value) -> scores.put(name + " of the rules", value));
    return scores;
  }

  private static Set<Span> plain(Span[] spans) {
    Set<Span> plain = new HashSet<>();
    for (Span span : spans) {
      plain.add(new Span(span.getStart(), span.getEnd()));
    }
    return plain;
  }

  private Set<Span> rules(String text) {
    Set<Span> spans = new HashSet<>();
    rules
        .tokenize(text)
        .forEach(token -> spans.add(new Span(token.span().start(), token.span().end())));
    return spans;
  }
}
