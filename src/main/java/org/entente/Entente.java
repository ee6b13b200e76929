package org.entente;

import java.util.logging.LogManager;
import org.entente.command.Commands;
import org.entente.command.Terminal;

/** The command line. */
public final class Entente {
  private Entente() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    // Lucene tells the terminal how it reads files; what concerns users comes as our own messages.
    LogManager.getLogManager().reset();
    System.exit(Commands.run(Terminal.standard(), args));
  }
}
