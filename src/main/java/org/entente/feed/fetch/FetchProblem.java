package org.entente.feed.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a document could not be got; counted and reported by its code. Codes: {@code fetch.address},
 * {@code .url}, {@code .robots}, {@code .timeout}, {@code .connection}, {@code .tls}, {@code
 * .status}, {@code .throttled}, {@code .large}, {@code .bomb}, {@code .encoding}, {@code
 * .redirects}, {@code .host-down}.
 */
public final class FetchProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Optional<Instant> until;

  FetchProblem(String code, String detail) {
    this(code, detail, Optional.empty());
  }

  FetchProblem(String code, String detail, Optional<Instant> until) {
    super(detail);
    this.code = code;
    this.until = until;
  }

  /** A problem with what was got, found by who asked for it. */
  public static FetchProblem of(String code, String detail) {
    return new FetchProblem(code, detail);
  }

  /** Dotted code, for counting. */
  public String code() {
    return code;
  }

  /** Until when the server asked to be left alone, if it did. */
  public Optional<Instant> until() {
    return until;
  }
}
