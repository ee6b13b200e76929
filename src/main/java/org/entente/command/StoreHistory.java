package org.entente.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.history.History;
import org.entente.history.RunRecord;
import org.entente.store.Store;
import org.entente.store.StoreFailure;

/** Finds the history of a store, and the runs that a user means. */
final class StoreHistory {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final String LATEST = "latest";

  private StoreHistory() {}

  /**
   * The history of the store. Runs that were killed are brought to their end first, unless another
   * process holds the store: it did so, and may have one that goes on.
   */
  static History of(StoreOption db) {
    History history = History.in(db.existing());
    if (!history.isOpen()) {
      return history;
    }
    try (Store store = db.open()) {
      return History.mended(store);
    } catch (StoreFailure e) {
      if (e.reason() == StoreFailure.Reason.LOCKED) {
        return history;
      }
      throw e;
    }
  }

  /**
   * The number of the run that {@code said} names: by its number, its id or how that begins, or as
   * the latest. 0 stands for the time before the first run. A {@link Failure} if there is no such.
   */
  static int number(String said, List<RunRecord> runs) {
    if (said.equals("0")) {
      return 0;
    }
    if (said.equals(LATEST)) {
      return latest(runs);
    }
    List<RunRecord> meant =
        NUMBER.matcher(said).matches()
            ? runs.stream().filter(run -> run.number() == Integer.parseInt(said)).toList()
            : runs.stream().filter(run -> run.id().startsWith(said)).toList();
    if (meant.size() != 1) {
      throw new Failure(
          ExitCode.NO_INPUT,
          (meant.isEmpty() ? "no run \"" : "more than one run \"")
              + said
              + "\"; entente runs lists them");
    }
    return meant.get(0).number();
  }

  /** The number of the last run; a {@link Failure} if there was none. */
  static int latest(List<RunRecord> runs) {
    Optional<RunRecord> last = runs.stream().reduce((a, b) -> b);
    return last.orElseThrow(
            () ->
                new Failure(
                    ExitCode.NO_INPUT,
                    "no run has written to this store; the first is entente ingest FILES"))
        .number();
  }
}
