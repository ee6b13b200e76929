package org.entente.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.history.RunRecord.Outcome;
import org.entente.store.Changes;
import org.entente.store.Commit;
import org.entente.store.EventChange;
import org.entente.store.EventChange.Op;
import org.entente.store.EventChange.Why;
import org.entente.store.EventStates;
import org.entente.store.Store;

/**
 * Lets a history go on in a store that was made anew: it is copied, and what events the new store
 * has otherwise than the old one is told as a run of its own.
 */
public final class Rebuilt {
  private static final int LINES_A_COMMIT = 1000;

  private final Run run;
  private final List<EventChange> pending = new ArrayList<>();

  private Rebuilt(Run run) {
    this.run = run;
  }

  /**
   * Carries the history of {@code old} over to {@code fresh}, which has none.
   *
   * @param articles how many articles were read anew
   */
  public static void carry(
      Store old, Store fresh, InstantSource clock, String letters, long articles) {
    try {
      RunFiles files = RunFiles.of(old);
      files.mend(old);
      files.copyTo(RunFiles.of(fresh));
      try (NetChanges net = new NetChanges();
          Run run = Run.begin(fresh, "rebuild", clock, letters)) {
        differences(old, fresh, run.id(), net);
        Rebuilt told = new Rebuilt(run);
        net.forEach(change -> told.take(change.what()));
        told.write();
        run.end(Outcome.DONE, articles);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if each event had gone and come again, which comes to nothing where it is as it was. */
  private static void differences(Store old, Store fresh, String run, NetChanges net) {
    EventStates.forEach(
        old,
        (state, articles) ->
            net.add(
                new Change(
                        run,
                        new EventChange(
                            Op.DEL,
                            Why.RE_READING,
                            state,
                            Optional.empty(),
                            List.of(),
                            articles,
                            Optional.empty()))
                    .json()));
    EventStates.forEach(
        fresh,
        (state, articles) ->
            net.add(
                new Change(
                        run,
                        new EventChange(
                            Op.ADD,
                            Why.RE_READING,
                            state,
                            Optional.empty(),
                            articles,
                            List.of(),
                            Optional.empty()))
                    .json()));
  }

  private void take(EventChange change) {
    pending.add(change);
    if (pending.size() == LINES_A_COMMIT) {
      write();
    }
  }

  private void write() {
    run.prepare(new Commit(Changes.NONE, pending, Optional.empty()));
    run.committed();
    pending.clear();
  }
}
