package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.store.Explanation.Thing;

/**
 * What an event puts between two parties: from one who acts to one to whom it is done, or, where
 * nobody is on the receiving side, between each two who act.
 *
 * @param event the event
 * @param number number of the tie within the event, from 1
 * @param source IRI of the one
 * @param target IRI of the other; empty if there is no other
 * @param directed whether it goes from the one to the other
 */
record Tie(Happening event, int number, String source, Optional<String> target, boolean directed) {

  /** The ties of an event, in a fixed order; those with nobody at the other end too. */
  static List<Tie> all(Happening event) {
    List<Thing> actors = event.actors();
    List<Thing> recipients = event.recipients();
    List<Tie> ties = new ArrayList<>();
    if (!recipients.isEmpty()) {
      for (Thing actor : actors) {
        recipients.forEach(to -> add(ties, event, actor, Optional.of(to), true));
      }
    } else if (actors.size() == 1) {
      add(ties, event, actors.get(0), Optional.empty(), true);
    } else {
      for (int i = 0; i < actors.size(); i++) {
        for (Thing other : actors.subList(i + 1, actors.size())) {
          add(ties, event, actors.get(i), Optional.of(other), false);
        }
      }
    }
    return ties;
  }

  /** Those with somebody at both ends. */
  static List<Tie> between(Happening event) {
    return all(event).stream().filter(tie -> tie.target().isPresent()).toList();
  }

  private static void add(
      List<Tie> ties, Happening event, Thing source, Optional<Thing> target, boolean directed) {
    if (target.filter(source::equals).isEmpty()) {
      ties.add(new Tie(event, ties.size() + 1, source.iri(), target.map(Thing::iri), directed));
    }
  }

  /** Its name: unique, and the same in every export. */
  String id() {
    return event.id() + "-" + number;
  }
}
