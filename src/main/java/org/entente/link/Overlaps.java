package org.entente.link;

import java.util.List;
import org.entente.model.Entity;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/** Leaves out what another event of the same or the next sentence tells better. */
final class Overlaps {
  private Overlaps() {}

  /** The drafts without those that another one makes needless. */
  static List<Draft> without(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> drafts.stream().noneMatch(o -> struck(d, o) || region(d, o)))
        .toList();
  }

  /** "fired 70 missiles across the country, killing ten": what kills was no test. */
  private static boolean struck(Draft draft, Draft other) {
    return draft.type().traits().contains(Trait.HARMLESS)
        && other.type().traits().contains(Trait.IMPACT)
        && other.factuality() == Factuality.HAPPENED
        && alike(draft, other);
  }

  /** "began a tour of the Middle East, visiting Israel": a region is no place to arrive in. */
  private static boolean region(Draft draft, Draft other) {
    return draft.type().traits().contains(Trait.JOURNEY)
        && other.type().equals(draft.type())
        && draft.mentions().size() == 1
        && draft.place().filter(p -> p.country().isEmpty()).isPresent()
        && other.place().flatMap(Entity::country).isPresent()
        && alike(draft, other);
  }

  private static boolean alike(Draft draft, Draft other) {
    return draft.in(Role.Function.ACTS).equals(other.in(Role.Function.ACTS))
        && (draft.factuality() == other.factuality() || draft.type().equals(other.type()))
        && draft.mentions().stream()
            .map(EventMention::sentence)
            .anyMatch(s -> other.mentions().stream().anyMatch(m -> near(m.sentence(), s)));
  }

  private static boolean near(int one, int other) {
    return Math.abs(one - other) < 2;
  }
}
