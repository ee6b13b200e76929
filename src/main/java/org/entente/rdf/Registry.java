package org.entente.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.entente.model.Article;
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
        List.of(
            article.id(),
            article.feed(),
            article.publisher().orElse(""),
            article.url().orElse(""),
            article.language(),
            article.headline(),
            article.text(),
            article.published().map(Object::toString).orElse(""));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String value : values) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0x1f);
      }
      byte[] head = java.util.Arrays.copyOf(digest.digest(), 16);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
