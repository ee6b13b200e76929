package org.entente.feed.listing;

/**
 * Why a document lists nothing. Codes: {@code listing.empty}, {@code .xml}, {@code .json}, {@code
 * .kind}.
 */
public final class ListingProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  ListingProblem(String code, String detail) {
    super(detail.replaceAll("\\s+", " "));
    this.code = code;
  }

  /** Dotted code, for counting. */
  public String code() {
    return code;
  }
}
