package org.entente.evaluate;

/**
 * A gold event that was missed, a predicted one that is wrong, or a right one whose other slots are
 * not.
 *
 * @param article the article
 * @param language its language
 * @param type the type of the event
 * @param kind what it is
 * @param reason what went wrong, in a few words
 * @param event the event, in one line with its sentence
 */
public record Miss(
    String article, String language, String type, Kind kind, String reason, String event) {

  /** What a line of the list is about. */
  public enum Kind {
    /** A gold event that no prediction gets right. */
    MISSED,
    /** A predicted event that is no gold event. */
    WRONG,
    /** An event that is right, with a place, date or recipient that is not. */
    INEXACT
  }

  /** Whether a gold event was missed. */
  public boolean missed() {
    return kind == Kind.MISSED;
  }
}
