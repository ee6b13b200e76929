package org.entente.rdf;

import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Iris;
import org.entente.model.Span;
import org.entente.ontology.Terms;

/**
 * Stretches of one article's text as nodes of its graph. Offsets count in the headline or in the
 * body, as kept; the quoted text is what stands there.
 */
final class Passages {
  private final Document document;
  private final String article;
  private final String headline;
  private final String body;

  Passages(Document document) {
    this.document = document;
    Article source = document.article();
    this.article = source.iri();
    this.headline = Clean.text(source.headline());
    this.body = Clean.text(source.text());
  }

  Document document() {
    return document;
  }

  String article() {
    return article;
  }

  String headline() {
    return headline;
  }

  String body() {
    return body;
  }

  /**
   * The node of the stretch at {@code span}: {@code kind} says of what, {@code detail} which. Its
   * IRI tells where it stands.
   */
  String iri(String kind, Span span, String detail) {
    Document.Place place = document.locate(span);
    return Iris.inArticle(article, place.headline(), kind, place.span(), detail);
  }

  /** The text at {@code span}, as kept. */
  String quote(Span span) {
    return quote(document.locate(span), span);
  }

  private String quote(Document.Place place, Span span) {
    String text = place.headline() ? headline : body;
    if (place.span().end() > text.length()) {
      throw new IllegalArgumentException(span + " ends outside the text of " + article);
    }
    return Clean.text(place.span().of(text));
  }

  /** Says where {@code node} stands: one triple, two in the headline. */
  void locate(Triples triples, String node, Span span) {
    Document.Place place = document.locate(span);
    triples.add(node, Terms.START, Literals.integer(place.span().start()));
    if (place.headline()) {
      triples.add(node, Terms.IN_HEADLINE, Literals.TRUE);
    }
  }
}
