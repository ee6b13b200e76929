package org.entente.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entente.store.Store;

/** What the runs did to a store. Reads files alone; nothing needs to be open. */
public final class History {
  private final RunFiles files;

  private History(RunFiles files) {
    this.files = files;
  }

  /** The history of the store in that folder; of a run that was killed, what is beyond doubt. */
  public static History in(Path store) {
    return new History(RunFiles.in(store));
  }

  /**
   * The history of {@code store}, where no run is under way: those that were killed are brought to
   * their end.
   */
  public static History mended(Store store) {
    RunFiles files = RunFiles.of(store);
    try {
      files.mend(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new History(files);
  }

  /** Whether a run goes on, or was killed and not brought to its end. */
  public boolean isOpen() {
    try {
      return files.holdsLogs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All runs, in the order in which they began. */
  public List<RunRecord> runs() {
    try {
      return files.runs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands on what the runs that {@code chosen} admits did to events, all in all: first what came,
   * then what changed, then what went. Counts them.
   */
  public RunRecord.Events changes(Predicate<RunRecord> chosen, Consumer<Change> sink) {
    try (NetChanges net = new NetChanges()) {
      for (RunRecord run : files.runs()) {
        if (chosen.test(run)) {
          files.read(run, net::add);
        }
      }
      return net.forEach(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which runs were the last to change events and to take in articles; to be closed. */
  public LastRuns last() {
    try {
      return LastRuns.of(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
