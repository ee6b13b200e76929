package org.entente.ontology;

import java.util.Collections;
import java.util.EnumMap;
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
 * @param senses its values that mean something for how events are put together
 * @param labels label by language code, {@code en} and {@code id} at least
 */
public record Detail(
    String name,
    boolean number,
    boolean tellsApart,
    Set<String> allowed,
    Map<Sense, Set<String>> senses,
    Map<String, String> labels) {

  /** What a value of a detail means for how mentions and events go together. */
  public enum Sense {
    /** The mention tells only how the event began. */
    BEGINNING,
    /** The mention tells only how the event ended. */
    ENDING,
    /** The event is told as a whole. */
    WHOLE,
    /** Those who take part are not at one place. */
    REMOTE
  }

  /** Makes the collections unmodifiable, in a fixed order. */
  public Detail {
    allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
    senses = Collections.unmodifiableMap(new EnumMap<>(senses));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** Whether {@code value} can stand in this property. */
  public boolean admits(String value) {
    if (number) {
      return value.matches("[0-9]{1,18}");
    }
    return !value.isBlank() && (allowed.isEmpty() || allowed.contains(value));
  }

  /** Its values of that sense, none for most details. */
  public Set<String> values(Sense sense) {
    return senses.getOrDefault(sense, Set.of());
  }
}
