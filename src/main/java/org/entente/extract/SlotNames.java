package org.entente.extract;

/** The slots that the code asks for by name; {@code markers.tsv} lists them all. */
final class SlotNames {
  /** Where an event is; every frame takes it. */
  static final String AT = "at";

  /** Who does it, behind a passive. */
  static final String BY = "by";

  /** Whither, and who is spoken to. */
  static final String TO = "to";

  /** Who says so. */
  static final String REPORT = "report";

  private SlotNames() {}
}
