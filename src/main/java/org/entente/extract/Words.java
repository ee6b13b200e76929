package org.entente.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.model.Token;

/** A sentence with what stands at each of its tokens: names and times. */
final class Words {
  private final Language language;
  private final Sentence sentence;
  private final Line line;
  private final Mention[] mentions;
  private final TimeMention[] times;
  private final Document document;

  private Words(Document document, Sentence sentence, Line line, Language language) {
    this.document = document;
    this.language = language;
    this.sentence = sentence;
    this.line = line;
    mentions = new Mention[line.size()];
    times = new TimeMention[line.size()];
  }

  static Words of(Document document, Sentence sentence, Language language) {
    List<String> tags = document.tags(sentence.index()).orElse(List.of());
    Words words = new Words(document, sentence, language.line(sentence.tokens(), tags), language);
    for (Mention mention : document.get(Layer.MENTIONS)) {
      words.put(words.mentions, full(mention), mention);
    }
    for (TimeMention time : document.get(Layer.TIMES)) {
      words.put(words.times, time.span(), time);
    }
    return words;
  }

  /** Name and title as one stretch. */
  static Span full(Mention mention) {
    return mention.title().present()
        ? mention.span().union(mention.title().span())
        : mention.span();
  }

  private <T> void put(T[] cells, Span span, T what) {
    if (!span.overlaps(sentence.span())) {
      return;
    }
    List<Token> tokens = line.tokens();
    for (int i = 0; i < cells.length; i++) {
      if (tokens.get(i).span().overlaps(span)) {
        cells[i] = what;
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  /** The sentence in front of it in the text, if there is one that is no headline. */
  Optional<Words> before() {
    return Optional.of(sentence.index() - 1)
        .filter(i -> i >= 0)
        .map(document.get(Layer.SENTENCES)::get)
        .filter(s -> !s.headline())
        .map(s -> of(document, s, language));
  }

  /** The text of a span. */
  String text(Span span) {
    return span.of(document.text());
  }

  /** The day of publication, if it is known. */
  Optional<LocalDate> published() {
    return document.article().published();
  }

  Line line() {
    return line;
  }

  Optional<Mention> mentionAt(int i) {
    return Optional.ofNullable(mentions[i]);
  }

  Optional<TimeMention> timeAt(int i) {
    return Optional.ofNullable(times[i]);
  }

  int mentionEnd(int i) {
    return end(mentions, i);
  }

  int timeEnd(int i) {
    return end(times, i);
  }

  private static <T> int end(T[] cells, int i) {
    int end = i + 1;
    while (end < cells.length && cells[end] == cells[i]) {
      end++;
    }
    return end;
  }

  /** Whether the name at {@code i} has its title at a comma, which the comma behind them closes. */
  boolean titledBehindComma(int i) {
    for (int k = i; k > 0 && mentions[i] != null && mentions[k] == mentions[i]; k--) {
      if (line.token(k).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the title of an office stands at {@code i}: "menlu", "ministers". */
  boolean office(int i) {
    return language
        .titles()
        .at(line.tokens(), i)
        .filter(t -> t.value().kind().equals("office"))
        .isPresent();
  }

  /** Whether the token is a genitive mark ('s), which keeps a noun phrase together. */
  boolean genitive(int i) {
    return language.markers().is(line.tokens(), i, "genitive");
  }

  /** The span of the tokens from {@code from} to before {@code to}. */
  Span span(int from, int to) {
    return new Span(line.token(from).span().start(), line.token(to - 1).span().end());
  }
}
