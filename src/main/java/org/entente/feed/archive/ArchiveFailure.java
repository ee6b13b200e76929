package org.entente.feed.archive;

/** The archive cannot be read or written; the message is one line that says what to do. */
public final class ArchiveFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean held;

  ArchiveFailure(String message, Throwable cause) {
    super(message, cause);
    this.held = false;
  }

  ArchiveFailure(String message, boolean held) {
    super(message);
    this.held = held;
  }

  /** Whether another process holds it, so that a later try may go well. */
  public boolean held() {
    return held;
  }
}
