package org.entente.nlp.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.entente.model.Entity;
import org.entente.nlp.Tokenizer;
import org.entente.nlp.WordList;

/** Trains a finder of persons, organizations and places. */
final class NameTraining {
  private static final String FEATURES = "name-features.xml";
  private static final int ITERATIONS = 20;

  /**
   * Of the sentences without a name one in so many is trained on: more would make the finder shy.
   */
  private static final int NAMELESS = 3;

  /**
   * Of the sentences with a name one in so many is trained on a second time, all in lower case: web
   * texts are careless of capitals, and a name is more than its capital.
   */
  private static final int IN_LOWER_CASE = 6;

  /** Clusters of words: few large ones, many small ones. */
  private static final int LARGE = 60;

  private static final int SMALL = 250;

  /** Clusters of words in lower case. */
  private static final int FOLDED = 500;

  private final String code;
  private final Tokenizer tokenizer;
  private final List<Entity> gazetteer;
  private final long seed;

  NameTraining(String code, Tokenizer tokenizer, Stream<Entity> gazetteer, long seed) {
    this.code = code;
    this.tokenizer = tokenizer;
    this.gazetteer = gazetteer.toList();
    this.seed = seed;
  }

  /** What the model card says of the method. */
  static String method() {
    return "OpenNLP averaged perceptron, "
        + ITERATIONS
        + " iterations, every feature, one in "
        + NAMELESS
        + " sentences without a name, one in "
        + IN_LOWER_CASE
        + " of the others once more in lower case, BIO, beam of one; features of "
        + FEATURES
        + " and NameContext, among them what the gazetteer's names use a word for, its names of several"
        + " words, and clusters of words ("
        + LARGE
        + " and "
        + SMALL
        + ", in lower case "
        + FOLDED
        + "; bidirectional exchange) found in the files below but the tests";
  }

  /** The finder of a corpus. */
  TokenNameFinderModel train(NameCorpus corpus) throws IOException {
    WordList.allow();
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put("UseAverage", true);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
    parameters.put("PrintMessages", false);
    return NameFinderME.train(
        code,
        null,
        ObjectStreamUtils.createObjectStream(samples(corpus)),
        parameters,
        new TokenNameFinderFactory(features(), lists(corpus), new BioCodec()));
  }

  /** The sentences, document by document; the documents in an order that the seed gives. */
  private List<NameSample> samples(NameCorpus corpus) {
    List<List<NamedSentence>> documents = new ArrayList<>();
    int nameless = 0;
    for (NamedSentence sentence : corpus.training()) {
      if (sentence.opens() || documents.isEmpty()) {
        documents.add(new ArrayList<>());
      }
      if (!sentence.names().isEmpty() || nameless++ % NAMELESS == 0) {
        documents.get(documents.size() - 1).add(sentence);
      }
    }
    documents.addAll(inLowerCase(documents));
    Collections.shuffle(documents, new Random(seed));
    return documents.stream().flatMap(List::stream).map(NameTraining::sample).toList();
  }

  private static List<List<NamedSentence>> inLowerCase(List<List<NamedSentence>> documents) {
    List<List<NamedSentence>> copies = new ArrayList<>();
    int named = 0;
    for (NamedSentence sentence : documents.stream().flatMap(List::stream).toList()) {
      if (!sentence.names().isEmpty() && named++ % IN_LOWER_CASE == 0) {
        List<String> words =
            sentence.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        copies.add(List.of(new NamedSentence(words, sentence.names(), true)));
      }
    }
    return copies;
  }

  private static NameSample sample(NamedSentence sentence) {
    return new NameSample(
        sentence.words().toArray(String[]::new),
        sentence.names().stream()
            .map(n -> new Span(n.from(), n.to(), n.kind()))
            .toArray(Span[]::new),
        sentence.opens());
  }

  private static byte[] features() throws IOException {
    try (InputStream in = NameTraining.class.getResourceAsStream(FEATURES)) {
      if (in == null) {
        throw new IOException("no " + FEATURES + " beside the classes");
      }
      return in.readAllBytes();
    }
  }

  private Map<String, Object> lists(NameCorpus corpus) throws IOException {
    List<List<String>> text = corpus.text(new PlainText(tokenizer));
    int least = text.size() < 50_000 ? 3 : 5;
    Map<String, Object> lists = new HashMap<>();
    Map<String, String> lexicon = NameLexicon.of(gazetteer.stream());
    lists.put("gazetteer.dict", WordList.of(lexicon));
    lists.put("folded.dict", WordList.of(NameLexicon.lower(lexicon)));
    lists.put("phrases.dict", WordList.of(NameLexicon.phrases(gazetteer.stream())));
    lists.put("lower.dict", WordList.of(new WordClusters(FOLDED, least).of(lower(text))));
    lists.put("large.dict", WordList.of(new WordClusters(LARGE, least).of(text)));
    lists.put("small.dict", WordList.of(new WordClusters(SMALL, least).of(text)));
    return lists;
  }

  private static List<List<String>> lower(List<List<String>> text) {
    return text.stream()
        .map(words -> words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList())
        .toList();
  }

  /**
   * Precision, recall and F of names found with the very words and kind of the test, for each test
   * all together and by kind.
   */
  Map<String, Double> score(TokenNameFinderModel model, NameCorpus corpus) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (NameCorpus.Part part : corpus.parts("test")) {
      NameScores found = NameScores.of(model, NameColumns.read(part.file()));
      found.scores().forEach((name, score) -> scores.put(part.name() + " " + name, score));
    }
    return scores;
  }
}
