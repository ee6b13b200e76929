package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.model.Fingerprint;
import org.entente.ontology.Terms;

/** The registry's line of an article: a hash of what was read, so that a change of it shows. */
final class Registry {
  private Registry() {}

  static Triples line(Article article) {
    Triples triples = new Triples(Terms.REGISTRY_GRAPH);
    triples.text(article.iri(), Terms.CONTENT_HASH, hash(article));
    return triples;
  }

  /** 128 bits of SHA-256 over everything that was read, each value ended by a unit separator. */
  private static String hash(Article article) {
    List<String> values =
        new ArrayList<>(
            List.of(
                article.id(),
                article.feed(),
                article.publisher().orElse(""),
                article.url().orElse(""),
                article.language(),
                article.headline(),
                article.text(),
                article.published().map(Object::toString).orElse("")));
    if (!article.credit().equals(Credit.NONE)) {
      values.add(article.credit().byline().orElse(""));
      values.add(article.credit().agency().orElse(""));
    }
    return Fingerprint.of(values, 16);
  }
}
