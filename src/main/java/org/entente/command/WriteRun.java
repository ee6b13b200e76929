package org.entente.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import org.entente.history.Run;
import org.entente.store.Store;

/** Begins the run under which a command writes: at this moment, and told apart by chance. */
final class WriteRun {
  private static final int LETTERS = 4;

  private WriteRun() {}

  /** Everything that is written to {@code store} until it is closed is told as done by it. */
  static Run begin(Store store, String command) {
    return Run.begin(store, command, InstantSource.system(), letters(new SecureRandom()));
  }

  private static String letters(Random chance) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      letters.append((char) ('a' + chance.nextInt('z' - 'a' + 1)));
    }
    return letters.toString();
  }
}
