package org.entente.nlp.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.model.BaseModel;
import org.entente.model.Entity;
import org.entente.nlp.Tokenizer;

/**
 * Trains the OpenNLP models of one language from the treebanks that its {@code training.tsv} and
 * the corpora of names that its {@code names.tsv} names, and writes each with a card. The same
 * corpora, gazetteer and seed give the same bytes.
 */
public final class Trainer {
  private final Path folder;
  private final String code;
  private final Supplier<Stream<Entity>> gazetteer;

  /**
   * A trainer for the language in {@code folder}, {@code data/lang/<code>}.
   *
   * @param gazetteer the known entities; asked for names only
   */
  public Trainer(Path folder, Supplier<Stream<Entity>> gazetteer) {
    this.folder = folder;
    this.gazetteer = gazetteer;
    this.code = folder.getFileName().toString();
  }

  /**
   * Trains one model and writes {@code <code>-<kind>.bin} and {@code <code>-<kind>.md}.
   *
   * @param from the folder below which the treebanks lie
   * @param out the folder to write into, made if need be
   * @param seed the order of the training sentences
   * @throws org.entente.model.BadFile if a treebank is missing or wrong
   */
  public TrainingReport train(Kind kind, Path from, Path out, long seed) {
    try {
      return switch (kind) {
        case POS -> pos(treebanks(from), out, seed);
        case TOKENS -> tokens(treebanks(from), out, seed);
        case SENTENCES -> sentences(treebanks(from), out, seed);
        case NAMES -> names(NameCorpus.load(folder.resolve("names.tsv"), from), out, seed);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot train " + kind.word() + ": " + e.getMessage(), e);
    }
  }

  private Corpus treebanks(Path from) {
    return Corpus.load(folder.resolve("training.tsv"), from);
  }

  private TrainingReport names(NameCorpus corpus, Path out, long seed) throws IOException {
    try (Stream<Entity> known = gazetteer.get()) {
      NameTraining training = new NameTraining(code, Tokenizer.of(folder), known, seed);
      TokenNameFinderModel model = training.train(corpus);
      Map<String, Double> scores = training.score(model, corpus);
      String card = NameCard.of(code, corpus, seed, NameTraining.method(), scores, tries());
      return write(Kind.NAMES, model, card, scores, out);
    }
  }

  /** The notes on what was tried, if the language has any. */
  private String tries() throws IOException {
    Path notes = folder.resolve("names-tries.md");
    return Files.exists(notes) ? Files.readString(notes, StandardCharsets.UTF_8) : "";
  }

  private TrainingReport pos(Corpus corpus, Path out, long seed) throws IOException {
    PosTraining training = new PosTraining(code, Tokenizer.of(folder), seed);
    POSModel model = training.train(corpus);
    Map<String, Double> scores = training.score(model, corpus);
    String card = ModelCard.of(code, Kind.POS, corpus, seed, PosTraining.method(), scores);
    return write(Kind.POS, model, card, scores, out);
  }

  private TrainingReport tokens(Corpus corpus, Path out, long seed) throws IOException {
    TokenTraining training = new TokenTraining(code, Tokenizer.of(folder), seed);
    TokenizerModel model = training.train(corpus);
    Map<String, Double> scores = training.score(model, corpus);
    String card = ModelCard.of(code, Kind.TOKENS, corpus, seed, TokenTraining.method(), scores);
    return write(Kind.TOKENS, model, card, scores, out);
  }

  private TrainingReport sentences(Corpus corpus, Path out, long seed) throws IOException {
    SentenceTraining training = new SentenceTraining(code, seed);
    SentenceModel model = training.train(corpus);
    Map<String, Double> scores = training.score(model, corpus);
    String card =
        ModelCard.of(code, Kind.SENTENCES, corpus, seed, SentenceTraining.method(), scores);
    return write(Kind.SENTENCES, model, card, scores, out);
  }

  private TrainingReport write(
      Kind kind, BaseModel model, String card, Map<String, Double> scores, Path out)
      throws IOException {
    Files.createDirectories(out);
    Path file = out.resolve(code + "-" + kind.word() + ".bin");
    Path text = out.resolve(code + "-" + kind.word() + ".md");
    Files.write(file, ModelFile.bytes(model));
    Files.writeString(text, card, StandardCharsets.UTF_8);
    return new TrainingReport(file, text, scores);
  }
}
