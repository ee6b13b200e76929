package org.entente.extract;

import java.util.Set;

/** The marker classes that open a slot, as {@code data/lang/README.md} names them. */
final class SlotNames {
  /** Where an event is; every frame takes it. */
  static final String AT = "at";

  /** Who says so. */
  static final String REPORT = "report";

  private static final Set<String> ALL =
      Set.of(
          "of", "with", "by", "to", "from", AT, "between", "against", "for", "over", "toward", "on",
          "into", "near", "about", REPORT);

  private SlotNames() {}

  static boolean isSlot(String markerClass) {
    return ALL.contains(markerClass);
  }
}
