package org.entente.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.Home;
import org.entente.Pipeline;
import org.entente.feed.InOrder;
import org.entente.model.Article;
import org.entente.model.BadFile;
import org.entente.model.Issue;
import org.entente.model.Reading;
import org.entente.refresh.Graphs;
import org.jspecify.annotations.Nullable;

/** Puts articles of a refresh through the pipeline, which is opened when the first one comes. */
final class PipelineGraphs implements Graphs {
  private final Home home;
  private final int threads;
  private @Nullable Pipeline pipeline;
  private @Nullable GraphMaker maker;

  PipelineGraphs(Home home, int threads) {
    this.home = home;
    this.threads = threads;
  }

  @Override
  public <T> void make(Iterator<Work<T>> articles, Consumer<Made<T>> results) {
    if (!articles.hasNext()) {
      return;
    }
    Pipeline stages = pipeline();
    GraphMaker graphs = maker(stages);
    try (InOrder<Work<T>, Made<T>> order =
        new InOrder<>(threads, work -> made(work, stages, graphs), results)) {
      while (articles.hasNext()) {
        order.add(articles.next());
      }
      order.finish();
    }
  }

  @Override
  public void getReady() {
    try {
      maker(pipeline());
    } catch (BadFile e) {
      // Thrown again when the first article is to be read, and told then.
      pipeline = null;
    }
  }

  private Pipeline pipeline() {
    Pipeline stages = pipeline == null ? Pipeline.open(home) : pipeline;
    pipeline = stages;
    return stages;
  }

  private GraphMaker maker(Pipeline stages) {
    GraphMaker graphs = maker == null ? GraphMaker.open(home, stages.ontology()) : maker;
    maker = graphs;
    return graphs;
  }

  private static <T> Made<T> made(Work<T> work, Pipeline stages, GraphMaker graphs) {
    Optional<Article> article = work.article().get();
    if (article.isEmpty()) {
      return new Made<>(work.what(), Optional.empty(), 0, List.of());
    }
    try {
      return made(work.what(), article.get(), stages, graphs);
    } catch (RuntimeException | StackOverflowError e) {
      return none(work.what(), FailedReading.of(article.get().iri(), e));
    }
  }

  private static <T> Made<T> made(T what, Article article, Pipeline stages, GraphMaker graphs) {
    Optional<Article> identified = stages.identify(article);
    if (identified.isEmpty()) {
      Issue unknown =
          new Issue("language.unknown", article.iri(), "in no language that is read here");
      return none(what, unknown);
    }
    Reading reading = stages.read(identified.get());
    GraphMaker.Made made = graphs.make(reading);
    List<Issue> issues = new ArrayList<>(reading.issues());
    issues.addAll(made.issues());
    return new Made<>(
        what, Optional.of(made.quads()), reading.events().size(), List.copyOf(issues));
  }

  private static <T> Made<T> none(T what, Issue why) {
    return new Made<>(what, Optional.empty(), 0, List.of(why));
  }
}
