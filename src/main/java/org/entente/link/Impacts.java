package org.entente.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Mention.Form;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Places what struck a state in that state: "invasi Rusia ke Ukraina", "Russia attacked Ukraine
 * with drones". Only what happened, to one state that is named as such (not "Indian aircraft",
 * which may fly elsewhere), and for which the article tells no other place.
 */
final class Impacts {
  private Impacts() {}

  /** Gives those of {@code drafts} their places. */
  static void place(List<Draft> drafts, Linked linked) {
    for (Draft draft : drafts) {
      Set<Entity> struck = draft.in(Role.Function.RECEIVES);
      if (draft.type().traits().contains(Trait.IMPACT)
          && draft.factuality() == Factuality.HAPPENED
          && struck.size() == 1
          && !draft.in(Role.Function.ACTS).isEmpty()) {
        Entity state = struck.iterator().next();
        naming(draft, state, linked).ifPresent(a -> draft.placeIfUnplaced(a, state));
      }
    }
  }

  private static Optional<Argument> naming(Draft draft, Entity state, Linked linked) {
    return draft.mentions().stream()
        .map(EventMention::arguments)
        .flatMap(List::stream)
        .filter(a -> draft.type().has(a.role(), Role.Function.RECEIVES))
        .filter(a -> a.mention().form() == Form.NAME && a.mention().kind() == EntityKind.STATE)
        .filter(a -> linked.entities(a.mention()).contains(state))
        .findFirst()
        .map(a -> new Argument(Draft.PLACE, a.mention()));
  }
}
