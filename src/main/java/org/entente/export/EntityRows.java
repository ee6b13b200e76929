package org.entente.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.model.Iris;
import org.entente.ontology.Terms;

/** A row an entity that some event names. */
final class EntityRows {
  static final List<String> COLUMNS =
      List.of(
          "entity_id",
          "entity_type",
          "name_en",
          "name_id",
          "aliases",
          "country",
          "wikidata",
          "latitude",
          "longitude");

  private final Facts facts;

  EntityRows(DatasetGraph dataset) {
    this.facts = new Facts(dataset, Terms.ENTITIES_GRAPH);
  }

  void write(CsvTable table) throws IOException {
    for (String entity : facts.subjects(RDF.type.getURI())) {
      table.row(
          List.of(
              entity,
              facts.text(entity, RDF.type.getURI()),
              label(entity, "en"),
              label(entity, "id"),
              aliases(entity),
              facts.text(entity, Terms.COUNTRY),
              facts.text(entity, Terms.WIKIDATA).or(() -> Iris.wikidata(entity)),
              facts.number(entity, Terms.LATITUDE),
              facts.number(entity, Terms.LONGITUDE)));
    }
  }

  /** The label in that language, or the one without, which is the same in all. */
  private Optional<String> label(String entity, String language) {
    return label(entity, language::equals).or(() -> label(entity, String::isEmpty));
  }

  private Optional<String> label(String entity, Predicate<String> language) {
    return facts.values(entity, RDFS.label.getURI()).stream()
        .filter(label -> language.test(label.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private String aliases(String entity) {
    List<String> names =
        facts.values(entity, SKOS.altLabel.getURI()).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .toList();
    return String.join(";", names);
  }
}
