package org.entente.extract;

import java.util.Set;

/** The marker classes that open a slot, as {@code data/lang/README.md} names them. */
final class SlotNames {
  /** Where an event is; every frame takes it. */
  static final String AT = "at";

  /** Who does it, behind a passive. */
  static final String BY = "by";

  /** Whither, and who is spoken to. */
  static final String TO = "to";

  /** Who says so. */
  static final String REPORT = "report";

  private static final Set<String> ALL =
      Set.of(
          "of", "with", BY, TO, "from", AT, "between", "against", "for", "over", "toward", "on",
          "into", "near", "about", "during", REPORT);

  private SlotNames() {}

  static boolean isSlot(String markerClass) {
    return ALL.contains(markerClass);
  }
}
