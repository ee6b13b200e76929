package org.entente.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.ontology.Detail;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;

/**
 * Which mention of an event carries which of its details. Each detail of the event stands once: at
 * the first mention that says it, or at the first mention of all if none of them says it alone. The
 * words that are quoted are apart: each mention has its own, and the event none.
 */
final class Details {
  private static final String QUOTATION = Terms.QUOTATION.substring(Terms.ENT.length());

  private final Ontology ontology;
  private final Event event;

  Details(Ontology ontology, Event event) {
    this.ontology = ontology;
    this.event = event;
  }

  /** The details of the event, by name. */
  Map<String, Node> ofEvent() {
    Map<String, Node> found = new TreeMap<>();
    event.details().forEach((name, value) -> found.put(name, literal(name, value)));
    found.remove(QUOTATION);
    return found;
  }

  /** The details that {@code mention} carries, by name. */
  Map<String, Node> of(EventMention mention) {
    Map<String, Node> found = ofEvent();
    found.keySet().removeIf(name -> carrier(name) != mention);
    String quoted = mention.details().get(QUOTATION);
    if (quoted != null) {
      found.put(QUOTATION, Literals.string(quoted));
    }
    return found;
  }

  private EventMention carrier(String name) {
    String value = event.details().get(name);
    return event.evidence().stream()
        .filter(mention -> value.equals(mention.details().get(name)))
        .findFirst()
        .orElseGet(() -> event.evidence().get(0));
  }

  private Node literal(String name, String value) {
    boolean number =
        ontology.detail(name).filter(Detail::number).filter(d -> d.admits(value)).isPresent();
    return number ? Literals.integer(Long.parseLong(value)) : Literals.string(value);
  }
}
