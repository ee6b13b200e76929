package org.entente.refresh;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.model.Article;
import org.entente.model.Issue;
import org.entente.store.ArticleQuads;

/** Makes quads of articles: what stands above this package, given to it. */
public interface Graphs {
  /**
   * Reads the articles, on several threads if it likes, and hands on what came of each, in the
   * order of {@code articles}, on the caller's thread.
   *
   * @param articles each gives an article, or none, when it is asked on the thread that reads it
   */
  <T> void make(Iterator<Work<T>> articles, Consumer<Made<T>> results);

  /** Gets ready, as articles are on their way; what goes wrong is told when they are made. */
  void getReady();

  /**
   * One article to be read.
   *
   * @param what whose article it is
   * @param article gives it; empty if there is none to read
   */
  record Work<T>(T what, Supplier<Optional<Article>> article) {}

  /**
   * What came of it.
   *
   * @param what whose article it is
   * @param quads its quads; empty if nothing could be made of it
   * @param events how many events it tells
   * @param issues what is odd about it, or why there are no quads
   */
  record Made<T>(T what, Optional<ArticleQuads> quads, int events, List<Issue> issues) {}
}
