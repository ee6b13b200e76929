package org.entente.rdf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.vocabulary.RDF;
import org.entente.model.Article;
import org.entente.model.Entity;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;

/**
 * The graph of one article: what it is, and every event mention with its sentence, its names and
 * its time. Names and times that no event uses are left out; the names are counted.
 */
final class Evidence {
  private final Ontology ontology;
  private final Passages passages;
  private final Linked linked;
  private final Function<String, Optional<String>> reliability;
  private final Triples triples;
  private final Map<Span, Mention> used = new LinkedHashMap<>();

  Evidence(
      Ontology ontology,
      Passages passages,
      Linked linked,
      Function<String, Optional<String>> reliability) {
    this.reliability = reliability;
    this.ontology = ontology;
    this.passages = passages;
    this.linked = linked;
    this.triples = new Triples(passages.article());
  }

  Triples triples() {
    return triples;
  }

  /** The links of the mentions that were written, in the order of their first use. */
  Iterable<Link> used() {
    return used.values().stream().map(linked::of).flatMap(Optional::stream)::iterator;
  }

  void write(Reading reading) {
    article(passages.document().article());
    for (Event event : reading.events()) {
      Details details = new Details(ontology, event);
      event.evidence().forEach(mention -> mention(event, mention, details));
    }
    triples.add(passages.article(), Terms.UNUSED_MENTIONS, Literals.integer(unusedNames()));
  }

  private void article(Article article) {
    String iri = article.iri();
    triples.link(iri, RDF.type.getURI(), Terms.ARTICLE);
    if (!article.headline().isBlank()) {
      triples.text(iri, Terms.HEADLINE, passages.headline());
    }
    triples.text(iri, Terms.TEXT, passages.body());
    triples.text(iri, Terms.URL, article.url());
    triples.text(iri, Terms.PUBLISHER, article.publisher());
    triples.text(iri, Terms.BYLINE, article.credit().byline());
    triples.text(
        iri,
        Terms.AGENCY,
        article.credit().agency().or(() -> new Byline(ontology).agency(passages.document())));
    article
        .publisher()
        .flatMap(reliability)
        .ifPresent(grade -> triples.text(iri, Terms.RELIABILITY, grade));
    triples.text(iri, Terms.LANGUAGE, article.language());
    article.published().ifPresent(day -> triples.add(iri, Terms.PUBLISHED, Literals.date(day)));
    article.moment().ifPresent(at -> triples.add(iri, Terms.PUBLISHED_AT, Literals.moment(at)));
    triples.text(iri, Terms.FEED, article.feed());
    triples.text(iri, Terms.ARTICLE_ID, article.id());
  }

  private void mention(Event event, EventMention mention, Details details) {
    String node = passages.iri("event", mention.trigger(), hashOf(event.iri()));
    triples.link(node, Terms.MENTION_OF, event.iri());
    triples.text(node, Terms.SENTENCE, sentence(mention.sentence()));
    triples.text(node, Terms.QUOTE, passages.quote(mention.trigger()));
    passages.locate(triples, node, mention.trigger());
    triples.text(node, Terms.FRAME, scored(mention.frame(), mention.confidence()));
    for (EventMention.Argument argument : mention.arguments()) {
      triples.link(node, Terms.iri(argument.role()), name(argument.mention()));
    }
    mention
        .attribution()
        .ifPresent(by -> triples.link(node, Terms.ATTRIBUTION, name(by.mention())));
    mention.time().ifPresent(time -> triples.link(node, Terms.WHEN, time(time)));
    details.of(mention).forEach((name, value) -> triples.add(node, Terms.iri(name), value));
  }

  /** The last part of an event's IRI: tells two events apart that one word evokes. */
  private static String hashOf(String eventIri) {
    return eventIri.substring(eventIri.lastIndexOf('/') + 1);
  }

  private String sentence(int index) {
    return passages.quote(passages.document().get(Layer.SENTENCES).get(index).span());
  }

  private String name(Mention mention) {
    String node = passages.iri("name", mention.span(), "");
    if (used.putIfAbsent(mention.span(), mention) == null) {
      triples.text(node, Terms.QUOTE, passages.quote(mention.span()));
      linked.of(mention).ifPresent(link -> link(node, link));
    }
    return node;
  }

  private void link(String node, Link link) {
    for (Entity entity : link.entities()) {
      triples.link(node, Terms.REFERS_TO, entity.iri());
    }
    String considered = link.considered().isEmpty() ? "" : ": " + link.considered();
    String rule = scored(link.rule(), link.score()) + considered;
    if (!rule.equals(Terms.USUAL_LINK_RULE)) {
      triples.text(node, Terms.LINK_RULE, rule);
    }
  }

  /** A rule and its score in one literal, as {@code id:12 0.90}. */
  private static String scored(String rule, double score) {
    return String.format(Locale.ROOT, "%s %.2f", rule, score);
  }

  private String time(TimeMention time) {
    String node = passages.iri("time", time.span(), "");
    triples.text(node, Terms.QUOTE, passages.quote(time.span()));
    triples.text(node, Terms.VALUE, time.when().iso());
    triples.text(node, Terms.TIME_RULE, time.rule() + " (" + time.anchor() + ")");
    return node;
  }

  private long unusedNames() {
    if (!passages.document().has(Layer.MENTIONS)) {
      return 0;
    }
    return passages.document().get(Layer.MENTIONS).stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .filter(mention -> !used.containsKey(mention.span()))
        .count();
  }
}
