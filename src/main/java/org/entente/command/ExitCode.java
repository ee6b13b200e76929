package org.entente.command;

/** What the program ends with; the numbers from 64 on are those of {@code sysexits.h}. */
public final class ExitCode {
  /** Everything done. */
  public static final int OK = 0;

  /** A bug. */
  public static final int BUG = 1;

  /** A command, option or parameter that does not exist or does not fit. */
  public static final int USAGE = 2;

  /** Done, but some input was left out; each is listed. */
  public static final int LEFT_OUT = 65;

  /** No input, no such store, event or query. */
  public static final int NO_INPUT = 66;

  /** Reading or writing failed: disk full, no permission. */
  public static final int IO = 74;

  /** The store is held by another process; try again later. */
  public static final int TRY_AGAIN = 75;

  /** A file under ontology, data or queries is wrong or missing, or a check found the store so. */
  public static final int CONFIGURATION = 78;

  /** Stopped by the user (Ctrl-C). */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
