package org.entente.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A data property of events, as {@code ontology/events.ttl} says it.
 *
 * @param name local name of the property, for example {@code mode}
 * @param number whether its values are whole numbers
 * @param tellsApart whether reports that give it different values tell two happenings
 * @param allowed the only values that it takes; empty if it takes any
 * @param labels label by language code, {@code en} and {@code id} at least
 */
public record Detail(
    String name,
    boolean number,
    boolean tellsApart,
    Set<String> allowed,
    Map<String, String> labels) {

  /** Makes the collections unmodifiable, in a fixed order. */
  public Detail {
    allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** Whether {@code value} can stand in this property. */
  public boolean admits(String value) {
    if (number) {
      return value.matches("[0-9]{1,18}");
    }
    return !value.isBlank() && (allowed.isEmpty() || allowed.contains(value));
  }
}
