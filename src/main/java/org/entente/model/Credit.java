package org.entente.model;

import java.util.Optional;

/**
 * Whom an article names as its makers.
 *
 * @param byline who wrote it, as written
 * @param agency the news agency that it came from, by the name that the gazetteer has for it
 */
public record Credit(Optional<String> byline, Optional<String> agency) {
  /** Nobody. */
  public static final Credit NONE = new Credit(Optional.empty(), Optional.empty());

  /** A credit of what was read; a blank string is what the article does not say. */
  public static Credit of(String byline, String agency) {
    return new Credit(said(byline), said(agency));
  }

  private static Optional<String> said(String value) {
    return Optional.of(value.strip()).filter(v -> !v.isEmpty());
  }
}
