package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.export.Origins;
import org.entente.history.History;
import org.entente.history.LastRuns;
import org.entente.history.RunRecord;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What the history of a store says of events and articles, read when it is first asked for. */
final class RunOrigins implements Origins, AutoCloseable {
  private final Optional<Path> folder;
  private @Nullable LastRuns read;

  /** The history of {@code store}; one in memory has none. */
  RunOrigins(Store store) {
    this.folder = store.folder();
  }

  private Optional<LastRuns> runs() {
    if (read == null) {
      read = folder.map(store -> History.in(store).last()).orElse(null);
    }
    return Optional.ofNullable(read);
  }

  @Override
  public Optional<String> lastChange(String event) {
    return runs().flatMap(runs -> runs.changed(event)).map(run -> run.begun().toString());
  }

  @Override
  public Optional<String> run(String article) {
    return tookIn(article).map(RunRecord::id);
  }

  @Override
  public Optional<String> retrieved(String article) {
    return tookIn(article).map(run -> run.begun().toString());
  }

  private Optional<RunRecord> tookIn(String article) {
    return runs().flatMap(runs -> runs.tookIn(article));
  }

  @Override
  public void close() throws IOException {
    if (read != null) {
      read.close();
    }
  }
}
