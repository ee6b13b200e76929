package org.entente.nlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.model.Span;

/**
 * Cuts a document into sentences and tokens. The headline is one sentence, the first, whatever
 * marks it holds; each line of the body is a paragraph, and no sentence runs over its end.
 */
public final class SentenceAnnotator implements Annotator {
  private final SentenceSplitter splitter;
  private final Tokenizer tokenizer;

  private SentenceAnnotator(SentenceSplitter splitter, Tokenizer tokenizer) {
    this.splitter = splitter;
    this.tokenizer = tokenizer;
  }

  /**
   * The annotator of the language in {@code folder}: reads its lists, and leaves the model until a
   * sentence needs it. Throws BadFile if a list is wrong.
   */
  public static SentenceAnnotator of(Path folder, Models models) {
    Abbreviations abbreviations = Abbreviations.load(folder.resolve("abbreviations.txt"));
    TokenRules rules = TokenRules.load(folder.resolve("tokens.tsv"));
    Set<String> words = FunctionWords.load(folder.resolve("function-words.txt")).words();
    ThreadLocal<SentenceDetectorME> detectors =
        ThreadLocal.withInitial(() -> new SentenceDetectorME(models.sentences()));
    return new SentenceAnnotator(
        new SentenceSplitter(abbreviations, words, detectors::get),
        new Tokenizer(abbreviations, rules));
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Layer<?>> provides() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Document annotate(Document document) {
    String text = document.text();
    List<Sentence> sentences = new ArrayList<>();
    Span headline = strip(text, 0, document.bodyStart());
    if (headline.length() > 0) {
      sentences.add(new Sentence(0, headline, -1, tokenizer.tokenize(text, headline)));
    }
    int paragraph = 0;
    for (Span line : paragraphs(text, document.bodyStart())) {
      for (Span span : splitter.split(text, line)) {
        sentences.add(
            new Sentence(sentences.size(), span, paragraph, tokenizer.tokenize(text, span)));
      }
      paragraph++;
    }
    return document.with(Layer.SENTENCES, sentences);
  }

  /** The lines from {@code from} on that hold more than white space. */
  private static List<Span> paragraphs(String text, int from) {
    List<Span> lines = new ArrayList<>();
    int start = from;
    for (int i = from; i <= text.length(); i++) {
      if (i == text.length() || Characters.lineEnd(text.charAt(i))) {
        Span line = strip(text, start, i);
        if (line.length() > 0) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static Span strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.space(text.charAt(start))) {
      start++;
    }
    while (end > start && Characters.space(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
