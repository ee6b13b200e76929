package org.entente.ontology;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.EntityKind;

/**
 * A part that an entity can have in an event, as {@code ontology/events.ttl} says it.
 *
 * @param name local name of the property, for example {@code participant}
 * @param function what the filler does in the event
 * @param range the kinds of entities that may fill it, never empty
 * @param placeInstead whether its filler is taken for the place of an event that is told without
 *     one
 * @param labels label by language code, {@code en} and {@code id} at least
 */
public record Role(
    String name,
    Function function,
    Set<EntityKind> range,
    boolean placeInstead,
    Map<String, String> labels) {

  /** Makes range and labels unmodifiable, in a fixed order. */
  public Role {
    range = Collections.unmodifiableSet(EnumSet.copyOf(range));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** Whether an entity of {@code kind} may fill this role. */
  public boolean admits(EntityKind kind) {
    return range.contains(kind);
  }

  /** What the filler of a role does in the event. */
  public enum Function {
    /** Takes part or does it: an actor of the evaluation form. */
    ACTS,
    /** It is done to the filler, or for it: a recipient of the evaluation form. */
    RECEIVES,
    /** Where it happens, where from or where to. */
    PLACE,
    /** A thing that is used or moved. */
    OTHER
  }
}
