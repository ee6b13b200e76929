package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/** Asks a store a question, and gives its rows as text. */
final class Answers {
  private static final String PREFIX =
      "PREFIX ent: <https://w3id.org/entente/ontology#> "
          + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  static List<String> select(Store store, String query) {
    return store.read(dataset -> select(dataset, query));
  }

  static List<String> select(Dataset dataset, String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(PREFIX + query, dataset)) {
      ResultSet results = execution.execSelect();
      results.forEachRemaining(
          row -> {
            List<String> cells = new ArrayList<>();
            for (String name : results.getResultVars()) {
              cells.add(row.contains(name) ? text(row.get(name)) : "");
            }
            rows.add(String.join("|", cells));
          });
    }
    return rows;
  }

  private static String text(RDFNode node) {
    if (!node.isLiteral()) {
      return node.asResource().getURI();
    }
    String language = node.asLiteral().getLanguage();
    return node.asLiteral().getLexicalForm() + (language.isEmpty() ? "" : "@" + language);
  }

  private Answers() {}
}
