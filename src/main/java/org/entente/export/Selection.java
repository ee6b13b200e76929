package org.entente.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which events are exported.
 *
 * @param from those that ended on this day or later; what has no date is left out then
 * @param to those that began on this day or before; what has no date is left out then
 * @param country ISO 3166-1 alpha-2 code of a state that takes part, or whose people or bodies do,
 *     or in which the place lies
 * @param types local names of event types; empty if all
 * @param factualities words as {@code happened}; empty if all
 */
public record Selection(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> country,
    Set<String> types,
    Set<String> factualities) {

  /** The factuality of what happened. */
  public static final String HAPPENED = "happened";

  /** Makes the sets unmodifiable. */
  public Selection {
    types = Set.copyOf(types);
    factualities = Set.copyOf(factualities);
  }

  /** All that happened. */
  public static Selection happened() {
    return new Selection(
        Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(HAPPENED));
  }

  /** Whether days, country or types are chosen. */
  public boolean narrowed() {
    return from.isPresent() || to.isPresent() || country.isPresent() || !types.isEmpty();
  }

  /** The same, of what happened alone. */
  Selection happenedOnly() {
    return new Selection(from, to, country, types, Set.of(HAPPENED));
  }
}
