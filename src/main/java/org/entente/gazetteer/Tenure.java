package org.entente.gazetteer;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.Entity;

/**
 * A person in an office for a time.
 *
 * @param person who
 * @param office key of the office, shared with {@code titles.tsv}
 * @param of ISO code of the state or key of the organization
 * @param from first day, where known; a month or year in the file begins on its first day
 * @param to last day, where known or over; a month or year in the file ends on its last day
 */
public record Tenure(
    Entity person, String office, String of, Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Whether {@code day} lies in the tenure; an unknown end is open. */
  public boolean covers(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }
}
