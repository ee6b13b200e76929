package org.entente.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;

/**
 * Links the names of buildings that also stand for a government: where something happens in the
 * Kremlin, the building is meant, never the state.
 */
final class Buildings {
  private static final double SCORE = 0.8;

  private final Set<Mention> places = new HashSet<>();

  /** Notes which mentions the events name as their places. */
  Buildings(List<EventMention> events) {
    events.stream()
        .flatMap(e -> e.arguments().stream())
        .filter(a -> a.role().equals(Draft.PLACE))
        .map(EventMention.Argument::mention)
        .forEach(places::add);
  }

  /** Whether the mention stands as the place of an event. */
  boolean place(Mention mention) {
    return places.contains(mention);
  }

  /** The building that the mention names, if it stands as the place of an event. */
  Optional<Link> link(Mention mention) {
    if (mention.form() != Mention.Form.TITLE || !places.contains(mention)) {
      return Optional.empty();
    }
    return mention.candidates().stream()
        .map(Candidate::entity)
        .filter(e -> e.kind() == EntityKind.PLACE)
        .findFirst()
        .map(e -> new Link(mention, List.of(e), "building", SCORE));
  }
}
