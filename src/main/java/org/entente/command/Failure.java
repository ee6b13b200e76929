package org.entente.command;

/** Ends a command with an exit code and one line that says what is wrong and what to do. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** Ends with {@code code} of {@link ExitCode} and says {@code message}. */
  public Failure(int code, String message) {
    super(message);
    this.code = code;
  }

  /** The exit code. */
  public int code() {
    return code;
  }
}
