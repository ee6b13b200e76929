package org.entente.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.ontology.Terms;

/** A row an article. */
final class ArticleRows {
  static final List<String> COLUMNS =
      List.of(
          "article_id",
          "source_url",
          "source_name",
          "feed",
          "source_id",
          "lang",
          "published_at",
          "title",
          "num_mentions",
          "unused_names",
          "content_hash");

  private final DatasetGraph dataset;
  private final Facts registry;

  ArticleRows(DatasetGraph dataset) {
    this.dataset = dataset;
    this.registry = new Facts(dataset, Terms.REGISTRY_GRAPH);
  }

  void write(CsvTable table) throws IOException {
    for (String article : registry.subjects(Terms.CONTENT_HASH)) {
      Facts facts = new Facts(dataset, article);
      table.row(
          List.of(
              article,
              facts.text(article, Terms.URL),
              facts.text(article, Terms.PUBLISHER),
              facts.text(article, Terms.FEED),
              facts.text(article, Terms.ARTICLE_ID),
              facts.text(article, Terms.LANGUAGE),
              facts.text(article, Terms.PUBLISHED),
              facts.text(article, Terms.HEADLINE),
              facts.count(Terms.MENTION_OF),
              facts.number(article, Terms.UNUSED_MENTIONS),
              registry.text(article, Terms.CONTENT_HASH)));
    }
  }
}
