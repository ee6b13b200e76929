package org.entente.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Random;
import org.entente.history.Rebuilt;
import org.entente.history.Run;
import org.entente.history.RunRecord;
import org.entente.model.Judgement;
import org.entente.store.Changes;
import org.entente.store.Store;

/** Begins the run under which a command writes: at this moment, and told apart by chance. */
final class WriteRun {
  private static final int LETTERS = 4;

  private WriteRun() {}

  /** Everything that is written to {@code store} until it is closed is told as done by it. */
  static Run begin(Store store, String command) {
    return Run.begin(store, command, InstantSource.system(), letters(new SecureRandom()));
  }

  /** Puts decisions of people in force, as a run of its own if that changes anything. */
  static Changes judge(Store store, Collection<Judgement> judgements) {
    try (Run run = begin(store, "judge")) {
      Changes changes = store.judge(judgements);
      run.endUnlessIdle(RunRecord.Outcome.DONE);
      return changes;
    }
  }

  /** Lets the history of {@code old} go on in {@code fresh}, which was made in its place. */
  static void rebuilt(Store old, Store fresh, long articles) {
    Rebuilt.carry(old, fresh, InstantSource.system(), letters(new SecureRandom()), articles);
  }

  private static String letters(Random chance) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      letters.append((char) ('a' + chance.nextInt('z' - 'a' + 1)));
    }
    return letters.toString();
  }
}
