package org.entente.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.history.RunRecord.Outcome;
import org.entente.store.Commit;
import org.entente.store.CommitMark;
import org.entente.store.Journal;
import org.entente.store.Store;
import org.entente.store.StoreFailure;

/**
 * A run that goes on: everything that is written to the store from {@link #begin} to {@link #close}
 * is written down as done by it. A store has one run at a time.
 */
public final class Run implements Journal, AutoCloseable {
  private final Store store;
  private final InstantSource clock;
  private final RunFiles files;
  private final RunRecord begun;
  private final RunLog log;
  private Optional<Pending> pending = Optional.empty();
  private Outcome outcome = Outcome.FAILED;
  private Optional<Long> read = Optional.empty();
  private boolean idle = true;
  private boolean forgotten;

  private Run(Store store, InstantSource clock, RunFiles files, RunRecord begun, RunLog log) {
    this.store = store;
    this.clock = clock;
    this.files = files;
    this.begun = begun;
    this.log = log;
  }

  /**
   * Begins a run. Runs that were killed are brought to their end first.
   *
   * @param store a store in a folder
   * @param command the command, in small letters
   * @param clock tells what time it is
   * @param letters a few letters that tell it from a run that began in the same second
   */
  public static Run begin(Store store, String command, InstantSource clock, String letters) {
    if (store.isTelling()) {
      throw new IllegalStateException("a run of this store is under way");
    }
    RunFiles files = RunFiles.of(store);
    try {
      files.mend(store);
      RunRecord record =
          RunRecord.beginning(
              files.lastNumber() + 1, command, clock.instant(), letters, store.quads() == 0);
      Run run = new Run(store, clock, files, record, RunLog.begin(files.log(record.id()), record));
      store.tell(Optional.of(run));
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its id. */
  public String id() {
    return begun.id();
  }

  /**
   * Says how it ended, before it is closed; a run of which nobody says it has failed.
   *
   * @param articlesRead how many articles it read, whatever came of them
   */
  public void end(Outcome how, long articlesRead) {
    outcome = how;
    read = Optional.of(articlesRead);
  }

  /** The same, but if nothing was written, as if it had never been. */
  public void endUnlessIdle(Outcome how) {
    outcome = how;
    forgotten = idle;
  }

  @Override
  public void prepare(Commit commit) {
    idle = false;
    try {
      settle();
      pending = Optional.of(new Pending(log.size(), commit.mark()));
      log.prepare(begun.id(), commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void committed() {
    pending = Optional.empty();
    try {
      log.committed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds out about a write that was prepared and of which nobody said that it took place. */
  private void settle() throws IOException {
    if (pending.isPresent()) {
      if (pending.get().mark().filter(store::holds).isPresent()) {
        log.committed();
      } else {
        log.cutBack(pending.get().from());
      }
      pending = Optional.empty();
    }
  }

  /** Writes down what came of it. */
  @Override
  public void close() {
    store.tell(Optional.empty());
    try {
      settle();
      log.close();
      if (forgotten) {
        files.forget(begun.id());
        return;
      }
      files.end(store, begun.id(), outcome, Optional.of(clock.instant()), read);
    } catch (StoreFailure e) {
      // The store broke. Its next run settles what is in doubt.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A write that was prepared.
   *
   * @param from where in the log it begins
   */
  private record Pending(long from, Optional<CommitMark> mark) {}
}
