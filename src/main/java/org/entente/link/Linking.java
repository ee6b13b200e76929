package org.entente.link;

import java.util.List;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Document;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.Issue;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;

/** The last stage of reading an article: event mentions in, linked and merged events out. */
public final class Linking {
  private final EntityLinker linker;
  private final EventMerger merger;

  /** Links to the entities of {@code gazetteer}. */
  public Linking(Gazetteer gazetteer, Ontology ontology) {
    linker = new EntityLinker(gazetteer, ontology);
    merger = new EventMerger(ontology);
  }

  /** What the article yields. */
  public Reading read(Document document, List<EventMention> told, List<Issue> issues) {
    List<EventMention> mentions = Conjecture.attributed(told);
    Linked linked = linker.link(document, mentions);
    List<Event> events = merger.merge(document, mentions, linked);
    return new Reading(document, linked.of(EventMerger.used(events)), events, issues);
  }
}
