package org.entente.rdf;

import java.util.Optional;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;

/**
 * Finds the news agency that an article says it is from: its name alone in brackets, where a
 * dateline stands or at the end.
 */
final class Byline {
  private static final int NEAR = 150;

  private final Ontology ontology;

  Byline(Ontology ontology) {
    this.ontology = ontology;
  }

  /** What the agency is called; empty if the article names none in that way. */
  Optional<String> agency(Document document) {
    if (!document.has(Layer.MENTIONS)) {
      return Optional.empty();
    }
    return document.get(Layer.MENTIONS).stream()
        .filter(mention -> mention.form() == Mention.Form.NAME && signs(mention, document))
        .flatMap(mention -> mention.candidates().stream().limit(1))
        .map(Mention.Candidate::entity)
        .filter(entity -> ontology.has(entity.type(), EntityType.Trait.SPEAKS_ONLY))
        .map(Byline::name)
        .findFirst();
  }

  private static boolean signs(Mention mention, Document document) {
    String text = document.text();
    int start = mention.span().start();
    int end = mention.span().end();
    boolean near = start - document.bodyStart() < NEAR || text.length() - end < NEAR;
    return near
        && start > document.bodyStart()
        && text.charAt(start - 1) == '('
        && end < text.length()
        && text.charAt(end) == ')';
  }

  private static String name(Entity entity) {
    String english = entity.labels().get("en");
    return english == null ? entity.labels().values().iterator().next() : english;
  }
}
