package org.entente.serve.web;

/** A request is not answered, for a reason that the client is told in one line. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public static final int BAD_REQUEST = 400;
  public static final int UNAUTHORIZED = 401;
  public static final int NOT_FOUND = 404;
  public static final int WRONG_METHOD = 405;
  public static final int NOT_ACCEPTABLE = 406;
  public static final int NO_LENGTH = 411;
  public static final int TOO_LARGE = 413;
  public static final int WRONG_HOST = 421;
  public static final int TOO_MANY = 429;
  public static final int BUG = 500;
  public static final int BUSY = 503;

  private final int status;

  /**
   * A refusal.
   *
   * @param status the HTTP status
   * @param message what is wrong and what to do
   */
  public Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong and what to do. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
