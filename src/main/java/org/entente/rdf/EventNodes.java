package org.entente.rdf;

import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.Reading;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;

/** The nodes of one article's events, as if no other article told them. */
final class EventNodes {
  private final Ontology ontology;
  private final Passages passages;
  private final Linked linked;
  private final Triples triples = new Triples(Terms.EVENTS_GRAPH);

  EventNodes(Ontology ontology, Passages passages, Linked linked) {
    this.ontology = ontology;
    this.passages = passages;
    this.linked = linked;
  }

  Triples write(Reading reading) {
    reading.events().forEach(this::write);
    return triples;
  }

  private void write(Event event) {
    String node = event.iri();
    identity(event);
    attributions(event).forEach(by -> triples.link(node, Terms.ATTRIBUTION, by.iri()));
    new Details(ontology, event)
        .ofEvent()
        .forEach((name, value) -> triples.add(node, Terms.iri(name), value));
    triples.link(node, Terms.MENTIONED_IN, passages.article());
  }

  /** What makes this event this one: the values that its IRI was minted from. */
  private void identity(Event event) {
    String node = event.iri();
    triples.link(node, RDF.type.getURI(), Terms.iri(event.type()));
    for (Event.Participant participant : event.participants()) {
      triples.link(node, Terms.iri(participant.role()), participant.entity().iri());
    }
    event.place().ifPresent(place -> triples.link(node, Terms.PLACE, place.iri()));
    event.when().ifPresent(when -> time(node, when));
    triples.link(node, Terms.FACTUALITY, Terms.factuality(event.factuality()));
  }

  private void time(String node, When when) {
    triples.text(node, Terms.DATE, when.iso());
    triples.add(node, Terms.EARLIEST, Literals.date(when.earliest()));
    if (!when.latest().equals(when.earliest())) {
      triples.add(node, Terms.LATEST, Literals.date(when.latest()));
    }
  }

  private Stream<Entity> attributions(Event event) {
    return event.evidence().stream()
        .flatMap(mention -> mention.attribution().stream())
        .flatMap(by -> linked.entities(by.mention()).stream());
  }
}
