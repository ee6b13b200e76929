package org.entente;

import org.entente.command.Commands;
import org.entente.command.Terminal;

/** The command line. */
public final class Entente {
  private Entente() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(Commands.run(Terminal.standard(), args));
  }
}
