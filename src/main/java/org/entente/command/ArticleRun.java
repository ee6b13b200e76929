package org.entente.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.Pipeline;
import org.entente.feed.ArticleSink;
import org.entente.feed.Articles;
import org.entente.feed.InOrder;
import org.entente.feed.ReadOptions;
import org.entente.model.Article;
import org.entente.model.Issue;
import org.entente.model.Reading;

/**
 * Reads articles and puts each through the pipeline, on several threads; what comes of them is
 * handed on in input order, on the caller's thread.
 */
final class ArticleRun<T> {
  private final Terminal terminal;
  private final InputOptions input;
  private final Pipeline pipeline;
  private final Function<Reading, T> making;
  private final Tally tally = new Tally();
  private final Progress progress;

  /**
   * A run over the articles that {@code input} names.
   *
   * @param making what is made of each reading, on the thread that read it
   */
  ArticleRun(
      Terminal terminal, InputOptions input, Pipeline pipeline, Function<Reading, T> making) {
    this.terminal = terminal;
    this.input = input;
    this.pipeline = pipeline;
    this.making = making;
    this.progress = new Progress(terminal, input.quiet);
  }

  /** Reads everything; tells {@code outcomes} of each article and each input left out. */
  Tally run(Interrupt interrupt, Consumer<Outcome<T>> outcomes) {
    ReadOptions options = input.options();
    options.language().ifPresent(this::known);
    try (InOrder<Item, Outcome<T>> articles =
        new InOrder<>(input.threads, this::read, outcome -> take(outcome, outcomes))) {
      new Articles(terminal.in(), FeedOptions.rules(Homes.required()))
          .read(input.inputs, options, new Sink<>(articles, interrupt));
      articles.finish();
    } finally {
      progress.clear();
    }
    return tally;
  }

  private void known(String language) {
    if (!pipeline.languages().containsKey(language)) {
      throw new Failure(
          ExitCode.USAGE,
          "--lang cannot be \"%s\"; take one of %s"
              .formatted(language, String.join(", ", pipeline.languages().keySet())));
    }
  }

  /** What was done so far. */
  Tally tally() {
    return tally;
  }

  private Outcome<T> read(Item item) {
    Article article = item.article();
    try {
      Optional<Article> identified = pipeline.identify(article);
      return identified.isPresent()
          ? done(pipeline.read(identified.get()))
          : new Outcome.LeftOut<>(Optional.of(article.id()), unknownLanguage(item));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.LeftOut<>(Optional.of(article.id()), FailedReading.of(item.where(), e));
    }
  }

  private Outcome<T> done(Reading reading) {
    return new Outcome.Done<>(reading, making.apply(reading));
  }

  private Issue unknownLanguage(Item item) {
    String language = item.article().language();
    String problem =
        language.isEmpty()
            ? "cannot tell its language, or it is none of " + languages()
            : "unknown language \"" + language + "\", not one of " + languages();
    return new Issue(
        "language.unknown",
        item.where(),
        problem + "; give --lang CODE if it is one of them, or leave it out");
  }

  private String languages() {
    return String.join(", ", pipeline.languages().keySet());
  }

  private void take(Outcome<T> outcome, Consumer<Outcome<T>> outcomes) {
    if (outcome instanceof Outcome.Done<T> done) {
      tally.done(done.reading());
    } else if (outcome instanceof Outcome.LeftOut<T> out) {
      tally.leftOut(out.issue());
      tell(out.issue());
    } else if (outcome instanceof Outcome.Noted<T> noted) {
      tally.noted(noted.issue());
      tell(noted.issue());
    }
    outcomes.accept(outcome);
    progress.at(tally.articles(), tally.events(), tally.leftOutCount());
  }

  private void tell(Issue issue) {
    progress.clear();
    terminal.say(issue.source() + ": " + issue.detail());
  }

  /** An article and where it stands, for messages. */
  private record Item(Article article, String where) {}

  /** Hands articles to the threads, and issues to their place in the order. */
  private record Sink<T>(InOrder<Item, Outcome<T>> articles, Interrupt interrupt)
      implements ArticleSink {
    @Override
    public void article(Article article, String where) {
      articles.add(new Item(article, where));
    }

    @Override
    public void leftOut(Optional<String> id, Issue issue) {
      articles.addDone(new Outcome.LeftOut<>(id, issue));
    }

    @Override
    public void noted(Issue issue) {
      articles.addDone(new Outcome.Noted<>(issue));
    }

    @Override
    public boolean stopped() {
      return interrupt.asked();
    }
  }
}
