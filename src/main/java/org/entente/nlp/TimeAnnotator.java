package org.entente.nlp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.lang.Times;
import org.entente.lang.Times.Operation;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.model.When.Precision;
import org.entente.nlp.TimeResolver.Resolved;

/**
 * Finds the expressions of time in a document and resolves them to days, against the day of
 * publication and the other dates of the article. What cannot be resolved is left out.
 *
 * <p>Patterns and words come from {@code times.tsv}. The rule of a mention is the operation and row
 * that read it, after a prefix: {@code report:} dates a report and not what is reported, {@code
 * since:} and {@code until:} are an end of a stretch; {@code after-offset} and {@code
 * before-offset} date the event in the clause behind the words, {@code inner-offset} the main one.
 */
public final class TimeAnnotator implements Annotator {
  /** So many pieces may stand between "three days after" and the date that it counts from. */
  private static final int INNER_DISTANCE = 5;

  private final TimeGrammar grammar;
  private final TimeWords words;
  private final TimeSurroundings surroundings;
  private final TimeRanges ranges;
  private final int ceiling;
  private final boolean nextIsNextWeek;

  /** An annotator for one language. */
  public TimeAnnotator(Times times) {
    words = new TimeWords(times);
    grammar = new TimeGrammar(times, words);
    Set<String> suffixes =
        times.setting("past-suffixes").stream()
            .flatMap(s -> Arrays.stream(s.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    surroundings = new TimeSurroundings(words, suffixes);
    ranges = new TimeRanges(words);
    ceiling = times.ceilingYear();
    nextIsNextWeek = times.setting("next-weekday").orElse("coming").equals("next-week");
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Set<Layer<?>> provides() {
    return Set.of(Layer.TIMES);
  }

  @Override
  public Document annotate(Document document) {
    List<Sentence> sentences = document.get(Layer.SENTENCES);
    List<TimeText> texts = new ArrayList<>(sentences.size());
    List<TimeMatch> matches = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      TimeText text = new TimeText(document.text(), span.start(), span.end());
      texts.add(text);
      matches.addAll(grammar.matches(text, texts.size() - 1));
    }
    if (matches.isEmpty()) {
      return document.with(Layer.TIMES, List.of());
    }
    return document.with(Layer.TIMES, new Run(document, sentences, texts).mentions(matches));
  }

  /** One document's work. */
  private final class Run {
    private final Document document;
    private final List<Sentence> sentences;
    private final List<TimeText> texts;

    Run(Document document, List<Sentence> sentences, List<TimeText> texts) {
      this.document = document;
      this.sentences = sentences;
      this.texts = texts;
    }

    List<TimeMention> mentions(List<TimeMatch> matches) {
      List<Resolved> resolved = resolve(matches, reference(matches));
      List<TimeMention> mentions = new ArrayList<>();
      for (TimeRanges.Stretch stretch : ranges.join(resolved, texts)) {
        TimeText text = texts.get(stretch.sentence());
        Span span = new Span(text.start(stretch.from()), text.end(stretch.to() - 1));
        mentions.add(new TimeMention(span, stretch.when(), stretch.rule(), stretch.anchor()));
      }
      return mentions;
    }

    /** Publication, or where it is not known the date of a report; and the full dates named. */
    private TimeReference reference(List<TimeMatch> matches) {
      Optional<LocalDate> published = document.article().published();
      TimeReference plain =
          new TimeReference(
              published, published.map(p -> "published " + p).orElse("none"), List.of(), ceiling);
      List<LocalDate> named = new ArrayList<>();
      Optional<LocalDate> report = Optional.empty();
      for (TimeMatch match : matches) {
        Optional<LocalDate> day = ownDay(match, plain);
        day.ifPresent(named::add);
        if (report.isEmpty() && day.isPresent() && dated(match)) {
          report = day;
        }
      }
      TimeReference full = new TimeReference(published, plain.name(), named, ceiling);
      return published.isPresent() || report.isEmpty()
          ? full
          : full.publishedOn(report.get(), "report of");
    }

    private boolean dated(TimeMatch match) {
      return surroundings.report(texts.get(match.sentence()), match);
    }

    /** The day that a match tells without any help from the day of publication. */
    private Optional<LocalDate> ownDay(TimeMatch match, TimeReference plain) {
      boolean own =
          match.pattern().operation() == Operation.DATE
              && (match.has("year")
                  || match.has("weekday")
                  || match.value("numeric").filter(n -> !n.startsWith("-")).isPresent());
      return own
          ? new TimeDates(plain, Tense.UNKNOWN, 0)
              .resolve(match)
              .filter(w -> w.precision() == Precision.DAY)
              .map(w -> w.earliest())
          : Optional.empty();
    }

    private List<Resolved> resolve(List<TimeMatch> matches, TimeReference reference) {
      TimeResolver resolver = new TimeResolver(reference, nextIsNextWeek);
      List<Resolved> done = new ArrayList<>();
      Optional<TimeMatch> waiting = Optional.empty();
      for (TimeMatch match : matches) {
        TimeText text = texts.get(match.sentence());
        boolean headline = sentences.get(match.sentence()).headline();
        Tense tense = surroundings.tense(text, match, headline);
        Optional<Resolved> found = resolver.resolve(match, tense, done);
        if (found.isEmpty()) {
          waiting = Optional.of(match);
          continue;
        }
        Resolved now = found.get().withRule(prefix(text, match) + found.get().rule());
        waiting.flatMap(w -> waited(w, now)).ifPresent(done::add);
        waiting = Optional.empty();
        done.add(now);
      }
      return done;
    }

    private Optional<Resolved> waited(TimeMatch earlier, Resolved now) {
      if (fronted(earlier, now)) {
        return TimeResolver.offsetBefore(earlier, now);
      }
      return earlier.pattern().operation() == Operation.OFFSET
              && earlier.sentence() == now.match().sentence()
              && now.match().from() - earlier.to() <= INNER_DISTANCE
          ? TimeResolver.offsetFrom(earlier, now)
          : Optional.empty();
    }

    /**
     * "A day after meeting Putin, Macron arrived on Friday": a comma closes the clause in front.
     */
    private boolean fronted(TimeMatch earlier, Resolved now) {
      if (earlier.pattern().operation() != Operation.OFFSET
          || !opens(texts.get(earlier.sentence()), earlier.from())
          || earlier.sentence() != now.match().sentence()
          || now.rule().startsWith("report")) {
        return false;
      }
      TimeText text = texts.get(earlier.sentence());
      for (int i = earlier.to() + 1; i < now.match().from() - 1; i++) {
        if (text.lower(i).equals(",")) {
          return true;
        }
      }
      return false;
    }

    /** At the start of the sentence, or behind the dash of a dateline. */
    private static boolean opens(TimeText text, int from) {
      return from == 0 || !text.is(from - 1, TimeText.Kind.WORD);
    }

    private String prefix(TimeText text, TimeMatch match) {
      if (match.pattern().operation() == Operation.OFFSET) {
        return "";
      }
      if (surroundings.rightBefore(text, match, "since")) {
        return "since:";
      }
      if (surroundings.rightBefore(text, match, "until")) {
        return "until:";
      }
      return surroundings.report(text, match) ? "report:" : "";
    }
  }
}
