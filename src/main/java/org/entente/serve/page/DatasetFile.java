package org.entente.serve.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.model.BadFile;

/**
 * What {@code data/dataset.ttl} says of the graph that no program can know: its title, whose it is
 * and what may be done with it.
 */
final class DatasetFile {
  private static final String NAME = "dataset.ttl";
  private static final List<Property> REQUIRED = List.of(DCTerms.title, DCTerms.license);

  /** Stands for the graph while the file is read. */
  private static final String GRAPH = "http://localhost/graph";

  private final Resource graph;

  private DatasetFile(Resource graph) {
    this.graph = graph;
  }

  /** Reads it; throws {@link BadFile} if it is not there, is not Turtle, or says too little. */
  static DatasetFile load(Path data) {
    Path path = data.resolve(NAME);
    String file = path.toString();
    if (!Files.isReadable(path)) {
      throw new BadFile(file, 0, "no such file", "write title and licence of the graph there");
    }
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(path)
          .lang(Lang.TURTLE)
          .base(GRAPH)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
          .parse(model);
    } catch (RiotException e) {
      throw new BadFile(file, 0, String.valueOf(e.getMessage()), "write Turtle");
    }
    Resource graph = model.getResource(GRAPH);
    for (Property property : REQUIRED) {
      if (!graph.hasProperty(property)) {
        String name = "dct:" + property.getLocalName();
        throw new BadFile(file, 0, "no " + name + " of <>", "add a line that says it");
      }
    }
    return new DatasetFile(graph);
  }

  /** Says it of {@code dataset}. */
  void into(Resource dataset) {
    graph
        .listProperties()
        .forEach(said -> dataset.addProperty(said.getPredicate(), said.getObject()));
  }
}
