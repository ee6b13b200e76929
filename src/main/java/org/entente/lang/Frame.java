package org.entente.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Factuality;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * A row of {@code frames.tsv}: words that evoke an event, and which slot of the clause fills which
 * role.
 *
 * @param id language and line, for example {@code id:12}
 * @param trigger the words
 * @param notation the trigger as the file writes it
 * @param type the event type; empty for a false friend, which only keeps shorter triggers away
 * @param slots roles by slot name, in file order; the first role whose range admits the filler
 *     takes it
 * @param required the slots that must be filled, else the frame does not apply
 * @param armed those of them that must be filled by people in arms
 * @param personal those of them that must be filled by a person
 * @param groups those of them that must be filled by an armed group, and not by a state's forces
 * @param example a sentence that it reads
 * @param details values of data properties that the words themselves give
 * @param factuality what the words themselves say of it, if anything
 */
public record Frame(
    String id,
    Pattern trigger,
    String notation,
    Optional<EventType> type,
    Map<String, List<Role>> slots,
    Set<String> required,
    Set<String> armed,
    Set<String> personal,
    Set<String> groups,
    String example,
    Map<String, String> details,
    Optional<Factuality> factuality) {

  /** The roles that {@code slot} may fill, none if the frame does not use it. */
  public List<Role> roles(String slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /**
   * Whether the trigger is a noun: its arguments hang on it as genitives and prepositional phrases.
   */
  public boolean nominal() {
    return slots.containsKey("poss") || (slots.containsKey("of") && !slots.containsKey("subj"));
  }

  /** Whether it is a verb of journeys whose object may be where they go: "visited". */
  public boolean goesTo() {
    return !nominal()
        && type.filter(t -> t.traits().contains(EventType.Trait.JOURNEY)).isPresent()
        && roles("obj").stream().anyMatch(r -> r.name().equals("place"));
  }
}
