package org.entente.command;

import java.util.Optional;
import java.util.function.Supplier;
import org.entente.export.Origins;
import org.entente.history.History;
import org.entente.history.LastRuns;
import org.entente.history.RunRecord;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What the history of a store says of events and articles, read when it is first asked for. */
final class RunOrigins implements Origins {
  private final Supplier<LastRuns> history;
  private @Nullable LastRuns read;

  private RunOrigins(Supplier<LastRuns> history) {
    this.history = history;
  }

  static Origins of(Store store) {
    return store
        .folder()
        .map(folder -> (Origins) new RunOrigins(() -> History.in(folder).last()))
        .orElse(Origins.UNKNOWN);
  }

  private LastRuns runs() {
    LastRuns runs = read;
    if (runs == null) {
      runs = history.get();
      read = runs;
    }
    return runs;
  }

  @Override
  public Optional<String> lastChange(String event) {
    return runs().changed(event).map(run -> run.begun().toString());
  }

  @Override
  public Optional<String> run(String article) {
    return runs().tookIn(article).map(RunRecord::id);
  }

  @Override
  public Optional<String> retrieved(String article) {
    return runs().tookIn(article).map(run -> run.begun().toString());
  }
}
