package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.model.Iris;
import org.entente.ontology.Prefixes;
import org.entente.ontology.Terms;
import org.entente.serve.web.Refusal;

/** What this server says of itself: the service description (SPARQL 1.1) and VoID. */
final class Descriptions {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> ROWS =
      List.of(
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV");
  private static final List<String> GRAPHS = List.of("Turtle", "N-Triples", "RDF_XML", "JSON-LD");

  private final Site site;
  private final Figures figures;
  private final DatasetFile file;

  Descriptions(Site site, Figures figures) {
    this.site = site;
    this.figures = figures;
    this.file = DatasetFile.load(site.data());
  }

  /** Answers with the service description. */
  void service(Asked asked, HttpServletResponse response) throws IOException {
    Model model = model();
    Resource service = model.createResource(asked.base() + "/sparql");
    service.addProperty(RDF.type, sd("Service"));
    service.addProperty(property("endpoint"), service);
    service.addProperty(property("supportedLanguage"), sd("SPARQL11Query"));
    service.addProperty(property("feature"), sd("UnionDefaultGraph"));
    Stream.concat(ROWS.stream(), GRAPHS.stream())
        .forEach(
            format ->
                service.addProperty(
                    property("resultFormat"), model.createResource(FORMATS + format)));
    Resource data = model.createResource().addProperty(RDF.type, sd("Dataset"));
    service.addProperty(property("defaultDataset"), data);
    Resource all = model.createResource().addProperty(RDF.type, sd("Graph"));
    all.addProperty(RDF.type, VOID.Dataset);
    figures.into(all);
    data.addProperty(property("defaultGraph"), all);
    for (String graph :
        new String[] {Terms.EVENTS_GRAPH, Terms.ENTITIES_GRAPH, Terms.REGISTRY_GRAPH}) {
      data.addProperty(
          property("namedGraph"),
          model
              .createResource()
              .addProperty(RDF.type, sd("NamedGraph"))
              .addProperty(property("name"), model.createResource(graph)));
    }
    send(model, asked, response);
  }

  /** Answers with VoID. */
  void dataset(Asked asked, HttpServletResponse response) throws IOException {
    Model model = model();
    Resource data = model.createResource(asked.base() + "/.well-known/void#graph");
    data.addProperty(RDF.type, VOID.Dataset);
    model
        .createResource(asked.base() + "/.well-known/void")
        .addProperty(RDF.type, VOID.DatasetDescription)
        .addProperty(FOAF.primaryTopic, data);
    file.into(data);
    for (String format : GRAPHS) {
      data.addProperty(VOID.feature, model.createResource(FORMATS + format));
    }
    data.addProperty(VOID.sparqlEndpoint, model.createResource(asked.base() + "/sparql"));
    data.addProperty(VOID.vocabulary, model.createResource(Terms.ENT));
    data.addProperty(VOID.uriSpace, Iris.BASE);
    site.runs().last().stream()
        .flatMap(run -> run.ended().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(
            end ->
                data.addProperty(
                    DCTerms.modified,
                    model.createTypedLiteral(end.toString(), XSDDatatype.XSDdateTime)));
    figures.into(data);
    site.ontology()
        .eventTypes()
        .forEach(
            type -> {
              Resource part = model.createResource();
              part.addProperty(VOID._class, model.createResource(Terms.iri(type.name())));
              figures.count(type.name()).ifPresent(n -> part.addLiteral(VOID.entities, (long) n));
              data.addProperty(VOID.classPartition, part);
            });
    send(model, asked, response);
  }

  private static Model model() {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.ALL.forEach(model::setNsPrefix);
    model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI());
    return model.setNsPrefix("dct", DCTerms.getURI()).setNsPrefix("foaf", FOAF.getURI());
  }

  private static Resource sd(String name) {
    return ResourceFactory.createResource(SD + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD + name);
  }

  private static void send(Model model, Asked asked, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept");
    String type =
        asked
            .best(RdfTypes.all())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.NOT_ACCEPTABLE, "There is " + String.join(", ", RdfTypes.all())));
    RdfTypes.send(model.getGraph(), type, response);
  }
}
