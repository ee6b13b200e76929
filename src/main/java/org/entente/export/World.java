package org.entente.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.ontology.Alignments;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.store.Countries;

/** What there is to say about the entities and articles of a store, and in which codes. */
final class World {
  private final ExportSetting setting;
  private final Origins origins;
  private final DatasetGraph dataset;
  private final Facts entities;

  World(ExportSetting setting, Origins origins, DatasetGraph dataset) {
    this.setting = setting;
    this.origins = origins;
    this.dataset = dataset;
    this.entities = new Facts(dataset, Terms.ENTITIES_GRAPH);
  }

  Ontology ontology() {
    return setting.ontology();
  }

  Alignments alignments() {
    return setting.alignments();
  }

  Origins origins() {
    return origins;
  }

  /** The language of labels. */
  String language() {
    return setting.language();
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** What stands in the graph of an article. */
  Facts article(String article) {
    return new Facts(dataset, article);
  }

  /** The local name of the class of an entity; empty if the graph does not hold it. */
  Optional<String> type(String entity) {
    return entities.text(entity, RDF.type.getURI());
  }

  Optional<EntityKind> kind(String entity) {
    return type(entity).flatMap(ontology()::entityType).map(EntityType::kind);
  }

  /** What scheme {@code property} has for the class of an entity. */
  Optional<String> code(String property, String entity) {
    return type(entity).flatMap(type -> alignments().ofEntity(property, type));
  }

  /** The label in the language of the export, or else any. */
  String name(String entity) {
    return label(entity, language())
        .or(() -> label(entity, "en"))
        .or(() -> labels(entity).map(Node::getLiteralLexicalForm).findFirst())
        .orElse(entity);
  }

  /** The label in that language, or the one without, which is the same in all. */
  Optional<String> label(String entity, String language) {
    return label(entity, language::equals).or(() -> label(entity, String::isEmpty));
  }

  private Optional<String> label(String entity, Predicate<String> language) {
    return labels(entity)
        .filter(label -> language.test(label.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private Stream<Node> labels(String entity) {
    return entities.values(entity, RDFS.label.getURI()).stream();
  }

  /** All labels, each once, in order. */
  List<String> names(String entity) {
    return labels(entity).map(Node::getLiteralLexicalForm).distinct().sorted().toList();
  }

  /** Other names, in order. */
  List<String> aliases(String entity) {
    return entities.values(entity, SKOS.altLabel.getURI()).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  /** ISO 3166-1 alpha-2 code of the state that it is, belongs to or lies in. */
  Optional<String> country(String entity) {
    return entities.text(entity, Terms.COUNTRY);
  }

  Optional<String> iso3(String entity) {
    return country(entity).flatMap(Countries::iso3);
  }

  /** The code of its country in FIPS 10-4. */
  Optional<String> fips(String entity) {
    return country(entity).flatMap(setting.fips()::of);
  }

  Optional<String> wikidata(String entity) {
    return entities.text(entity, Terms.WIKIDATA).or(() -> Iris.wikidata(entity));
  }

  Optional<BigDecimal> latitude(String entity) {
    return entities.number(entity, Terms.LATITUDE);
  }

  Optional<BigDecimal> longitude(String entity) {
    return entities.number(entity, Terms.LONGITUDE);
  }

  /** How exact a place is; see {@code ontology/alignments.ttl}. */
  Optional<Integer> geoPrecision(String entity) {
    return code("geoPrecision", entity).map(Integer::valueOf);
  }

  /** The province that a place is, if it is one. */
  Optional<String> province(String entity) {
    return code("gdeltGeo", entity).filter("5"::equals).map(region -> name(entity));
  }

  /** The local name of a term of the ontology; another IRI as it is. */
  static String local(Node term) {
    return termName(term.getURI());
  }

  /** The local name of a term of the ontology by its IRI; another IRI as it is. */
  static String termName(String iri) {
    return iri.startsWith(Terms.ENT) ? iri.substring(Terms.ENT.length()) : iri;
  }
}
