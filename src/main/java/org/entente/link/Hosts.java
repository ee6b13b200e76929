package org.entente.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Whose guests travellers are, where no host is told: the state that they came to, if the article
 * names it. "Prabowo tiba di Paris" is a visit to France; nobody is a guest in his own state.
 */
final class Hosts {
  private Hosts() {}

  /** Gives the journeys among {@code drafts} their hosts. */
  static void receive(List<Draft> drafts, Linked linked) {
    for (Draft draft : drafts) {
      if (draft.type().traits().contains(Trait.JOURNEY)
          && draft.in(Role.Function.RECEIVES).isEmpty()) {
        draft
            .place()
            .flatMap(Entity::country)
            .filter(c -> draft.in(Role.Function.ACTS).stream().noneMatch(a -> a.of(c)))
            .flatMap(c -> naming(c, linked))
            .ifPresent(m -> receive(draft, m, linked));
      }
    }
  }

  private static void receive(Draft draft, Mention named, Linked linked) {
    Role host = draft.type().roles(Role.Function.RECEIVES).get(0);
    linked.entities(named).forEach(e -> draft.add(new Argument(host.name(), named), e));
  }

  /**
   * Where the article first names the state of {@code country} itself, and not one in its stead.
   */
  private static Optional<Mention> naming(String country, Linked linked) {
    return linked.links().keySet().stream()
        .filter(m -> m.kind() == EntityKind.STATE)
        .filter(m -> m.form() == Form.NAME || m.form() == Form.DEMONYM)
        .filter(m -> linked.entities(m).stream().allMatch(e -> names(m, e, country)))
        .min(Comparator.comparing(Mention::form).thenComparing(Mention::span));
  }

  private static boolean names(Mention mention, Entity state, String country) {
    return state.of(country)
        && mention.candidates().stream().noneMatch(c -> c.entity().equals(state) && c.standIn());
  }
}
