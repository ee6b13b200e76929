package org.entente.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.history.History;
import org.entente.history.RunRecord;
import org.entente.serve.page.Runs;
import org.entente.store.Store;

/** The last runs of a store, for its status page. */
final class ShownRuns implements Runs {
  private static final int MOST = 20;

  private final Store store;
  private volatile List<Done> runs = List.of();

  /** The runs of {@code store}; those that were killed are brought to their end. */
  ShownRuns(Store store) {
    this.store = store;
    take(History.mended(store));
  }

  /** Looks again; what cannot be read stays as it was. */
  void look() {
    try {
      store.folder().map(History::in).ifPresent(this::take);
    } catch (UncheckedIOException e) {
      // The disk fails: the next look may find more.
    }
  }

  private void take(History history) {
    List<RunRecord> all = history.runs();
    List<Done> last =
        new ArrayList<>(
            all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .map(ShownRuns::told)
                .toList());
    Collections.reverse(last);
    runs = List.copyOf(last);
  }

  @Override
  public List<Done> last() {
    return runs;
  }

  private static Done told(RunRecord run) {
    RunRecord.Articles articles = run.articles();
    RunRecord.Events events = run.events();
    return new Done(
        run.number(),
        run.command(),
        run.begun(),
        run.ended(),
        run.outcome().word(),
        new Count(articles.added(), articles.changed(), articles.withdrawn()),
        new Count(events.added(), events.changed(), events.withdrawn()));
  }
}
