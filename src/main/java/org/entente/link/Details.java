package org.entente.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EventMention;
import org.entente.ontology.Detail;
import org.entente.ontology.Detail.Sense;
import org.entente.ontology.Ontology;

/** Puts together what the mentions of one event say of how, how many and with what. */
final class Details {
  private Details() {}

  /**
   * Values of data properties: the first mention that gives one wins, but where one tells the
   * beginning and another the ending, they tell the whole.
   */
  static Map<String, String> of(List<EventMention> mentions, Ontology ontology) {
    Map<String, String> details = new HashMap<>();
    for (EventMention mention : mentions) {
      mention.details().forEach(details::putIfAbsent);
    }
    details.replaceAll((name, first) -> whole(name, mentions, ontology).orElse(first));
    return details;
  }

  private static Optional<String> whole(
      String name, List<EventMention> mentions, Ontology ontology) {
    return ontology
        .detail(name)
        .filter(d -> gives(mentions, d, Sense.BEGINNING) && gives(mentions, d, Sense.ENDING))
        .flatMap(d -> d.values(Sense.WHOLE).stream().findFirst());
  }

  private static boolean gives(List<EventMention> mentions, Detail detail, Sense sense) {
    return mentions.stream()
        .flatMap(m -> Optional.ofNullable(m.details().get(detail.name())).stream())
        .anyMatch(detail.values(sense)::contains);
  }

  /** Whether a mention has a value of that sense. */
  static boolean tell(EventMention mention, Sense sense, Ontology ontology) {
    return mention.details().entrySet().stream()
        .anyMatch(
            d ->
                ontology
                    .detail(d.getKey())
                    .filter(known -> known.values(sense).contains(d.getValue()))
                    .isPresent());
  }
}
