package org.entente.rdf;

import java.util.Collection;
import java.util.Set;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.Iris;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.ontology.Terms;

/** The nodes of the entities that one article's events and event mentions name. */
final class EntityNodes {
  private final Passages passages;
  private final Triples triples = new Triples(Terms.ENTITIES_GRAPH);

  EntityNodes(Passages passages) {
    this.passages = passages;
  }

  Triples write(Reading reading, Iterable<Link> used) {
    for (Link link : used) {
      link.entities().forEach(this::node);
      otherName(link);
    }
    for (Event event : reading.events()) {
      event.participants().forEach(participant -> node(participant.entity()));
      event.place().ifPresent(this::node);
    }
    return triples;
  }

  private void node(Entity entity) {
    String iri = entity.iri();
    triples.link(iri, RDF.type.getURI(), Terms.iri(entity.type()));
    labels(entity);
    triples.text(iri, Terms.COUNTRY, entity.country());
    triples.text(iri, Terms.WIKIDATA, entity.wikidata().filter(id -> !iri.equals(Iris.entity(id))));
    entity
        .point()
        .ifPresent(
            point -> {
              triples.add(iri, Terms.LATITUDE, Literals.decimal(point.latitude(), 5));
              triples.add(iri, Terms.LONGITUDE, Literals.decimal(point.longitude(), 5));
            });
  }

  /**
   * One label a language, or a single one without language where all are spelled alike. A name that
   * no gazetteer knows belongs to none, whatever the article is written in.
   */
  private void labels(Entity entity) {
    boolean alike =
        Iris.isUnknown(entity.iri())
            || entity.labels().size() > 1 && Set.copyOf(entity.labels().values()).size() == 1;
    entity
        .labels()
        .forEach(
            (language, label) ->
                triples.add(
                    entity.iri(),
                    RDFS.label.getURI(),
                    alike ? Literals.string(label) : Literals.labelled(label, language)));
  }

  /**
   * Keeps the name that the article used for what no gazetteer knows, if it is not its label. The
   * names of all else are the gazetteer's.
   */
  private void otherName(Link link) {
    if (link.mention().form() != Mention.Form.NAME
        || link.entities().size() != 1
        || !Iris.isUnknown(link.entities().get(0).iri())) {
      return;
    }
    Entity entity = link.entities().get(0);
    String name = passages.quote(link.mention().span());
    Collection<String> labels = entity.labels().values();
    boolean broken = name.chars().anyMatch(Character::isISOControl);
    if (!broken && labels.stream().noneMatch(label -> Clean.text(label).equals(name))) {
      triples.text(entity.iri(), SKOS.altLabel.getURI(), name);
    }
  }
}
