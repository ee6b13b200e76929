package org.entente.store;

/**
 * The store cannot do what was asked, for a reason outside the program. The message is one line
 * that says what is wrong and what to do. What was committed before stays readable.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  StoreFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  StoreFailure(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why a store fails. */
  public enum Reason {
    /** Another process, or another part of this one, has it open. */
    LOCKED,
    /** No room for what was to be written, or less than is safe to begin with. */
    DISK_FULL,
    /** Its files do not hold what they should. */
    CORRUPT,
    /** Any other failure to read or write files. */
    IO
  }
}
